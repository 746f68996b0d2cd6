import type { TranslatedText, TranslationStrings } from '../translations/strings.ts';

/** A text that players read otherwise in another language than before. */
export interface TranslatedChange {
  readonly now: TranslatedText;
  /** What it was in that language; null: it was not translated. */
  readonly was: string | null;
}

/** What differs between two translations into one language. */
export interface TranslationChanges {
  /** In the newer scenario's order. */
  readonly changes: readonly TranslatedChange[];
  /** How many texts show the original now, for they are not translated, or from words that have changed since. */
  readonly missing: number;
  readonly stale: number;
}

/**
 * What differs between a translation as players have it and as it would be published. A text that has only moved is no difference.
 *
 * @param before null: players have none
 * @param after null: there would be none any more
 */
export function translationChanges(before: TranslationStrings | null, after: TranslationStrings | null): TranslationChanges {
  const [old, young] = [(before?.texts ?? []).filter(isThere), after?.texts ?? []];
  const there = new Set(old.map(said));
  const at = new Map(old.map(({ pointer, text }) => [pointer, text]));
  return {
    changes: young.flatMap((now) => (!isThere(now) || there.has(said(now)) ? [] : [{ now, was: at.get(now.pointer) ?? null }])),
    missing: young.filter(({ state }) => state === 'missing').length,
    stale: young.filter(({ state }) => state === 'stale').length,
  };
}

function isThere({ state }: TranslatedText): boolean {
  return state === 'translated';
}

function said({ source, text }: TranslatedText): string {
  return JSON.stringify([source, text]);
}
