/** The largest document, in bytes of UTF-8. */
export const MOST_BYTES = 5_000_000;

/** The deepest nesting; the outermost object is 1. */
export const DEEPEST = 32;

/** The longest string, keys included, in code points. */
export const LONGEST_TEXT = 10_000;

/** Whether a text has more than `most` code points; looks at no more of it than it must. */
export function isLongerThan(value: string, most: number): boolean {
  if (value.length <= most) return false;
  if (value.length > 2 * most) return true;
  let count = 0;
  for (let at = 0; at < value.length; at += (value.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) count++;
  return count > most;
}

/** Whether a text is larger than `most` bytes once it is UTF-8; a lone surrogate counts as three. */
export function isLargerThan(text: string, most: number): boolean {
  if (text.length > most) return true;
  if (3 * text.length <= most) return false;
  let bytes = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) ?? 0;
    if (code <= 0x7f) bytes += 1;
    else if (code <= 0x7ff) bytes += 2;
    else if (code <= 0xffff) bytes += 3;
    else {
      bytes += 4;
      at++;
    }
  }
  return bytes > most;
}
