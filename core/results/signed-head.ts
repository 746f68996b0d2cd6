import { z } from '../contract/zod.ts';
import type { ChainHead } from './record.ts';

const seq = z.int().min(1);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * The end of a chain as somebody outside keeps it: with it a chain that was later cut, rebuilt or rolled back
 * is told from the one it was taken from.
 */
export const signedHeadSchema = z.object({
  /** UUID of the installation. */
  installation: z.string(),
  /** The record's place in the chain, and its hash. */
  seq,
  hash: sha256,
  /** SHA-256 of the public key's 32 bytes: what the key is called. */
  key: sha256,
  /** The Ed25519 public key (RFC 8032), 32 bytes in Base64. */
  publicKey: z.base64(),
  /** Over `headMessage`, 64 bytes in Base64. */
  signature: z.base64(),
});
export type SignedHead = z.infer<typeof signedHeadSchema>;

/** What a signature of a head is made over: a text that can be nothing else, so that no signature serves twice. */
export function headMessage(installation: string, head: ChainHead): string {
  return `extra-mile head 1\n${installation}\n${head.seq}\n${head.hash}\n`;
}
