import { homedir } from 'node:os';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { CSV_PROFILES } from '#core/results/exports/csv.ts';
import { EXPORT_FORMATS } from '#core/results/exports/manifest.ts';
import { dataFolder } from '#main/services/data-folder.ts';
import { exportFile } from '../export-file.ts';
import { type ExportOptions, orderOf } from '../export-options.ts';
import { exportToStdout } from '../export-to-stdout.ts';
import { CliFailure, type CliIo, printJson } from '../io.ts';
import { asCliFailure } from '../results-failure.ts';

/** `export`: the results of a data folder, into files or to stdout. */
export function registerExport(program: Command, io: CliIo): void {
  program
    .command('export')
    .description('write the results of assessed attempts: a row each, their principles and choices, and a manifest')
    .requiredOption('--format <format>', EXPORT_FORMATS.join(', '))
    .requiredOption('--out <file>', 'the file to write, others stand beside it; - is stdout')
    .option('--data <dir>', 'the data folder')
    .option('--tables <names>', 'attempts,principles,choices,groups; usually the first three')
    .addOption(new Option('--profile <profile>', 'how CSV is written').choices(CSV_PROFILES))
    .option('--preset <name>', "columns under another system's names: a preset's id, or its file")
    .option('--purpose <text>', 'what it is for, as the audit keeps it')
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
    .action((options: ExportOptions) => exportResults(options, io));
}

async function exportResults(options: ExportOptions, io: CliIo): Promise<void> {
  const { data, out, format, json = false } = options;
  if (out === '-' && json) {
    throw new CliFailure(2, 'wrong-use', '--json and --out - both want stdout. Name a file with --out.');
  }
  const folder = dataFolder({ data, env: io.env, platform: process.platform, home: homedir(), cwd: io.cwd });
  try {
    const order = await orderOf(options, folder, io.cwd);
    if (out === '-') return await exportToStdout(order, io);
    const manifest = await exportFile(order, io);
    const rows = manifest.files[0]?.rows ?? 0;
    if (json) return printJson(io, { out, format, rows, files: manifest.files, manifest: `${out}.manifest.json`, next: manifest.next });
    io.stdout(`${rows} ${format === 'xapi' ? 'statements' : 'rows'} written to ${out}\n`);
  } catch (error) {
    throw asCliFailure(error);
  }
}

function wholeNumber(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new InvalidArgumentError('It takes a whole number, 0 or more.');
  return Number(text);
}
