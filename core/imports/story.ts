import type { ImportNote } from './notes.ts';

/** A way out of a foreign passage that becomes a choice. */
export interface ForeignWay {
  /** As the player reads it. */
  readonly words: string;
  /** The key of the passage it leads to. */
  readonly to: string;
  /** What the other program said after it, where it said anything. */
  readonly why?: string;
  readonly line: number | null;
}

/** A passage or piece of content, read and cleaned: what becomes a beat. */
export interface ForeignPassage {
  /** What ways name it by; unique. */
  readonly key: string;
  /** As its author called it. */
  readonly name: string;
  readonly line: number | null;
  readonly paragraphs: readonly string[];
  readonly ways: readonly ForeignWay[];
  /** The key of the passage it passes on to by itself; null: it does not. */
  readonly next: string | null;
  /** What an ending is called, where it is one that says so. */
  readonly ending: string | null;
  /** What is kept of it for authors. */
  readonly notes: readonly ImportNote[];
  /** Where its author had put it on the map. */
  readonly position: { readonly x: number; readonly y: number } | null;
}

/** A whole story of another program. */
export interface ForeignStory {
  readonly title: string;
  readonly summary: string | null;
  /** BCP 47, where the file says it. */
  readonly locale: string | null;
  /** The key of the passage it begins with. */
  readonly start: string | null;
  readonly passages: readonly ForeignPassage[];
  /** Where it comes from, for authors. */
  readonly origin: readonly ImportNote[];
}
