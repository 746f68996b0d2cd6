import { ORPCError } from '@orpc/client';
import { toContractError } from '#core/contract/client.ts';
import { ContractError, type ErrorCode, type ErrorDetails } from '#core/contract/errors.ts';

/**
 * Why a call failed, as screens tell it: a code of the contract, `no-connection` where nobody
 * answered, `locked-out` where the shell no longer knows this window.
 */
export type FailureCode = ErrorCode | 'no-connection' | 'locked-out';

/** A failed call; every call through a `Connection` that fails throws one. */
export class CallFailure extends Error {
  override readonly name = 'CallFailure';
  readonly code: FailureCode;
  readonly details: ErrorDetails;

  constructor(code: FailureCode, message: string, details: ErrorDetails = {}) {
    super(message);
    this.code = code;
    this.details = details;
  }
}

/** What a link threw, as a `CallFailure`: where it could not speak to anyone, it is no answer of main's. */
export function failureOfLink(error: unknown): CallFailure {
  const answered = error instanceof CallFailure || error instanceof ContractError || error instanceof ORPCError;
  return answered ? toCallFailure(error) : new CallFailure('no-connection', messageOf(error));
}

/** Any error as a `CallFailure`; what is none becomes `internal`. */
export function toCallFailure(error: unknown): CallFailure {
  if (error instanceof CallFailure) return error;
  const { code, message, details } = toContractError(error);
  const refusedByShell = 'refusedBy' in details && (code === 'no-session' || code === 'forbidden');
  return new CallFailure(refusedByShell ? 'locked-out' : code, message, details);
}

/** Whether a call failed because what an address names is not there, or cannot be: somebody made the address up. */
export function isNowhere(error: unknown): boolean {
  const { code } = toCallFailure(error);
  return code === 'not-found' || code === 'bad-input';
}

/** Whether a call failed because a scenario waits to be published. */
export function isNotPublished(error: unknown): boolean {
  return toCallFailure(error).details['refusal'] === 'not-published';
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : 'The call failed for an unknown reason.';
}
