import { ContractError } from '#core/contract/errors.ts';

/**
 * Whether a passphrase is long enough; length is what makes it hard to guess, so nothing is asked of its letters
 * (NIST SP 800-63B, 3.1.1.2).
 *
 * @param least in code points
 * @throws ContractError `bad-input`
 */
export function checkPassphrase(passphrase: string, least: number): void {
  const characters = Array.from(passphrase.normalize('NFKC'));
  if (characters.length < least) {
    throw refused('too-short', `A passphrase needs at least ${least} characters: three or four words will do.`);
  }
  if (new Set(characters).size < 4) {
    throw refused('too-plain', 'A passphrase needs more than the same few characters again and again.');
  }
}

function refused(what: string, message: string): ContractError {
  return new ContractError('bad-input', message, { where: 'passphrase', what });
}
