import type { LossGroup } from './losses.ts';

/** Why a file is not imported at all. */
export const IMPORT_REFUSALS = [
  'empty',
  'unknown-kind',
  'too-large',
  'no-story',
  'twine-1',
  'no-passages',
  'too-many-passages',
  'too-large-a-story',
  'not-json',
  'not-branching',
  'no-content',
  'damaged-zip',
] as const;

export type ImportRefusal = (typeof IMPORT_REFUSALS)[number];

/** How much of a story was kept. */
export interface Kept {
  readonly beats: number;
  readonly lines: number;
  readonly choices: number;
  /** Choices that the other program explains: their `why` is there. */
  readonly explained: number;
  readonly endings: number;
  /** Who says something, by name. */
  readonly people: readonly string[];
}

/** A story that has become a scenario. */
export interface ImportedStory {
  /** As the document says; no two stories of a file have the same. */
  readonly id: string;
  readonly title: string;
  /** Format 1, with what cannot be known left out: the problems lead to it, choice by choice. */
  readonly document: string;
  readonly kept: Kept;
  readonly notKept: readonly LossGroup[];
  /** Where its author had put the beats, by id. */
  readonly positions: Readonly<Record<string, { readonly x: number; readonly y: number }>>;
}

/** Something that is not imported. */
export interface RefusedImport {
  readonly ok: false;
  readonly refusal: ImportRefusal;
  /** What about: a number, a name. */
  readonly about: string;
}

/** A story of a file of which others were imported. */
export interface RefusedStory extends RefusedImport {
  readonly title: string;
}

/** What a file of another program comes to. */
export type Imported = { readonly ok: true; readonly stories: readonly ImportedStory[]; readonly refused: readonly RefusedStory[] } | RefusedImport;

/** What an import goes by. */
export interface ImportOptions {
  /** BCP 47: the language of stories that do not say theirs. */
  readonly locale: string;
  /** What stories are called that have no title, such as the file they come from. */
  readonly title: string;
}

/** A refusal. */
export function refuseImport(refusal: ImportRefusal, about = ''): RefusedImport {
  return { ok: false, refusal, about };
}
