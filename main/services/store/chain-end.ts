import { z } from '#core/contract/zod.ts';
import type { ChainHead } from '#core/results/record.ts';
import type { SignedHead } from '#core/results/signed-head.ts';
import type { Driver } from './driver.ts';

/** Vouches for the end of the chain. */
export interface EndSigner {
  /** What its key is called. */
  readonly key: string;
  /** 64 bytes over the head. */
  readonly signature: (head: ChainHead) => Uint8Array;
  /** The head with all that somebody outside needs to check it. */
  readonly signed: (head: ChainHead) => SignedHead;
}

const headSchema = z.object({ seq: z.int(), hash: z.string() });

/** The last link of the chain; null while it is empty. */
export function chainEnd(driver: Driver): ChainHead | null {
  const row = driver.get('SELECT seq, hash FROM record ORDER BY seq DESC LIMIT 1');
  return row === undefined ? null : headSchema.parse(row);
}

/** Signs the end of the chain, in the transaction that made it the end. */
export function signEnd(driver: Driver, signer: EndSigner | null, head: ChainHead): void {
  if (signer === null) return;
  driver.run('INSERT INTO head_signature VALUES (@seq, @key, @signature)', {
    seq: head.seq,
    key: signer.key,
    signature: signer.signature(head),
  });
}
