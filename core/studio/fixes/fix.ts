import type { Finding } from '../../scenario/finding.ts';
import type { KnownNames } from '../../proof/rules/names.ts';
import type { Made } from '../edit.ts';
import type { Source } from '../source.ts';

/** What a fix does, for the words of its button. */
export type FixKind =
  /** Puts `word` in the place of what is there. */
  | 'write'
  /** Adds what is missing, as `word`. */
  | 'add'
  /** Makes an ending, called `word`, and leads there. */
  | 'way-out'
  /** Makes the beat an ending, for it leads nowhere. */
  | 'end-here'
  /** Takes `word` out, everywhere it is named. */
  | 'remove';

/** A right answer to a finding, ready to be carried out. */
export interface Fix {
  readonly kind: FixKind;
  readonly word: string;
  readonly edit: Made;
}

/** What a fix may write into a scenario, in the author's language. */
export interface FixWords {
  /** The title of an ending that is made. */
  readonly ending: string;
  /** What somebody does who finds no other way out, and why that falls short. */
  readonly leave: string;
  readonly leaveWhy: string;
}

/** What fixes are made from. */
export interface FixParts {
  readonly source: Source;
  readonly finding: Finding;
  /** What a scenario may name beyond itself; null: not known. */
  readonly names: KnownNames | null;
  readonly words: FixWords;
  /** The document's id, as its file is called; null where that is none. */
  readonly id: string | null;
}

/** The fix of one kind of finding; null where there is no one right answer. */
export type Fixer = (parts: FixParts) => Fix | null;
