import { createHmac } from 'node:crypto';

/**
 * A name for a learner that is the same in every pseudonymous export of one installation and leads
 * back to nobody without its key: HMAC-SHA-256 of the learner's UUID, its first 16 bytes in hexadecimal.
 */
export function pseudonymOf(key: Uint8Array, learner: string): string {
  return createHmac('sha256', key).update(learner).digest('hex').slice(0, 32);
}
