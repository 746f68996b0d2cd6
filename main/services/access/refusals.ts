import { ContractError } from '#core/contract/errors.ts';
import type { EntryRefusal } from '#core/contract/staff.ts';

const MESSAGES: Readonly<Record<Exclude<EntryRefusal, 'too-soon'>, string>> = {
  'wrong-passphrase': 'No account has this name and passphrase. Check both, capitals included, and try again.',
  'wrong-pin': 'That is not the PIN of this name. Try again; a trainer or HR can take a forgotten one away.',
  'wrong-code': 'That code does not hold. Ask whoever gave it to you for a new one.',
  'pin-needed': 'This name has a PIN. Enter it.',
  'pin-unset':
    'This name has results and no PIN. Ask a trainer, a manager or HR for a code, and choose a PIN with it.',
  'no-pin': 'An attempt that counts asks for a PIN. Choose one first.',
  'supervisor-needed': 'An attempt that counts asks for the code of whoever supervises. Enter it first.',
  'passphrase-given': 'Somebody else gave this account its passphrase. Change it first.',
};

/** Somebody is not let in. */
export function notLetIn(refusal: Exclude<EntryRefusal, 'too-soon'>): ContractError {
  return new ContractError('forbidden', MESSAGES[refusal], { refusal });
}

/** It was wrong too often; how long is left to wait. */
export function tooSoon(waitMs: number): ContractError {
  const waitSeconds = Math.ceil(waitMs / 1_000);
  const refusal: EntryRefusal = 'too-soon';
  return new ContractError('forbidden', `That was wrong too often. Try again in ${waitSeconds} seconds.`, {
    refusal,
    waitSeconds,
  });
}
