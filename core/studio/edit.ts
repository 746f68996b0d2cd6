import { DEEPEST } from '../scenario/json/limits.ts';
import type { JsonValue } from '../scenario/json/json-value.ts';
import type { Source, Unsound } from './source.ts';
import type { TextPatch } from './text-patch.ts';

/** Why an operation changed nothing. */
export type EditRefusal =
  | Unsound
  /** There is nothing at the place that was named. */
  | 'no-such-place'
  /** What is there is of another kind than the operation needs, such as a text where a list should be. */
  | 'wrong-kind'
  /** Another of its kind has this id already. */
  | 'taken'
  /** The id is not spelt as one. */
  | 'bad-id'
  /** The value is nested so deep that the text could not be read any more. */
  | 'too-nested';

/** An edit that can be made. */
export interface Made {
  readonly patches: readonly TextPatch[];
  /** The pointer, after the edit, to what it is about: what a view selects next. */
  readonly at: string;
  /** Pointers, after the edit, to what still names something that the edit took away: the prover reports them. */
  readonly dangling: readonly string[];
}

/** What an operation answers: the edit, or why there is none. */
export type Edit = Made | { readonly refused: EditRefusal };

/** An edit of these patches. */
export function made(patches: readonly TextPatch[], at: string, dangling: readonly string[] = []): Made {
  return { patches, at, dangling };
}

/** No edit, and why. */
export function refuse(refused: EditRefusal): { readonly refused: EditRefusal } {
  return { refused };
}

/** Runs an operation on a text that can be edited by operations at all. */
export function onSound(source: Source, operate: () => Edit): Edit {
  return source.unsound === null ? operate() : refuse(source.unsound);
}

/** Several edits of one text as one; the place is the last one's. The first refusal refuses all. */
export function together(...edits: readonly Edit[]): Edit {
  const patches: TextPatch[] = [];
  const dangling: string[] = [];
  let at = '';
  for (const edit of edits) {
    if ('refused' in edit) return edit;
    patches.push(...edit.patches);
    dangling.push(...edit.dangling);
    at = edit.at;
  }
  return made(patches, at, dangling);
}

/** Whether a value, at so many levels down, still fits into what the parser reads. */
export function fitsNesting(value: JsonValue, level: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return level < DEEPEST && Object.values(value).every((each) => fitsNesting(each, level + 1));
}
