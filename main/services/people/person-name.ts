import { ContractError } from '#core/contract/errors.ts';

const MOST_CHARACTERS = 60;

/**
 * Characters that can act on the screen or cannot be seen: controls, directional and other format
 * characters, lone surrogates, and letters that are drawn as nothing. The joiners U+200C and U+200D
 * stay, for Persian, Indic scripts and emoji need them.
 */
const REFUSED =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u115F\u1160\u2800\u3164\uFFA0]|(?![\u200C\u200D])\p{Cf}/u;

const TOO_MANY_MARKS = /[\p{M}\u200C\u200D]{5,}/u;

const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

/**
 * A person's name as it is kept: NFC, trimmed, runs of spaces as one. Right-to-left names are names
 * like any other; so are `CON`, `..` and `=cmd`, for a name is never used as a path or a formula.
 *
 * @throws ContractError `bad-input`
 */
export function personName(typed: string): string {
  const name = typed.normalize('NFC').trim().replaceAll(/\p{Zs}+/gu, ' ');
  if (REFUSED.test(name)) {
    throw refused('invisible-character', 'A name cannot hold invisible or control characters. Type it again.');
  }
  if (!VISIBLE.test(name)) {
    throw refused('empty', 'A name needs at least one letter or other visible character.');
  }
  if (TOO_MANY_MARKS.test(name)) {
    throw refused('too-many-marks', 'A name can have at most 4 accents on one letter. Take some away.');
  }
  if (Array.from(name).length > MOST_CHARACTERS) {
    throw refused('too-long', `A name can have at most ${MOST_CHARACTERS} characters. Shorten it.`);
  }
  return name;
}

/** Two names are the same person's to a reader when their keys are equal. */
export function nameKey(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

function refused(problem: string, message: string): ContractError {
  return new ContractError('bad-input', message, { where: 'name', what: problem });
}
