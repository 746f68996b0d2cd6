import { insertChild } from '../containers.ts';
import { type Edit, made, onSound, refuse } from '../edit.ts';
import type { Source } from '../source.ts';
import { pointerFrom, pointerTo } from '../tree.ts';

/** Puts a copy of a list's item behind it, written as it is: a line, a way. */
export function duplicateItem(source: Source, pointer: string): Edit {
  return onSound(source, () => {
    const node = source.at(pointer);
    if (node === null) return refuse('no-such-place');
    if (node.parent?.kind !== 'list') return refuse('wrong-kind');
    const index = node.parent.children.indexOf(node) + 1;
    const copy = insertChild(source, node.parent, index, { raw: source.slice(node) });
    return made([copy], pointerTo(node.parent) + pointerFrom(index));
  });
}
