const LONGEST_QUOTE = 60;

/** Control, format (bidi, zero-width) and separator characters and lone surrogates: shown by number. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
const UNSEEN_IN_QUOTES = new RegExp(`${UNSEEN.source}|["\\\\]`, 'gu');

/** A value in quotes for a message: at most 60 characters, none that acts on the reader's screen. */
export function quote(value: string): string {
  // Two code units a character are enough for 60 characters, whatever the length of the value.
  const head = Array.from(value.slice(0, 2 * LONGEST_QUOTE + 2));
  const cut = head.length > LONGEST_QUOTE;
  const shown = cut ? head.slice(0, LONGEST_QUOTE - 1).join('') : head.join('');
  return `"${shown.replace(UNSEEN_IN_QUOTES, escapeCharacter)}${cut ? '…' : ''}"`;
}

/** A text of one line with every character that would act on the reader's screen written out. */
export function inert(text: string): string {
  return text.replace(UNSEEN, escapeCharacter);
}

/** A character's number as Unicode writes it, such as `U+0456`. */
export function codePointName(character: string): string {
  return `U+${codeOf(character)}`;
}

/** Words as a sentence lists them: `"a", "b" or "c"`. */
export function listed(words: readonly string[], conjunction: 'and' | 'or'): string {
  const last = words.at(-1);
  if (last === undefined) return 'none';
  if (words.length === 1) return last;
  return `${words.slice(0, -1).join(', ')} ${conjunction} ${last}`;
}

function escapeCharacter(character: string): string {
  if (character === '"' || character === '\\') return `\\${character}`;
  return `\\u{${codeOf(character)}}`;
}

function codeOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}
