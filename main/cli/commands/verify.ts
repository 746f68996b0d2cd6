import { homedir } from 'node:os';
import type { Command } from 'commander';
import { dataFolder } from '#main/services/data-folder.ts';
import { verifyFolder } from '#main/services/verify/verify-folder.ts';
import type { VerifyReport } from '#main/services/verify/verify-results.ts';
import { type CliIo, printJson } from '../io.ts';
import { loadHead } from '../load-head.ts';
import { asCliFailure } from '../results-failure.ts';

interface VerifyOptions {
  readonly data?: string;
  readonly head?: string;
  readonly json?: boolean;
}

/** `verify`: checks that what is stored of the attempts is what was played. */
export function registerVerify(program: Command, io: CliIo, end: (exitCode: 0 | 1) => void): void {
  program
    .command('verify')
    .description('check the stored results: the chain of records, and each grade by replay')
    .option('--data <dir>', 'the data folder')
    .option('--head <manifest>', 'the manifest of an earlier export: is the chain still the one it was taken from?')
    .option('--json', 'print the report as one JSON document')
    .action(async (options: VerifyOptions) => {
      const report = await verify(options, io);
      if (options.json === true) printJson(io, report);
      else io.stdout(asText(report));
      end(report.problems.length === 0 ? 0 : 1);
    });
}

async function verify({ data, head }: VerifyOptions, io: CliIo): Promise<VerifyReport> {
  const folder = dataFolder({ data, env: io.env, platform: process.platform, home: homedir(), cwd: io.cwd });
  const outside = head === undefined ? null : await loadHead(io, head);
  try {
    return await verifyFolder(folder, outside);
  } catch (error) {
    throw asCliFailure(error);
  }
}

function asText({ attempts, ok, erased, setAside, problems }: VerifyReport): string {
  const lines = problems.map(({ attempt, problem }) => `${attempt}: ${problem}`);
  const counts = `${attempts} attempts: ${ok} ok, ${erased} erased, ${attempts - ok - erased} with problems`;
  const aside = setAside.length === 0 ? [] : [`set aside by a review, and counted nowhere: ${asRecords(setAside)}`];
  return `${[...lines, ...aside, counts].join('\n')}\n`;
}

function asRecords(seqs: readonly number[]): string {
  return `${seqs.length === 1 ? 'record' : 'records'} ${seqs.join(', ')}`;
}
