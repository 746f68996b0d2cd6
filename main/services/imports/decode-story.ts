import { isUtf8 } from 'node:buffer';

/** The text of a file, and what it was stored as; null: UTF-8, as it should be. */
export interface DecodedStory {
  readonly text: string;
  readonly encoding: string | null;
}

const MARKS: readonly (readonly [string, string])[] = [
  ['fffe', 'utf-16le'],
  ['feff', 'utf-16be'],
];

/**
 * The text of a story's file. Twine writes UTF-8; what editors made of it may be UTF-16, which its first bytes say, or what
 * Windows once used for western languages, which is what anything else is taken for.
 */
export function decodeStory(bytes: Buffer): DecodedStory {
  const marked = MARKS.find(([mark]) => bytes.toString('hex', 0, 2) === mark);
  if (marked === undefined && isUtf8(bytes)) return { text: bytes.toString('utf8'), encoding: null };
  const encoding = marked?.[1] ?? 'windows-1252';
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}
