import { randomBytes } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';
import Conf from 'conf';
import { ContractError } from '#core/contract/errors.ts';
import type { ServeRequest } from './cli/commands/serve.ts';
import { CliFailure, type CliIo } from './cli/io.ts';
import { packageRoot } from './package-root.ts';
import { dataFolder } from './services/data-folder.ts';
import { DataFolderLockedError } from './services/data-folder-lock.ts';
import { openServices } from './services/services.ts';
import { NewerDatabaseError } from './services/store/migrate.ts';
import { browserCommand, openBrowser } from './web/open-browser.ts';
import { PageMissingError, startWebShell, type WebShell } from './web/server.ts';
import packageJson from '../package.json' with { type: 'json' };

/**
 * What the command `serve` does: opens the services, serves them, and closes them when told to stop.
 * `root` holds the built page and the bundled scenarios.
 */
export async function serveWeb(request: ServeRequest, io: CliIo, root: string = packageRoot()): Promise<void> {
  const shell = await openWeb(request, io, root);
  const stopped = untilStopped();
  io.stdout(`Extra Mile is ready, for this computer only; stop it with Ctrl+C. Open it at ${shell.url}\n`);
  if (request.open && io.env['EXTRA_MILE_OPEN'] !== '0') {
    openBrowser(browserCommand(shell.url, process.platform, io.env), () => {
      io.stderr('No browser could be opened: open the address above in one.\n');
    });
  }
  await stopped;
  await shell.close();
}

/** The web shell on the services of a data folder, as `serve` opens it; whoever asks closes it. */
export async function openWeb(
  { port, data }: Pick<ServeRequest, 'port' | 'data'>,
  io: Pick<CliIo, 'env' | 'cwd'>,
  root: string = packageRoot(),
): Promise<WebShell> {
  const folder = dataFolder({ data, env: io.env, platform: process.platform, home: os.homedir(), cwd: io.cwd });
  try {
    return await startWebShell({
      port,
      randomBytes,
      rendererFolder: path.join(root, 'dist', 'renderer'),
      services: (address) =>
        openServices({
          shell: 'web',
          version: packageJson.version,
          dataFolder: folder,
          bundledFolder: path.join(root, 'scenarios'),
          now: () => new Date(),
          randomBytes,
          openConf: (options) => new Conf(options),
          address,
        }),
    });
  } catch (error) {
    throw explain(error, port);
  }
}

/** What a person can do about it. */
function explain(error: unknown, port: number): unknown {
  if (
    error instanceof DataFolderLockedError ||
    error instanceof NewerDatabaseError ||
    error instanceof ContractError
  ) {
    return new CliFailure(1, error.code, error.message, error.details);
  }
  if (error instanceof PageMissingError) {
    const message = `${error.message} Build it with "npm run build", or use "npm start", which builds it.`;
    return new CliFailure(1, 'page-missing', message, { folder: error.folder });
  }
  if (!(error instanceof Error && 'code' in error && 'syscall' in error && error.syscall === 'listen')) return error;
  if (error.code === 'EADDRINUSE') {
    const message = `Port ${String(port)} is in use. Leave --port out to take any free one, or name another.`;
    return new CliFailure(1, 'port-in-use', message, { port });
  }
  if (error.code === 'EACCES' || error.code === 'EPERM') {
    const message = `Port ${String(port)} may not be used by you. Leave --port out, or name one above 1023.`;
    return new CliFailure(1, 'port-refused', message, { port });
  }
  return error;
}

/** Resolves at the first request to stop; a second one then ends the process at once. */
function untilStopped(): Promise<void> {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  return new Promise((resolve) => {
    const stop = (): void => {
      for (const signal of signals) process.off(signal, stop);
      resolve();
    };
    for (const signal of signals) process.on(signal, stop);
  });
}
