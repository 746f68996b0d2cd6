import { removeChildren } from '../containers.ts';
import { Source } from '../source.ts';
import type { TextPatch } from '../text-patch.ts';
import { member, membersOf } from '../tree.ts';
import type { MovedTexts } from './moved-texts.ts';

/**
 * What becomes of a translation's text when texts of its scenario have moved: each string goes with its text. One whose text is
 * gone stays as it is, unless another comes to its place or `drop` says that it was meant to go. A text that is no translation
 * is left alone.
 */
export function followTranslation(text: string, moved: MovedTexts, drop: boolean): readonly TextPatch[] {
  if (moved.size === 0) return [];
  const source = new Source(text);
  const strings = source.unsound === null ? member(source.root, 'strings') : null;
  const entries = membersOf(strings);
  if (strings === null || entries.length === 0) return [];
  const goals = entries.map(({ key }): string | null => {
    const to = moved.get(String(key));
    return to === undefined || (to === null && !drop) ? String(key) : to;
  });
  // Whoever moves to a place has more right to it than what was left there.
  const claimed = new Set(goals.filter((goal, index) => goal !== null && goal !== entries[index]?.key));
  const stays = entries.map(({ key }, index) => goals[index] !== null && (goals[index] !== key || !claimed.has(key)));
  const renames = entries.flatMap((entry, index): TextPatch[] => {
    const goal = goals[index] ?? null;
    if (goal === null || goal === entry.key || stays[index] !== true) return [];
    return [{ offset: entry.keyFrom, length: entry.keyTo - entry.keyFrom, text: JSON.stringify(goal) }];
  });
  return [...renames, ...removeChildren(strings, stays)];
}
