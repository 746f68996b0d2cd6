import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';

/** A SHA-256 digest as 64 lower-case hexadecimal digits. */
export type Sha256 = string;

/** The digest that stands for "nothing before this". */
export const NO_PREVIOUS: Sha256 = '0'.repeat(64);

/**
 * SHA-256 of the RFC 8785 canonical JSON of a value.
 *
 * @param value JSON: no cycles, no NaN or infinity, no lone surrogates
 * @throws Error when the value is not JSON
 */
export function hashJson(value: unknown): Sha256 {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('Only JSON can be hashed, and this value is not.');
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/**
 * A commitment to a text that can be erased later: SHA-256(salt ‖ UTF-8 of the text). Without the
 * salt the text cannot be guessed from it.
 *
 * @param salt 16 random bytes, used for this text alone
 * @throws RangeError when the salt is not 16 bytes
 */
export function commitTo(salt: Uint8Array, text: string): Sha256 {
  if (salt.length !== 16) throw new RangeError(`A salt is 16 bytes, not ${salt.length}.`);
  return bytesToHex(sha256(concatBytes(salt, utf8ToBytes(text))));
}

/** SHA-256 of the UTF-8 of a text, as a file of it has: unlike `hashJson` it tells two layouts of one document apart. */
export function hashText(text: string): Sha256 {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
