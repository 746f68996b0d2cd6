import { type Edit, made, onSound, refuse } from '../edit.ts';
import type { Source } from '../source.ts';
import { member, pointerFrom, pointerTo } from '../tree.ts';

/** Gives a member of an object another key, its value left as it is: what a choice says becomes what it does. */
export function renameMember(source: Source, pointer: string, key: string): Edit {
  return onSound(source, () => {
    const node = source.at(pointer);
    if (node === null) return refuse('no-such-place');
    if (node.parent?.kind !== 'object') return refuse('wrong-kind');
    if (member(node.parent, key) !== null) return refuse('taken');
    const patch = { offset: node.keyFrom, length: node.keyTo - node.keyFrom, text: JSON.stringify(key) };
    return made([patch], pointerTo(node.parent) + pointerFrom(key));
  });
}
