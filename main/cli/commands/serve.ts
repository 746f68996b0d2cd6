import { InvalidArgumentError } from 'commander';
import type { CliIo } from '../io.ts';
import type { RegisterCommand } from '../run.ts';

/** What `serve` was asked for. */
export interface ServeRequest {
  /** 0: any free port. */
  readonly port: number;
  /** As typed; undefined: the environment or the platform's own place decides. */
  readonly data?: string;
  readonly open: boolean;
}

/** Runs the web shell until it is told to stop; rejects with a `CliFailure` where it cannot start. */
export type ServeWeb = (request: ServeRequest, io: CliIo) => Promise<void>;

/** `serve`: the web shell, which is passed in, as shells do not know one another. */
export function serveCommand(serveWeb: ServeWeb): RegisterCommand {
  return (program, io) => {
    program
      .command('serve')
      .description('open Extra Mile in the browser, served to this computer only')
      .option('--port <n>', 'the port to answer at; any free one by default', readPort, 0)
      .option('--data <folder>', 'the data folder')
      .option('--no-open', 'print the address and do not open the browser')
      .action((request: ServeRequest) => serveWeb(request, io));
  };
}

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new InvalidArgumentError('A port is a whole number from 0 to 65535.');
}
