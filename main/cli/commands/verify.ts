import { homedir } from 'node:os';
import type { Command } from 'commander';
import { dataFolder } from '#main/services/data-folder.ts';
import { openResults } from '#main/services/results/open-results.ts';
import { type VerifyReport, verifyResults } from '#main/services/verify/verify-results.ts';
import { type CliIo, printJson } from '../io.ts';
import { asCliFailure } from '../results-failure.ts';

interface VerifyOptions {
  readonly data?: string;
  readonly json?: boolean;
}

/** `verify`: checks that what is stored of the attempts is what was played. */
export function registerVerify(program: Command, io: CliIo, end: (exitCode: 0 | 1) => void): void {
  program
    .command('verify')
    .description('check the stored results: the chain of records, and each grade by replay')
    .option('--data <dir>', 'the data folder')
    .option('--json', 'print the report as one JSON document')
    .action(async (options: VerifyOptions) => {
      const report = await verify(options, io);
      if (options.json === true) printJson(io, report);
      else io.stdout(asText(report));
      end(report.problems.length === 0 ? 0 : 1);
    });
}

async function verify({ data }: VerifyOptions, io: CliIo): Promise<VerifyReport> {
  const folder = dataFolder({ data, env: io.env, platform: process.platform, home: homedir(), cwd: io.cwd });
  try {
    const results = openResults(folder);
    try {
      return await verifyResults(results.driver);
    } finally {
      results.close();
    }
  } catch (error) {
    throw asCliFailure(error);
  }
}

function asText({ attempts, ok, erased, problems }: VerifyReport): string {
  const lines = problems.map(({ attempt, problem }) => `${attempt}: ${problem}`);
  const counts = `${attempts} attempts: ${ok} ok, ${erased} erased, ${attempts - ok - erased} with problems`;
  return `${[...lines, counts].join('\n')}\n`;
}
