import { SESSION_HEADER } from '#core/contract/contract.ts';
import { STREAM_HEADER } from '#core/contract/port.ts';
import { z } from '#core/contract/zod.ts';

/** The longest message taken from a page; the largest scenario file is 5 MB. */
const MAX_LENGTH = 8_000_000;

const id = z.string().min(1).max(40);

const callSchema = z.strictObject({
  i: id,
  p: z.strictObject({
    u: z.string().max(200).regex(/^(?:\/[A-Za-z]+)+$/),
    h: z.strictObject({ [SESSION_HEADER]: z.string().max(200).optional(), [STREAM_HEADER]: id }),
    b: z.unknown().optional(),
  }),
});

/** oRPC's word that a caller has stopped waiting. */
const ABORT = 4;

const cancelSchema = z.strictObject({ i: id, t: z.literal(ABORT) });

const rpcSchema = z.union([callSchema, cancelSchema]);

const pullSchema = z.strictObject({ pull: id });

/** A message of a page: a call or its cancelling, to be passed on as it is, or a reader's request for more. */
export type PortMessage =
  | { readonly kind: 'rpc'; readonly text: string }
  | { readonly kind: 'pull'; readonly stream: string };

/**
 * Reads what came through a port; null for what no page of ours sends. A page may be under another's
 * control, so nothing gets as far as oRPC's decoder that could make it throw outside of a call.
 */
export function readPortMessage(data: unknown): PortMessage | null {
  if (typeof data === 'string') return data.length <= MAX_LENGTH && isRpc(data) ? { kind: 'rpc', text: data } : null;
  const pull = pullSchema.safeParse(data);
  return pull.success ? { kind: 'pull', stream: pull.data.pull } : null;
}

function isRpc(text: string): boolean {
  try {
    return rpcSchema.safeParse(JSON.parse(text)).success;
  } catch {
    return false;
  }
}
