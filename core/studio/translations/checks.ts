import { isLongerThan, LONGEST_TEXT } from '../../scenario/json/limits.ts';

/** Something about a translated text that may be meant, and is worth a look. */
export type Doubt =
  /** A number of the source is not in it. `what` is the number. */
  | { readonly doubt: 'number'; readonly what: string }
  /** A bracket or quotation mark opens and does not close, or the other way round. */
  | { readonly doubt: 'brackets'; readonly what: string }
  /** It begins or ends with a blank, and the source does not. */
  | { readonly doubt: 'blanks' }
  /** It is far longer than the source. */
  | { readonly doubt: 'long' }
  /** It is longer than a text may be. */
  | { readonly doubt: 'limit' };

const PAIRS = ['()', '[]', '{}', '“”', '«»', '「」'] as const;

/** How many times as long as its source a text may be before that is worth a look, and how many characters more at least. */
const LONG = { times: 1.8, more: 30 } as const;

/** What is worth a look in a translated text. */
export function doubtsOf(source: string, text: string): readonly Doubt[] {
  const there = new Set(numbersIn(text));
  const missing = [...new Set(numbersIn(source))].filter((number) => !there.has(number));
  const odd = PAIRS.filter((pair) => !isPaired(pair, text) && isPaired(pair, source));
  const isLong = text.length > source.length * LONG.times && text.length > source.length + LONG.more;
  return [
    ...missing.map((what): Doubt => ({ doubt: 'number', what })),
    ...odd.map((what): Doubt => ({ doubt: 'brackets', what })),
    ...(hasBlanks(text) && !hasBlanks(source) ? [{ doubt: 'blanks' } as const] : []),
    ...(isTooLong(text) ? [{ doubt: 'limit' } as const] : isLong ? [{ doubt: 'long' } as const] : []),
  ];
}

/** Whether a text is longer than the format lets it be. */
export function isTooLong(text: string): boolean {
  return isLongerThan(text, LONGEST_TEXT);
}

/** The numbers in a text, whatever digits they are written with; a separator within one does not count. */
function numbersIn(text: string): readonly string[] {
  return [...text.matchAll(/\p{Nd}+(?:[.,:\u066B\u066C\u00A0\u202F']\p{Nd}+)*/gu)].map(([number]) => Array.from(number).flatMap(digitOf).join(''));
}

function digitOf(character: string): readonly string[] {
  if (!/\p{Nd}/u.test(character)) return [];
  // Unicode has the ten digits of a script side by side, the zero first.
  const code = character.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return [String(code - zero)];
}

function isPaired(pair: string, text: string): boolean {
  const [open = '', close = ''] = Array.from(pair);
  return text.split(open).length === text.split(close).length;
}

function hasBlanks(text: string): boolean {
  return text.trim() !== text;
}
