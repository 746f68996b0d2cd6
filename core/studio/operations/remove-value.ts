import { removeChild } from '../containers.ts';
import { type Edit, made, onSound, refuse } from '../edit.ts';
import type { Source } from '../source.ts';
import { pointerTo } from '../tree.ts';

/** Takes a member out of its object, or an item out of its list. Where there is none, nothing changes. */
export function removeValue(source: Source, pointer: string): Edit {
  return onSound(source, () => {
    const node = source.at(pointer);
    if (node === null) return made([], pointer);
    if (node.parent === null) return refuse('wrong-kind');
    return made([removeChild(node.parent, node.parent.children.indexOf(node))], pointerTo(node.parent));
  });
}
