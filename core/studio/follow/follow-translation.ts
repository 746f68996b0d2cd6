import { Source } from '../source.ts';
import type { TextPatch } from '../text-patch.ts';
import { member, membersOf, type TreeNode } from '../tree.ts';
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
  return [...renames, ...removals(strings, stays)];
}

/** Takes members out of an object, those next to each other as one: the patches of neighbours would overlap. */
function removals(owner: TreeNode, stays: readonly boolean[]): readonly TextPatch[] {
  const { children } = owner;
  const patches: TextPatch[] = [];
  for (let first = 0; first < children.length; first++) {
    if (stays[first] === true) continue;
    let next = first;
    while (next < children.length && stays[next] !== true) next++;
    patches.push(removal(owner, first, next));
    first = next;
  }
  return patches;
}

/** @param next index behind the last one that goes */
function removal({ from, to, children }: TreeNode, first: number, next: number): TextPatch {
  const before = children[first - 1];
  const start = before?.to ?? children[first]?.keyFrom ?? from;
  const end = before === undefined ? children[next]?.keyFrom : children[next - 1]?.to;
  return before === undefined && end === undefined ? cut(from + 1, to - 1) : cut(start, end ?? start);
}

function cut(from: number, to: number): TextPatch {
  return { offset: from, length: to - from, text: '' };
}
