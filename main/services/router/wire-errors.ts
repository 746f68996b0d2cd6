import { ORPCError, ValidationError } from '@orpc/server';
import { ContractError, ERROR_STATUS, type ErrorDetails } from '#core/contract/errors.ts';
import { quote } from '#core/scenario/text/quote.ts';
import { storageFault } from '../store/storage-fault.ts';

/** Told of every fault of the program itself, which callers only learn has happened. */
export type OnFault = (fault: unknown) => void;

/** Any failure as it goes to the caller: one of the contract's codes, and nothing of the inside. */
export function toWire(error: unknown, path: readonly string[], onFault: OnFault): ORPCError<string, unknown> {
  const { code, message, details } = toContract(error, path, onFault);
  return new ORPCError(code, { status: ERROR_STATUS[code], message, data: { details }, defined: true });
}

function toContract(error: unknown, path: readonly string[], onFault: OnFault): ContractError {
  if (error instanceof ContractError) return error;
  const badInput = asBadInput(error, path);
  if (badInput !== null) return badInput;
  onFault(error);
  return (
    storageFault(error) ??
    new ContractError(
      'internal',
      'Something went wrong inside Extra Mile. Try again; if it happens again, close it and open it again.',
    )
  );
}

/** A hostile input can make a validator quote megabytes of it. */
const MOST_WORDS = 300;

function asBadInput(error: unknown, path: readonly string[]): ContractError | null {
  if (!(error instanceof ORPCError) || error.code !== 'BAD_REQUEST') return null;
  const details: ErrorDetails =
    error.cause instanceof ValidationError
      ? describe(error.cause)
      : { where: '', what: 'the request cannot be read' };
  const place = details['where'] === '' ? '' : ` at ${details['where']}`;
  const message = `What was sent to ${path.join('.')} does not fit${place}: ${details['what']}. Correct it and send it again.`;
  return new ContractError('bad-input', message, details);
}

/** The first thing that does not fit, and how many more there are. */
function describe({ issues }: ValidationError): ErrorDetails {
  const [first] = issues;
  const segments = (first?.path ?? []).map((segment) => (typeof segment === 'object' ? segment.key : segment));
  const where = segments.map((segment) => String(segment)).join('.');
  return {
    where: where === '' ? '' : quote(where).slice(1, -1),
    what: (first?.message ?? 'unknown').slice(0, MOST_WORDS),
    others: Math.max(0, issues.length - 1),
  };
}
