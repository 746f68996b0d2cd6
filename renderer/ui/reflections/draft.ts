import { FREE_TEXT_LIMIT } from '#core/contract/free-text.ts';
import type { Reflection, ReflectionAbout } from '#core/contract/schemas.ts';

/** A reflection as it stands in the form. */
export interface Draft {
  readonly text: string;
  readonly shared: boolean;
  /** What the player means to do; left out where the form does not ask. */
  readonly commitment?: string;
}

export const EMPTY_DRAFT: Draft = { text: '', shared: false };

/** Characters as they are counted when it is kept: blanks around the words are not. */
export function charactersOf({ text }: Draft): number {
  return text.trim().length;
}

/** Why a draft cannot be kept as it stands; null where it can. */
export function faultOf(draft: Draft): 'empty' | 'too-long' | null {
  const characters = charactersOf(draft);
  if (characters === 0) return 'empty';
  return characters > FREE_TEXT_LIMIT ? 'too-long' : null;
}

/** The reflection about an attempt or a week; null where there is none. */
export function reflectionAbout(about: ReflectionAbout, reflections: readonly Reflection[]): Reflection | null {
  return reflections.find((one) => isSame(one.about, about)) ?? null;
}

function isSame(one: ReflectionAbout, other: ReflectionAbout): boolean {
  if (one.type === 'attempt') return other.type === 'attempt' && one.attempt === other.attempt;
  return other.type === 'week' && one.programme === other.programme && one.week === other.week;
}
