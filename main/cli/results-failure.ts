import { ExportFailure } from '#main/services/exports/export-job.ts';
import { UnreadableAttemptError } from '#main/services/results/diff-results.ts';
import { NoResultsError, OlderDatabaseError } from '#main/services/results/open-results.ts';
import { NewerDatabaseError } from '#main/services/store/migrate.ts';
import { storageFault } from '#main/services/store/storage-fault.ts';
import { CliFailure } from './io.ts';

/** What went wrong while stored results were read, as the command line tells it. */
export function asCliFailure(error: unknown): unknown {
  if (
    error instanceof NoResultsError ||
    error instanceof NewerDatabaseError ||
    error instanceof OlderDatabaseError ||
    error instanceof UnreadableAttemptError
  ) {
    return new CliFailure(1, error.code, error.message, error.details);
  }
  if (error instanceof ExportFailure) return exportFailure(error);
  const fault = storageFault(error);
  return fault === null ? error : new CliFailure(1, fault.code, fault.message, fault.details);
}

/** Faults of what was typed, and not of what is there. */
const WRONG_USE: ReadonlySet<string> = new Set(['wrong-use', 'unknown-preset', 'bad-preset']);

function exportFailure({ code, message, details }: ExportFailure): CliFailure {
  return new CliFailure(WRONG_USE.has(code) ? 2 : 1, code, message, details);
}
