import { removeChild } from '../containers.ts';
import { type Edit, made, onSound, refuse } from '../edit.ts';
import { type Home, TABLE_OF } from '../homes.ts';
import { pointersTo, usesOf } from '../references.ts';
import type { Source } from '../source.ts';
import { pointerFrom, pointerTo, type TreeNode } from '../tree.ts';

/**
 * Removes a beat, person, need, promise or variant. Whatever still names it is left as it is, and told: the prover
 * reports it until it is mended.
 */
export function removeEntry(source: Source, home: Home, id: string): Edit {
  return onSound(source, () => {
    const node = source.at(pointerFrom(home, id));
    if (node === null) return refuse('no-such-place');
    const { parent } = node;
    if (parent?.kind !== 'object') return refuse('wrong-kind');
    return made([removeChild(parent, parent.children.indexOf(node))], pointerTo(parent), usesLeft(source, home, id, node));
  });
}

function usesLeft(source: Source, home: Home, id: string, node: TreeNode): readonly string[] {
  const table = TABLE_OF[home];
  const isThereTwice = node.parent?.children.some((other) => other !== node && other.key === id) === true;
  if (table === null || source.root === null || isThereTwice) return [];
  return pointersTo(usesOf(source.root, table, id, node));
}
