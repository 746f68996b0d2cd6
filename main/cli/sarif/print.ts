import { CliFailure, type CliIo, printJson } from '../io.ts';
import type { FileReport } from '../lint-file.ts';
import { sarifLog } from './log.ts';
import { withTraces } from './traces.ts';

/** Prints what lint found. */
export async function printSarif(io: CliIo, reports: readonly FileReport[], exitCode: number): Promise<void> {
  const traced = [];
  for (const report of reports) traced.push(await withTraces(io.cwd, report));
  printJson(io, sarifLog(io.cwd, traced, { exitCode, failure: null }));
}

/** Prints that nothing could be checked, and why; who reads only the log then knows it too. */
export function printSarifFailure(io: CliIo, error: unknown): void {
  const { exitCode, code, message } =
    error instanceof CliFailure ? error : { exitCode: 1, code: 'internal', message: String(error) };
  printJson(io, sarifLog(io.cwd, [], { exitCode, failure: { code, message } }));
}
