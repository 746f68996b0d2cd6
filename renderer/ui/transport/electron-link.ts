import type { ClientContext, ClientLink } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { SESSION_HEADER } from '#core/contract/contract.ts';
import { ContractError } from '#core/contract/errors.ts';
import { PORT_CHANNEL, STREAM_HEADER, type PullMessage } from '#core/contract/port.ts';
import { z } from '#core/contract/zod.ts';

declare global {
  interface Window {
    /** What the Electron shell puts into its pages; other shells put nothing. */
    readonly extraMile?: ElectronBridge;
  }
}

/** What the Electron shell's preload script offers. */
export interface ElectronBridge {
  readonly shell: 'electron';
  /** Asks for a port; the answer comes as a message that bears the mark. */
  requestPort(mark: string): void;
}

/** What of a page's window the link uses. */
export interface LinkedPage {
  readonly extraMile?: ElectronBridge;
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
  removeEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
}

const answerSchema = z.object({
  channel: z.literal(PORT_CHANNEL),
  mark: z.string(),
  refused: z.string().nullable(),
});

/**
 * A link to the Electron shell around this page. `session` is asked before every call, so that a
 * session opened later counts from then on. The port is asked for at the first call, and again at the
 * next one should the shell have closed it.
 */
export function electronLink(session: () => string | null, page: LinkedPage = window): ClientLink<ClientContext> {
  let link: Promise<ClientLink<ClientContext>> | null = null;
  const forget = (): void => {
    link = null;
  };
  const connect = async (): Promise<ClientLink<ClientContext>> => {
    const port = await requestPort(page);
    port.addEventListener('close', forget);
    port.start();
    return portLink(port, session);
  };
  return {
    async call(path, input, options) {
      link ??= connect();
      // A refusal is told to this caller; the next one asks anew.
      const connected = await link.catch((error: unknown) => {
        forget();
        throw error;
      });
      return connected.call(path, input, options);
    },
  };
}

/** Asks the shell for a port and waits for the answer with the same mark; a `forbidden` if it refuses. */
function requestPort(page: LinkedPage): Promise<MessagePort> {
  const bridge = page.extraMile;
  if (bridge === undefined) {
    return Promise.reject(new Error('This page is not in a window of the Electron shell.'));
  }
  const mark = crypto.randomUUID();
  return new Promise((resolve, reject) => {
    const hear = (event: MessageEvent<unknown>): void => {
      const answer = answerSchema.safeParse(event.data);
      if (event.source !== page || !answer.success || answer.data.mark !== mark) return;
      page.removeEventListener('message', hear);
      const [port] = event.ports;
      if (port !== undefined) resolve(port);
      else reject(refusal(answer.data.refused));
    };
    page.addEventListener('message', hear);
    bridge.requestPort(mark);
  });
}

function refusal(reason: string | null): ContractError {
  const message = `The shell gave this page no port: ${reason ?? 'none came with its answer'}.`;
  return new ContractError('forbidden', message, { refusedBy: 'electron shell' });
}

/** A link over a port. A stream is pulled piece by piece, so that a slow reader is never overrun. */
function portLink(port: MessagePort, session: () => string | null): ClientLink<ClientContext> {
  let calls = 0;
  return new RPCLink({
    port,
    headers: () => {
      const token = session();
      return token === null ? {} : { [SESSION_HEADER]: token };
    },
    clientInterceptors: [
      async (options) => {
        calls += 1;
        const stream = String(calls);
        const headers = { ...options.request.headers, [STREAM_HEADER]: stream };
        const response = await options.next({ ...options, request: { ...options.request, headers } });
        const pull = (): void => port.postMessage({ pull: stream } satisfies PullMessage);
        return { ...response, body: async () => pulled(await response.body(), pull) };
      },
    ],
  });
}

function pulled(body: unknown, pull: () => void): unknown {
  if (!isIterator(body)) return body;
  return {
    next: () => {
      pull();
      return body.next();
    },
    return: async () => (await body.return?.()) ?? { done: true, value: undefined },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

function isIterator(body: unknown): body is AsyncIteratorObject<unknown> {
  return typeof body === 'object' && body !== null && Symbol.asyncIterator in body;
}
