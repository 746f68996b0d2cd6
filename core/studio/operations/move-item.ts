import { moveChild } from '../containers.ts';
import { type Edit, made, onSound, refuse } from '../edit.ts';
import type { Source } from '../source.ts';
import { pointerFrom, pointerTo } from '../tree.ts';

/**
 * Moves an item of a list, or a member of an object (a beat, a person), to another place among its own: a line, a choice, a
 * flag, a beat.
 *
 * @param index where it is to be, from 0; beyond the last place is the last
 */
export function moveItem(source: Source, pointer: string, index: number): Edit {
  return onSound(source, () => {
    const node = source.at(pointer);
    const parent = node?.parent ?? null;
    if (node === null || parent === null) return refuse('no-such-place');
    const to = Math.min(Math.max(0, index), parent.children.length - 1);
    const at = parent.kind === 'list' ? pointerTo(parent) + pointerFrom(to) : pointer;
    return made(moveChild(source, parent, parent.children.indexOf(node), to), at);
  });
}
