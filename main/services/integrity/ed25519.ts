import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto';
import { z } from '#core/contract/zod.ts';
import { headMessage } from '#core/results/signed-head.ts';
import type { ChainHead } from '#core/results/record.ts';

/** What stands before the 32 bytes of an Ed25519 public key in DER (RFC 8410). */
const SPKI_HEAD = Buffer.from('302a300506032b6570032100', 'hex');

const jwkSchema = z.object({ x: z.string() });

/** A new private key. */
export function newKey(): KeyObject {
  return generateKeyPairSync('ed25519').privateKey;
}

/** The 32 bytes of the public half. */
export function publicBytes(privateKey: KeyObject): Buffer {
  return Buffer.from(jwkSchema.parse(createPublicKey(privateKey).export({ format: 'jwk' })).x, 'base64url');
}

/** What a key is called: SHA-256 of its public bytes, in hexadecimal. */
export function keyName(publicKey: Uint8Array): string {
  return createHash('sha256').update(publicKey).digest('hex');
}

/** A private key as bytes to keep (PKCS 8, DER). */
export function privateBytes(privateKey: KeyObject): Buffer {
  return privateKey.export({ type: 'pkcs8', format: 'der' });
}

/** The private key of such bytes, or null where they are none. */
export function readPrivate(bytes: Uint8Array): KeyObject | null {
  try {
    const key = createPrivateKey({ key: Buffer.from(bytes), type: 'pkcs8', format: 'der' });
    return key.asymmetricKeyType === 'ed25519' ? key : null;
  } catch {
    return null;
  }
}

export function signHead(privateKey: KeyObject, installation: string, head: ChainHead): Buffer {
  return sign(null, Buffer.from(headMessage(installation, head)), privateKey);
}

/** Whether a signature is that key's over that head; false for bytes that are no key or no signature. */
export function isSigned(
  publicKey: Uint8Array,
  installation: string,
  head: ChainHead,
  signature: Uint8Array,
): boolean {
  if (publicKey.length !== 32 || signature.length !== 64) return false;
  const key = createPublicKey({ key: Buffer.concat([SPKI_HEAD, publicKey]), type: 'spki', format: 'der' });
  return verify(null, Buffer.from(headMessage(installation, head)), key, signature);
}
