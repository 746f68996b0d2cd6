import type { Edit } from '../edit.ts';
import { Candidates, suggest, SuggestionBudget } from '../../scenario/text/suggest.ts';
import type { Fix, FixKind } from './fix.ts';

/** The fix that an edit is; null where the edit is refused or changes nothing. */
export function fixBy(kind: FixKind, word: string, edit: Edit): Fix | null {
  return 'refused' in edit || edit.patches.length === 0 ? null : { kind, word, edit };
}

/** The one of some words that was meant; null where none is near. */
export function meant(word: string, among: Iterable<string>): string | null {
  return suggest(word, new Candidates(among), new SuggestionBudget()) ?? null;
}
