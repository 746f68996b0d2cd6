import type { FindQuery } from './find.ts';

/**
 * What is put in the place of words that were found. Where capitals are not told apart, words in small letters follow those
 * they replace: "Tea" becomes "Coffee" and "TEA" becomes "COFFEE" where "coffee" is put. Words with a capital of their own stay as they are.
 */
export function putFor(found: string, put: string, { matchCase }: Pick<FindQuery, 'matchCase'>): string {
  if (matchCase || put !== put.toLowerCase()) return put;
  const isShouted = found === found.toUpperCase() && (found.match(/\p{Lu}/gu)?.length ?? 0) > 1;
  if (isShouted) return put.toUpperCase();
  return /^\P{L}*\p{Lu}/u.test(found) ? put.replace(/\p{L}/u, (letter) => letter.toUpperCase()) : put;
}
