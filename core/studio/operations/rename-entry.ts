import { isId } from '../../scenario/shape/ids.ts';
import { type Edit, made, onSound, refuse } from '../edit.ts';
import { type Home, TABLE_OF } from '../homes.ts';
import { usesOf } from '../references.ts';
import type { Source } from '../source.ts';
import type { TextPatch } from '../text-patch.ts';
import { pointerFrom, type TreeNode } from '../tree.ts';
import { takenIn } from './add-entry.ts';

/** Gives a beat, person, need, promise or variant another id, everywhere it is named. */
export function renameEntry(source: Source, home: Home, id: string, to: string): Edit {
  return onSound(source, () => {
    const node = source.at(pointerFrom(home, id));
    if (node === null || source.root === null) return refuse('no-such-place');
    if (node.parent?.kind !== 'object') return refuse('wrong-kind');
    if (to === id) return made([], pointerFrom(home, id));
    if (!isId(to)) return refuse('bad-id');
    if (takenIn(source, home).has(to)) return refuse('taken');
    const table = TABLE_OF[home];
    const uses = table === null ? [] : usesOf(source.root, table, id);
    const key = { offset: node.keyFrom, length: node.keyTo - node.keyFrom, text: JSON.stringify(to) };
    return made([key, ...uses.map((use) => rewritten(use.node, to))], pointerFrom(home, to));
  });
}

/** Another text in the place of one. */
export function rewritten({ from, to }: TreeNode, text: string): TextPatch {
  return { offset: from, length: to - from, text: JSON.stringify(text) };
}
