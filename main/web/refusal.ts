import type { ErrorCode } from '#core/contract/errors.ts';
import { RPC_PATH } from '#core/contract/http.ts';

/** Why a request goes no further, in the words of HTTP and in those of the contract. */
export interface Refusal {
  readonly status: number;
  readonly code: ErrorCode;
  readonly message: string;
}

/** A refusal's body: what a caller of the contract can read, or a plain sentence for anyone else. */
export function refusalBody(refusal: Refusal, path: string): { type: string; body: string } {
  if (path !== RPC_PATH && !path.startsWith(`${RPC_PATH}/`)) {
    return { type: 'text/plain; charset=utf-8', body: `${refusal.message}\n` };
  }
  const error = {
    defined: false,
    code: refusal.code,
    status: refusal.status,
    message: refusal.message,
    data: { details: { refusedBy: 'web shell' } },
  };
  return { type: 'application/json', body: JSON.stringify({ json: error, meta: [] }) };
}
