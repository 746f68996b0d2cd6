import { type Command, InvalidArgumentError, Option } from 'commander';
import { inert } from '#core/scenario/text/quote.ts';
import { withDuplicateIds } from '../duplicate-ids.ts';
import { type CliIo, printJson } from '../io.ts';
import { type FileReport, lintFile } from '../lint-file.ts';
import { lintTargets } from '../lint-targets.ts';
import { printSarif, printSarifFailure } from '../sarif/print.ts';
import { withProver } from '../with-prover.ts';

interface LintOptions {
  readonly json?: boolean;
  readonly sarif?: boolean;
  readonly maxWarnings?: number;
}

/** `lint`: every finding in the named files and folders. */
export function registerLint(program: Command, io: CliIo, end: (exitCode: 0 | 1) => void): void {
  program
    .command('lint')
    .description('check scenarios, principles, translations, routes and programmes')
    .argument('<paths...>', 'files, or folders to search')
    .option('--json', 'print the findings as one JSON document')
    .addOption(new Option('--sarif', 'print the findings as one SARIF 2.1.0 document').conflicts('json'))
    .option('--max-warnings <n>', 'exit 1 beyond this many warnings', wholeNumber)
    .action(async (paths: string[], options: LintOptions) => {
      const reports = await lintAll(io, paths, options);
      const exitCode = exitCodeFor(reports, options.maxWarnings);
      if (options.sarif === true) await printSarif(io, reports, exitCode);
      else if (options.json === true) printJson(io, asJson(reports));
      else io.stdout(asText(reports));
      end(exitCode);
    });
}

/** Scenarios are proved in one thread, while this one looks at what stands beside them. */
async function lintAll(io: CliIo, paths: readonly string[], { json, sarif }: LintOptions): Promise<FileReport[]> {
  const quiet = json === true || sarif === true;
  try {
    const targets = await lintTargets(io, paths);
    const reports = await withProver(io, quiet, (at) => Promise.all(targets.map((target) => lintFile(io, at, target))));
    return withDuplicateIds(reports);
  } catch (error) {
    if (sarif === true) printSarifFailure(io, error);
    throw error;
  }
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('It takes a whole number, 0 or more.');
  return Number(text);
}

function count(reports: readonly FileReport[], severity: 'error' | 'warning'): number {
  return reports.flatMap(({ findings }) => findings).filter((one) => one.severity === severity).length;
}

function exitCodeFor(reports: readonly FileReport[], maxWarnings = Infinity): 0 | 1 {
  return count(reports, 'error') > 0 || count(reports, 'warning') > maxWarnings ? 1 : 0;
}

function isValid({ findings }: FileReport): boolean {
  return findings.every(({ severity }) => severity !== 'error');
}

function asJson(reports: readonly FileReport[]) {
  const files = reports.map((report) => ({
    file: report.file,
    valid: isValid(report),
    findings: report.findings,
  }));
  return { files };
}

function asText(reports: readonly FileReport[]): string {
  const lines = reports.flatMap(({ file, findings }) =>
    findings.map(
      ({ line, column, severity, rule, message }) =>
        // A file's name is anybody's, and a terminal obeys what it is shown.
        inert(`${file}:${line}:${column}: ${severity} ${rule}: ${message}`),
    ),
  );
  const errors = count(reports, 'error');
  const warnings = count(reports, 'warning');
  const files = reports.length === 1 ? '1 file' : `${reports.length} files`;
  return `${[...lines, `${files} checked: ${errors} errors, ${warnings} warnings.`].join('\n')}\n`;
}
