import { quote } from '../text/quote.ts';

/** How much of a word is shown. */
const LONGEST_WORD = 80;

/** What other languages write for values that JSON does not have or writes otherwise. */
const NOT_A_VALUE = /^(?:NaN|Infinity|undefined|None|True|False)\b/;

/** The characters that show a usual mistake, and what to do about it. */
const ADVICE: readonly (readonly [string, string])[] = [
  ["'\u2018\u2019\u201C\u201D\u201E\u00AB\u00BB", ' Put text in straight double quotes: "…".'],
  ['/#', ' JSON has no comments: put remarks under "notes".'],
  ['\uFEFF', ' It is a byte order mark: take it out.'],
  [
    '\u0000\uFFFD\u00FF\u00FE',
    ' This looks like UTF-16 or a binary file: save it as UTF-8 without BOM.',
  ],
];

/** A place in the text where it stops being JSON; thrown and caught within the reader. */
export class NotJson extends Error {
  override readonly name = 'NotJson';
  /** In UTF-16 code units. */
  readonly offset: number;

  constructor(offset: number, message: string) {
    super(message);
    this.offset = offset;
  }
}

/** The text being read, and how far it has been. */
export interface Cursor {
  readonly text: string;
  at: number;
}

/** Moves past spaces, tabs and line ends, the only blanks JSON knows. */
export function skipBlanks(cursor: Cursor): void {
  const { text } = cursor;
  let at = cursor.at;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) break;
    at++;
  }
  cursor.at = at;
}

/** The fault of finding something else than `expected` at the cursor, with what usually causes it. */
export function unexpected(cursor: Cursor, expected: string): NotJson {
  const { text, at } = cursor;
  const fault = `This is not JSON: expected ${expected}, but found ${foundAt(text, at)}.`;
  return new NotJson(at, `${fault}${adviceFor(text, at)}`);
}

function foundAt(text: string, at: number): string {
  if (at >= text.length) return 'the end of the text';
  const word = /^[\p{L}\p{N}_$]+/u.exec(text.slice(at, at + LONGEST_WORD));
  return quote(word?.[0] ?? String.fromCodePoint(text.codePointAt(at) ?? 0));
}

function adviceFor(text: string, at: number): string {
  const character = text.charAt(at);
  if (character === '') {
    return text.trim() === '' ? ' The file is empty.' : ' Something is left open or cut off.';
  }
  if ('}]'.includes(character)) return followsComma(text, at) ? ' Take out the comma before it.' : '';
  if (NOT_A_VALUE.test(text.slice(at, at + LONGEST_WORD))) {
    return ' JSON knows only numbers, text in quotes, lists, objects, true, false and null.';
  }
  return ADVICE.find(([characters]) => characters.includes(character))?.[1] ?? '';
}

function followsComma(text: string, at: number): boolean {
  let before = at - 1;
  while (' \t\r\n'.includes(text.charAt(before)) && before > 0) before--;
  return text.charAt(before) === ',';
}
