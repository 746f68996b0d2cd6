import { z } from '#core/contract/zod.ts';
import type { Manifest } from '#core/results/exports/manifest.ts';
import { publicKeys } from '../integrity/key-files.ts';
import { chainEnd } from '../store/chain-end.ts';
import type { Driver } from '../store/driver.ts';

const signatureSchema = z.object({ key: z.string(), signature: z.instanceof(Uint8Array) });

/** The end of the chain with the signature that it was given when it was sealed; null where nothing is sealed. */
export function headOf(driver: Driver, folder: string, installation: string): Manifest['head'] {
  const head = chainEnd(driver);
  if (head === null) return null;
  const row = driver.get('SELECT key, signature FROM head_signature WHERE seq = @seq', { seq: head.seq });
  if (row === undefined) return head;
  const { key, signature } = signatureSchema.parse(row);
  const publicKey = publicKeys(folder).find((file) => file.key === key)?.publicKey;
  if (publicKey === undefined) return head;
  return { installation, ...head, key, publicKey, signature: Buffer.from(signature).toString('base64') };
}
