import { ContractError, type ErrorCode } from '#core/contract/errors.ts';
import { ExportFailure } from './export-job.ts';

const CODES: Readonly<Record<string, ErrorCode>> = {
  'wrong-use': 'bad-input',
  'unknown-preset': 'not-found',
  'bad-preset': 'bad-input',
  'too-many-rows': 'bad-input',
  forbidden: 'forbidden',
  'cannot-write': 'unavailable',
  unavailable: 'unavailable',
};

/** Why an export failed as a caller of the contract learns it; a fault of the program stays what it is. */
export function asContractError(error: unknown): unknown {
  if (!(error instanceof ExportFailure)) return error;
  const code = CODES[error.code];
  return code === undefined ? error : new ContractError(code, error.message, { ...error.details, reason: error.code });
}
