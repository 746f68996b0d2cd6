import { type ContractRouterClient } from '@orpc/contract';
import { type ClientLink, createORPCClient, ORPCError, type ClientContext } from '@orpc/client';
import type { Contract } from './contract.ts';
import { ContractError, ERROR_STATUS, type ErrorCode, errorDataSchema } from './errors.ts';

/** The contract as a caller sees it, whatever carries it. */
export type ContractClient = ContractRouterClient<Contract>;

/** A client over a transport's link. */
export function contractClient(link: ClientLink<ClientContext>): ContractClient {
  return createORPCClient<ContractClient>(link);
}

/** Any failure of a call as a `ContractError`; what is none of ours becomes `internal`. */
export function toContractError(error: unknown): ContractError {
  if (error instanceof ContractError) return error;
  if (error instanceof ORPCError && isErrorCode(error.code)) {
    const data = errorDataSchema.safeParse(error.data);
    return new ContractError(error.code, error.message, data.success ? data.data.details : {});
  }
  const message = error instanceof Error ? error.message : 'The call failed for an unknown reason.';
  return new ContractError('internal', message);
}

function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(ERROR_STATUS, code);
}
