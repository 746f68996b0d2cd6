import { homedir } from 'node:os';
import type { Command } from 'commander';
import { dataFolder } from '#main/services/data-folder.ts';
import { diffResults, type ResultsDiff } from '#main/services/results/diff-results.ts';
import { openResults } from '#main/services/results/open-results.ts';
import { breakMessage } from '../break-message.ts';
import { CliFailure, type CliIo, printJson } from '../io.ts';
import { type LoadedScenario, loadScenario } from '../load-scenario.ts';
import { asCliFailure } from '../results-failure.ts';

interface DiffOptions {
  readonly data?: string;
  readonly json?: boolean;
}

/** `diff`: what an edit of a scenario would make of the attempts that are stored. */
export function registerDiff(program: Command, io: CliIo, end: (exitCode: 0 | 1) => void): void {
  program
    .command('diff')
    .description('tell which stored attempts an edited scenario would grade differently, or could not replay')
    .argument('<old>', 'the scenario file that was played')
    .argument('<new>', 'the edited file')
    .option('--data <dir>', 'the data folder')
    .option('--json', 'print the differences as one JSON document')
    .action(async (oldFile: string, newFile: string, options: DiffOptions) => {
      const old = await loadScenario(io, oldFile);
      const edited = await loadScenario(io, newFile);
      refuseOtherScenario(old, edited);
      const diff = await diffIn(options, io, old, edited);
      if (options.json === true) printJson(io, asJson(diff));
      else io.stdout(asText(diff, old, oldFile));
      end(diff.notReplayable.length + diff.changed.length === 0 ? 0 : 1);
    });
}

function refuseOtherScenario({ scenario: old }: LoadedScenario, { scenario: edited }: LoadedScenario): void {
  if (old.id === edited.id) return;
  const message = `These are two scenarios, "${old.id}" and "${edited.id}". Name two files of one scenario: before and after an edit.`;
  throw new CliFailure(2, 'different-scenarios', message, { old: old.id, new: edited.id });
}

async function diffIn(
  { data }: DiffOptions,
  io: CliIo,
  old: LoadedScenario,
  edited: LoadedScenario,
): Promise<ResultsDiff> {
  const folder = dataFolder({ data, env: io.env, platform: process.platform, home: homedir(), cwd: io.cwd });
  try {
    const results = openResults(folder);
    try {
      return await diffResults(results.driver, { id: old.scenario.id, hash: old.hash }, edited.scenario);
    } finally {
      results.close();
    }
  } catch (error) {
    throw asCliFailure(error);
  }
}

function asJson({ attempts, notReplayable, changed }: ResultsDiff) {
  return {
    attempts,
    notReplayable: notReplayable.map(({ attempt, step }) => ({ attempt, step })),
    changed,
  };
}

function asText(diff: ResultsDiff, { scenario }: LoadedScenario, oldFile: string): string {
  const { attempts, notReplayable, changed, others } = diff;
  const same = attempts - notReplayable.length - changed.length;
  const lines = [
    ...notReplayable.map((broken) => `${broken.attempt}: ${breakMessage(broken)}`),
    ...changed.map(({ attempt, from, to }) => `${attempt}: ${from} becomes ${to}`),
    attempts === 0
      ? `No stored attempt of "${scenario.id}" was made with the contents of ${oldFile}.`
      : `${counted(attempts, '')} made with the contents of ${oldFile}: ${notReplayable.length} cannot be replayed, ${changed.length} graded differently, ${same} as before.`,
    ...(others === 0 ? [] : [`${counted(others, ` of "${scenario.id}"`)} made with other contents and not looked at.`]),
  ];
  return `${lines.join('\n')}\n`;
}

function counted(attempts: number, of: string): string {
  return attempts === 1 ? `1 attempt${of} was` : `${attempts} attempts${of} were`;
}
