import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { type ExportFilter, exportFilterSchema } from '#core/contract/schemas.ts';
import { dataFolder } from '#main/services/data-folder.ts';
import { csvExport } from '#main/services/results/csv-export.ts';
import { openResults } from '#main/services/results/open-results.ts';
import { CliFailure, type CliIo, printJson } from '../io.ts';
import { progressOn } from '../progress.ts';
import { asCliFailure } from '../results-failure.ts';
import { writeExport } from '../write-export.ts';

interface ExportOptions {
  readonly format: string;
  readonly data?: string;
  readonly out: string;
  readonly json?: boolean;
  readonly from?: string;
  readonly to?: string;
  readonly cohort?: string;
  readonly scenario?: string;
  readonly which?: string;
  readonly names?: string;
  readonly since?: number;
}

/** `export`: the results of a data folder, into a file or to stdout. */
export function registerExport(program: Command, io: CliIo): void {
  program
    .command('export')
    .description('write the results of assessed attempts, one row each')
    .requiredOption('--format <format>', 'csv')
    .requiredOption('--out <file>', 'the file to write; - is stdout')
    .option('--data <dir>', 'the data folder')
    .option('--from <date>', 'started on this day or later, UTC (2026-11-21)')
    .option('--to <date>', 'started on this day or earlier, UTC')
    .option('--cohort <name>', 'only this cohort')
    .option('--scenario <id>', 'only this scenario')
    .addOption(
      new Option('--which <which>', 'which attempts of each learner').choices(['best', 'first', 'latest', 'all']),
    )
    .addOption(
      new Option('--names <names>', 'people by name, or by a stable pseudonym').choices(['named', 'pseudonymous']),
    )
    .option('--since <record_seq>', 'only what was sealed, or changed its flags, after this record', wholeNumber)
    .option('--json', 'print what was written as one JSON document')
    .action(async (options: ExportOptions) => {
      const filter = filterOf(options);
      const rows = await exportTo(options, filter, io);
      if (options.json === true) printJson(io, { out: options.out, format: 'csv', rows });
      else if (options.out !== '-') io.stdout(`${rows} rows written to ${options.out}\n`);
    });
}

/** @returns how many rows were written */
async function exportTo(options: ExportOptions, filter: ExportFilter, io: CliIo): Promise<number> {
  const folder = dataFolder({
    data: options.data,
    env: io.env,
    platform: process.platform,
    home: homedir(),
    cwd: io.cwd,
  });
  try {
    const results = openResults(folder);
    try {
      const chunks = progressOn(csvExport(results.driver, filter), options.out === '-' ? null : io);
      return await writeExport(chunks, options.out === '-' ? io : resolve(io.cwd, options.out));
    } finally {
      results.close();
    }
  } catch (error) {
    throw asCliFailure(error);
  }
}

function filterOf(options: ExportOptions): ExportFilter {
  const { format, from, to, cohort, scenario, which, names, since } = options;
  if (format !== 'csv') {
    throw new CliFailure(2, 'unknown-format', `There is no export format "${format}". Use --format csv.`, {
      format,
      formats: ['csv'],
    });
  }
  if (options.out === '-' && options.json === true) {
    throw new CliFailure(2, 'wrong-use', '--json and --out - both want stdout. Name a file with --out.');
  }
  const asked = Object.entries({ from, to, cohort, scenario, which, names, since });
  const parsed = exportFilterSchema.safeParse(Object.fromEntries(asked.filter(([, value]) => value !== undefined)));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const option = String(issue?.path[0] ?? '');
  throw new CliFailure(2, 'wrong-use', `--${option} is not right: ${issue?.message ?? 'unknown'}. Dates are written 2026-11-21.`, {
    option,
  });
}

function wholeNumber(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new InvalidArgumentError('It takes a whole number, 0 or more.');
  return Number(text);
}
