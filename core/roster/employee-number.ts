/** The most characters of an employee number. */
const NUMBER_LIMIT = 40;

/** Why a cell holds no employee number. */
export type NumberProblem =
  | 'no-number'
  | 'bad-number'
  /** A spreadsheet has made `1.23E+11` of a long number; its digits are lost. */
  | 'rounded-number';

/** An employee number as it is kept, with the key that tells two apart; or why it is none. */
export type NumberReading =
  | { readonly ok: true; readonly text: string; readonly key: string }
  | { readonly ok: false; readonly problem: NumberProblem };

/** Begins with a letter or a digit, so that no spreadsheet takes it for a formula. */
const NUMBER = new RegExp(`^[\\p{L}\\p{N}][\\p{L}\\p{N} ._/-]{0,${NUMBER_LIMIT - 1}}$`, 'u');

const ROUNDED = /^\d(?:[.,]\d+)?E\+\d+$/i;

/** Reads an employee number. Leading zeros count; capitals do not tell two numbers apart. Never throws. */
export function readEmployeeNumber(typed: string): NumberReading {
  if (typed.length > 1_000) return { ok: false, problem: 'bad-number' };
  const text = typed.normalize('NFC').trim().replaceAll(/\p{Zs}+/gu, ' ');
  if (text === '') return { ok: false, problem: 'no-number' };
  if (ROUNDED.test(text)) return { ok: false, problem: 'rounded-number' };
  if (!NUMBER.test(text)) return { ok: false, problem: 'bad-number' };
  return { ok: true, text, key: text.normalize('NFKC').toUpperCase() };
}
