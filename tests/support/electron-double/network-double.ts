import { EventEmitter } from 'node:events';
import type { CustomScheme } from 'electron';
import { app } from './app-double.ts';

type Handler = (request: Request) => Response | Promise<Response>;
type BeforeRequest = (details: { url: string }, answer: (response: { cancel: boolean }) => void) => void;

/** A stand-in for Electron's `protocol` and default session: what main decides about requests. */
class SessionDouble extends EventEmitter {
  #beforeRequest: BeforeRequest = (_details, answer) => answer({ cancel: false });
  readonly webRequest = {
    onBeforeRequest: (listener: BeforeRequest): void => {
      this.#beforeRequest = listener;
    },
  };

  // Headless Chromium grants nothing of itself: what these say is tested with the code that sets them.
  setPermissionRequestHandler(): void {}
  setPermissionCheckHandler(): void {}
  setDevicePermissionHandler(): void {}
  setSpellCheckerEnabled(): void {}

  isCancelled(url: string): Promise<boolean> {
    return new Promise((resolve) => this.#beforeRequest({ url }, ({ cancel }) => resolve(cancel)));
  }
}

const privileged = new Set<string>();
const handlers = new Map<string, Handler>();

export const protocol = {
  registerSchemesAsPrivileged(schemes: readonly CustomScheme[]): void {
    app.mustNotBeReady('registerSchemesAsPrivileged');
    for (const { scheme, privileges } of schemes) if (privileges?.standard === true) privileged.add(scheme);
  },
  handle(scheme: string, handler: Handler): void {
    app.mustBeReady('protocol.handle');
    if (!privileged.has(scheme)) throw new Error(`Pages of ${scheme}: would have no origin.`);
    handlers.set(scheme, handler);
  },
};

export const session = { defaultSession: new SessionDouble() };

/** The answer of the program to a request; null where it has none. */
export async function answerOf(url: string, method: string): Promise<Response | null> {
  const handler = handlers.get(new URL(url).protocol.slice(0, -1));
  return handler === undefined ? null : await handler(new Request(url, { method }));
}
