import type { Cursor } from './cursor.ts';
import { unexpected } from './cursor.ts';

const ZERO = 0x30;

/** Up to here digits can be added up without rounding. */
const EXACT_DIGITS = 15;

/** Reads the number that begins at the cursor and moves past it; Infinity where it is too large. */
export function readNumber(cursor: Cursor): number {
  const { text } = cursor;
  const start = cursor.at;
  const negative = text.charCodeAt(start) === 0x2d;
  const first = negative ? start + 1 : start;
  cursor.at = first;
  if (text.charCodeAt(first) === ZERO) cursor.at++;
  else skipDigits(cursor, negative ? 'a digit after the minus' : 'a value');
  const whole = cursor.at;
  if (text.charCodeAt(cursor.at) === 0x2e) {
    cursor.at++;
    skipDigits(cursor, 'a digit after the decimal point');
  }
  if ((text.charCodeAt(cursor.at) | 0x20) === 0x65) {
    cursor.at++;
    const sign = text.charCodeAt(cursor.at);
    if (sign === 0x2b || sign === 0x2d) cursor.at++;
    skipDigits(cursor, 'a digit in the exponent');
  }
  if (cursor.at > whole || whole - first > EXACT_DIGITS) return Number(text.slice(start, cursor.at));
  const value = sumOfDigits(text, first, whole);
  return negative ? -value : value;
}

function skipDigits(cursor: Cursor, expected: string): void {
  const from = cursor.at;
  while (isDigit(cursor.text.charCodeAt(cursor.at))) cursor.at++;
  if (cursor.at === from) throw unexpected(cursor, expected);
}

function sumOfDigits(text: string, from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at++) sum = 10 * sum + text.charCodeAt(at) - ZERO;
  return sum;
}

/** Whether a UTF-16 code unit is one of 0 to 9. */
export function isDigit(code: number): boolean {
  return code >= ZERO && code <= ZERO + 9;
}
