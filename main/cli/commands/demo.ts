import { randomBytes } from 'node:crypto';
import { homedir } from 'node:os';
import path from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import Conf from 'conf';
import { ContractError } from '#core/contract/errors.ts';
import { dataFolder } from '#main/services/data-folder.ts';
import { DataFolderLockedError } from '#main/services/data-folder-lock.ts';
import { FolderInUseError, makeDemo } from '#main/services/demo/demo.ts';
import { NewerDatabaseError } from '#main/services/store/migrate.ts';
import packageJson from '../../../package.json' with { type: 'json' };
import { packageRoot } from '../../package-root.ts';
import { CliFailure, type CliIo, printJson } from '../io.ts';
import { asCliFailure } from '../results-failure.ts';
import { progressBar } from '../progress.ts';

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
      const folder = dataFolder({ data: options.data, env: io.env, platform: process.platform, home: homedir(), cwd: io.cwd });
      const until = endOfDay(options.until ?? new Date(Date.now() - DAY).toISOString().slice(0, 10));
      const bar = progressBar(io, 'attempts');
      try {
        const making = makeDemo(
          {
            shell: 'cli',
            version: packageJson.version,
            dataFolder: folder,
            bundledFolder: path.join(packageRoot(), 'scenarios'),
            now: () => new Date(),
            randomBytes,
            openConf: (settings) => new Conf(settings),
          },
          { attempts, players, seed, until },
        );
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

function isoDay(text: string): string {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00.000Z`) : Number.NaN;
  if (Number.isFinite(at) && new Date(at).toISOString().startsWith(text)) return text;
  throw new InvalidArgumentError('It takes a day such as 2026-11-21.');
}
