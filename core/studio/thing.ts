import { beatTitle } from './beat-title.ts';
import type { Source } from './source.ts';
import { itemsOf, member, nodeAt, pointerFrom, segmentsOf, textOf, type TreeNode } from './tree.ts';

/** What a place of a scenario is about, as its author would call it, and the words it is known by ("" where there are none). */
export interface Thing {
  readonly kind: 'scenario' | 'beat' | 'line' | 'choice' | 'person' | 'need' | 'promise' | 'flag' | 'variant' | 'route' | 'language';
  readonly words: string;
}

const HOMES: Readonly<Record<string, Thing['kind']>> = {
  beats: 'beat',
  cast: 'person',
  needs: 'need',
  promises: 'promise',
  flags: 'flag',
  variants: 'variant',
};

/** What a pointer is within: the line or choice, else the beat, else whatever of the scenario it is; never throws. */
export function thingAt({ root }: Source, pointer: string): Thing {
  const [home = '', id, part = '', index] = segmentsOf(pointer);
  const kind = HOMES[home];
  if (kind === undefined || id === undefined) return { kind: 'scenario', words: textOf(root, 'title') ?? '' };
  const node = nodeAt(root, pointerFrom(home, id));
  if (home === 'beats' && index !== undefined && (part === 'choices' || part === 'lines')) {
    const inner = itemsOf(member(node, part))[Number(index)] ?? null;
    return { kind: part === 'choices' ? 'choice' : 'line', words: textOf(inner, 'say') ?? textOf(inner, 'do') ?? textOf(inner, 'id') ?? '' };
  }
  return { kind, words: wordsOf(kind, node) || id };
}

function wordsOf(kind: Thing['kind'], node: TreeNode | null): string | null {
  if (kind === 'person') return textOf(node, 'name');
  if (kind === 'beat') return beatTitle(node).words;
  return typeof node?.value === 'string' ? node.value : null;
}

/** The pointer to the beat that a pointer is within; null: it is in none. */
export function beatOf(pointer: string): string | null {
  const [home, id] = segmentsOf(pointer);
  return home === 'beats' && id !== undefined ? pointerFrom('beats', id) : null;
}
