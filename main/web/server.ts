import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { imageFolderOf } from '#main/services/house/library-file.ts';
import type { Services } from '#main/services/services.ts';
import { createWebApp, LAUNCH_PARAMETER } from './app.ts';
import { LaunchKey } from './launch-key.ts';
import { listenOnLoopback, LOOPBACK_TIMES, type LoopbackTimes } from './loopback.ts';
import { createRpc } from './rpc.ts';

export interface WebShellOptions {
  /** Opens the services, told the address; the shell closes them when it closes. */
  readonly services: (address: string) => Promise<Services>;
  /** The built page. */
  readonly rendererFolder: string;
  /** 0: any free one. */
  readonly port: number;
  /** Cryptographically secure random bytes. */
  readonly randomBytes: (length: number) => Uint8Array;
  readonly times?: LoopbackTimes;
}

/** The web shell at work. */
export interface WebShell {
  /** Opens the application in a browser, once. Whoever reads it can come in: it goes into no log. */
  readonly url: string;
  /** Where it answers; no secret. */
  readonly address: string;
  readonly port: number;
  /** Lets calls finish, ends streams, and closes the services. */
  readonly close: () => Promise<void>;
}

/** The page has not been built, so there is nothing to serve. */
export class PageMissingError extends Error {
  override readonly name = 'PageMissingError';
  readonly folder: string;

  constructor(folder: string) {
    super(`The page is not built: ${folder} has no index.html.`);
    this.folder = folder;
  }
}

/**
 * Serves the application to this computer's browsers. The port is taken before the services open, so
 * that the data folder's lock can say where its holder answers.
 *
 * @throws PageMissingError; what `listen` rejects with (`EADDRINUSE`, `EACCES`); what opening the services
 * rejects with
 */
export async function startWebShell(options: WebShellOptions): Promise<WebShell> {
  const root = await builtPage(options.rendererFolder);
  const loopback = await listenOnLoopback(options.port, options.times ?? LOOPBACK_TIMES);
  const { port } = loopback;
  const address = `http://127.0.0.1:${String(port)}/`;
  const key = new LaunchKey(options.randomBytes, port);
  try {
    const services = await options.services(address);
    loopback.answerWith(createWebApp({ root, images: imageFolderOf(services.dataFolder), key, rpc: createRpc(services) }).fetch);
    return {
      url: `${address}?${LAUNCH_PARAMETER}=${key.token}`,
      address,
      port,
      close: async () => {
        await loopback.close();
        await services.close();
      },
    };
  } catch (error) {
    await loopback.close();
    throw error;
  }
}

async function builtPage(folder: string): Promise<string> {
  const page = await stat(path.join(folder, 'index.html')).catch(() => null);
  if (page === null) throw new PageMissingError(folder);
  return realpath(folder);
}
