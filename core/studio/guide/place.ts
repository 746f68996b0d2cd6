import { getLocation } from 'jsonc-parser';
import type { TextRange } from '../outline.ts';
import type { Source } from '../source.ts';
import type { Path } from './shape-at.ts';

/** What somebody at a place of a text is about to write, or has written there. */
export interface Place {
  /** A key of the object at `path`, or the value at `path`. */
  readonly of: 'key' | 'value';
  readonly path: Path;
  /** What stands there, quotes included; empty where there is nothing yet. */
  readonly range: TextRange;
  /** Where its words begin: behind the quote, where there is one. */
  readonly words: number;
  /** A comma is missing before it, and would have to be put here. */
  readonly commaAt: number | null;
  /** A key's colon is there already. */
  readonly hasColon: boolean;
}

/** A text as large as a document may be is looked at no further than this around a place, in UTF-16 code units. */
const NEAR = 12_000;

/** What a place of the text is for; null where nothing can be written, such as behind a value that is complete. */
export function placeAt({ text, unsound }: Source, offset: number): Place | null {
  // The reader goes down by recursion.
  if (unsound === 'too-large' || unsound === 'too-deep') return null;
  const { path, previousNode, isAtPropertyKey } = getLocation(text, offset);
  const token = previousNode !== undefined && offset <= previousNode.offset + previousNode.length ? previousNode : null;
  const isText = token !== null && text.charAt(token.offset) === '"';
  const range = isText ? quotedAround(text, token, offset) : wordAround(text, offset);
  if (range === null) return null;
  const before = lastBefore(text, range.from);
  const opener = text.charAt(before);
  const inObject = typeof path.at(-1) === 'string';
  const words = isText ? range.from + 1 : range.from;
  const hasColon = /^\s*:/.test(text.slice(range.to, range.to + NEAR));
  if (inObject && (opener === '{' || opener === ',') && isAtPropertyKey) {
    return { of: 'key', path: path.slice(0, -1), range, words, commaAt: null, hasColon };
  }
  if (inObject ? opener === ':' : opener === '[' || opener === ',') {
    return { of: 'value', path, range, words, commaAt: null, hasColon: false };
  }
  // Behind a complete value another key can follow, once there is a comma.
  const isBehindValue = inObject && !isText && /["\]}\w]/.test(opener);
  return isBehindValue ? { of: 'key', path: path.slice(0, -1), range, words, commaAt: before + 1, hasColon } : null;
}

interface Token {
  readonly offset: number;
  readonly length: number;
}

/** A text's range where the place is within its quotes; one that is not closed ends at the place. */
function quotedAround(text: string, { offset: from, length }: Token, offset: number): TextRange | null {
  const to = from + length;
  const isClosed = length > 1 && text.charAt(to - 1) === '"' && text.charAt(to - 2) !== '\\';
  if (offset <= from || (isClosed && offset >= to)) return null;
  return { from, to: isClosed ? to : offset };
}

function wordAround(text: string, offset: number): TextRange {
  const before = /[\w.$-]*$/.exec(text.slice(Math.max(0, offset - NEAR), offset))?.[0] ?? '';
  const after = /^[\w.$-]*/.exec(text.slice(offset, offset + NEAR))?.[0] ?? '';
  return { from: offset - before.length, to: offset + after.length };
}

/** Where the last character before a place stands that is no blank; -1 where there is none. */
function lastBefore(text: string, offset: number): number {
  let at = offset - 1;
  while (at >= 0 && /\s/.test(text.charAt(at))) at--;
  return at;
}
