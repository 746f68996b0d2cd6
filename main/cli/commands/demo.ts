import { type Command, InvalidArgumentError } from 'commander';
import { ContractError } from '#core/contract/errors.ts';
import { DataFolderLockedError } from '#main/services/data-folder-lock.ts';
import { FolderInUseError, makeDemo } from '#main/services/demo/demo.ts';
import { NewerDatabaseError } from '#main/services/store/migrate.ts';
import { CliFailure, type CliIo, printJson } from '../io.ts';
import { isoDay } from '../iso-day.ts';
import { asCliFailure } from '../results-failure.ts';
import { progressBar } from '../progress.ts';
import { serviceDeps } from '../service-deps.ts';

interface DemoOptions {
  readonly attempts: number;
  readonly players: number;
  readonly seed: number;
  readonly until?: string;
  readonly data?: string;
  readonly json?: boolean;
}

const MOST_ATTEMPTS = 10_000_000;
const MOST_PLAYERS = 100_000;

/** `demo`: a data folder of made-up people and attempts, to look at results without anybody's. */
export function registerDemo(program: Command, io: CliIo): void {
  program
    .command('demo')
    .description('fill an empty data folder with made-up people who play; it is marked as a demonstration')
    .option('--attempts <n>', 'how many attempts', wholeFrom(1, MOST_ATTEMPTS), 3_000)
    .option('--players <n>', 'how many people', wholeFrom(1, MOST_PLAYERS), 120)
    .option('--seed <n>', 'the same seed and last day make the same people and attempts', wholeFrom(0, 0xffff_ffff), 1)
    .option('--until <date>', 'the last day that is played, UTC (2026-11-21); yesterday by default', isoDay)
    .option('--data <dir>', 'the data folder')
    .option('--json', 'print what was made as one JSON document')
    .action(async (options: DemoOptions) => {
      const { attempts, players, seed } = options;
      const deps = serviceDeps(io, options.data);
      const { dataFolder: folder } = deps;
      const until = endOfDay(options.until ?? new Date(Date.now() - DAY).toISOString().slice(0, 10));
      const bar = progressBar(io, 'attempts');
      try {
        const making = makeDemo(deps, { attempts, players, seed, until });
        for await (const done of making) bar.draw(done, attempts);
      } catch (error) {
        throw explain(error);
      } finally {
        bar.end();
      }
      if (options.json === true) printJson(io, { folder, attempts, players, seed });
      else {
        io.stdout(
          `${attempts} made-up attempts of ${players} made-up people are in ${folder}. It is marked as a demonstration; ` +
            'keep real people out of it.\n',
        );
      }
    });
}

const DAY = 86_400_000;

function endOfDay(day: string): number {
  return Date.parse(`${day}T00:00:00.000Z`) + DAY;
}

function explain(error: unknown): unknown {
  const known =
    error instanceof FolderInUseError ||
    error instanceof DataFolderLockedError ||
    error instanceof NewerDatabaseError ||
    error instanceof ContractError;
  return known ? new CliFailure(1, error.code, error.message, error.details) : asCliFailure(error);
}

function wholeFrom(least: number, most: number): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (/^\d{1,15}$/.test(text) && number >= least && number <= most) return number;
    throw new InvalidArgumentError(`It takes a whole number from ${least} to ${most}.`);
  };
}
