import type { Cursor } from './cursor.ts';
import { NotJson, unexpected } from './cursor.ts';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['\\', '\\'],
  ['/', '/'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);

/** Reads the text in quotes that begins at the cursor and moves past it. */
export function readText(cursor: Cursor): string {
  const { text } = cursor;
  let start = cursor.at + 1;
  let at = start;
  let read = '';
  for (;;) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      cursor.at = at + 1;
      return read + text.slice(start, at);
    }
    if (code === BACKSLASH) {
      read += text.slice(start, at);
      cursor.at = at;
      read += readEscape(cursor);
      at = start = cursor.at;
    } else if (code >= 0x20) {
      at++;
    } else {
      cursor.at = at;
      throw unended(cursor);
    }
  }
}

function readEscape(cursor: Cursor): string {
  const { text, at } = cursor;
  const letter = text.charAt(at + 1);
  if (letter === 'u') {
    const digits = text.slice(at + 2, at + 6);
    if (!/^[\dA-Fa-f]{4}$/.test(digits)) {
      throw new NotJson(at, 'This is not JSON: expected four hexadecimal digits after "\\u".');
    }
    cursor.at = at + 6;
    return String.fromCharCode(Number.parseInt(digits, 16));
  }
  const character = ESCAPES.get(letter);
  if (character === undefined) {
    cursor.at = at + 1;
    throw unexpected(cursor, 'one of " \\ / b f n r t u after the backslash');
  }
  cursor.at = at + 2;
  return character;
}

function unended(cursor: Cursor): NotJson {
  const { text, at } = cursor;
  if (at >= text.length) return unexpected(cursor, 'the quote that ends a text');
  const advice = 'Text ends on the line it begins on; write a line end as \\n and a tab as \\t.';
  return new NotJson(at, `This is not JSON: a control character stands inside a text. ${advice}`);
}
