import type { Source } from '../source.ts';
import { member, nodeAt, pointerFrom, pointerTo, segmentsOf, textOf, type TreeNode } from '../tree.ts';

/** What a text of a scenario is for. */
export type TextUse = 'title' | 'summary' | 'role' | 'name' | 'about-person' | 'need' | 'promise' | 'about-variant' | 'line' | 'choice' | 'deed' | 'why' | 'ending';

/** What whoever translates a text needs to know of where it stands. */
export interface TextContext {
  readonly use: TextUse;
  /** The id of the beat, person, need, promise or variant that it is of; null: it is of the whole. */
  readonly of: string | null;
  /** Which line or choice of its beat, from 1; null: it is none. */
  readonly number: number | null;
  /** The name of who says it; null: the narrator, the player, or nobody. */
  readonly speaker: string | null;
  /** The seconds in which it has to be read; null: nothing hurries. */
  readonly seconds: number | null;
}

const USES: Readonly<Record<string, TextUse>> = {
  title: 'title',
  summary: 'summary',
  role: 'role',
  needs: 'need',
  promises: 'promise',
  variants: 'about-variant',
};

const CHOICE_USES: Readonly<Record<string, TextUse>> = { say: 'choice', do: 'deed', why: 'why' };

/** What there is to know of a text's place. */
export function textContext({ root }: Source, node: TreeNode): TextContext {
  const [home = '', id, part = '', index] = segmentsOf(pointerTo(node));
  const last = String(node.key);
  const nothing = { of: id ?? null, number: null, speaker: null, seconds: null };
  if (home === 'cast') return { ...nothing, use: last === 'name' ? 'name' : 'about-person' };
  if (home !== 'beats' || id === undefined) return { ...nothing, use: USES[home] ?? 'title' };
  if (part === 'ending') return { ...nothing, use: 'ending' };
  // A line or a choice stands in a list of its beat: going up is faster than looking the beat up for each of thousands of texts.
  const seconds = member(member(node.parent?.parent?.parent, 'timer'), 'seconds')?.value;
  const inBeat = { ...nothing, number: Number(index) + 1, seconds: typeof seconds === 'number' && last !== 'why' ? seconds : null };
  if (part === 'choices') return { ...inBeat, use: CHOICE_USES[last] ?? 'choice' };
  const who = textOf(node.parent, 'who');
  return { ...inBeat, use: 'line', speaker: who === null ? null : (textOf(nodeAt(root, pointerFrom('cast', who)), 'name') ?? who) };
}
