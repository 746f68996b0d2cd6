import { createHmac } from 'node:crypto';

/**
 * A name for a learner that is the same in every pseudonymous export of one installation and leads
 * back to nobody without its key: HMAC-SHA-256 of the learner's UUID, its first 16 bytes in hexadecimal.
 */
export function pseudonymOf(key: Uint8Array, learner: string): string {
  return createHmac('sha256', key).update(learner).digest('hex').slice(0, 32);
}

/** Pseudonyms of one installation, each made once: an export has many rows and few people. */
export class Pseudonyms {
  readonly #key: Uint8Array;
  readonly #made = new Map<string, string>();

  constructor(key: Uint8Array) {
    this.#key = key;
  }

  of(learner: string): string {
    const known = this.#made.get(learner);
    if (known !== undefined) return known;
    const pseudonym = pseudonymOf(this.#key, learner);
    this.#made.set(learner, pseudonym);
    return pseudonym;
  }
}
