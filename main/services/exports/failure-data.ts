import { UnreadableAttemptError } from '../results/diff-results.ts';
import { NoResultsError, OlderDatabaseError } from '../results/open-results.ts';
import { NewerDatabaseError } from '../store/migrate.ts';
import { storageFault, systemCode } from '../store/storage-fault.ts';
import { sqliteCode } from '../store/driver.ts';
import { ExportFailure, type ExportFailureData } from './export-job.ts';

/** A failure as it travels from an export's thread. */
export function failureData(error: unknown): ExportFailureData {
  if (
    error instanceof ExportFailure ||
    error instanceof NoResultsError ||
    error instanceof NewerDatabaseError ||
    error instanceof OlderDatabaseError ||
    error instanceof UnreadableAttemptError
  ) {
    return { code: error.code, message: error.message, details: { ...error.details } };
  }
  const cause = systemCode(error);
  if (cause !== null && sqliteCode(error) === null) return cannotWrite(cause);
  const fault = storageFault(error);
  if (fault !== null) return { code: fault.code, message: fault.message, details: fault.details };
  return { code: 'internal', message: error instanceof Error ? error.message : String(error), details: {} };
}

function cannotWrite(cause: string): ExportFailureData {
  const message = `The export cannot be written (${cause}), so nothing was. Check the folder, its rights and the space on its disk, or name another file.`;
  return { code: 'cannot-write', message, details: { cause } };
}
