import { insertChild } from '../containers.ts';
import { type Edit, made, onSound, refuse } from '../edit.ts';
import { FALLBACK_ID, type Home } from '../homes.ts';
import { newId } from '../ids.ts';
import type { Source } from '../source.ts';
import { pointerFrom } from '../tree.ts';
import { takenIn } from './add-entry.ts';

/** Puts a copy of a beat, person, need, promise or variant behind it, written as it is, under a new id. */
export function duplicateEntry(source: Source, home: Home, id: string): Edit {
  return onSound(source, () => {
    const node = source.at(pointerFrom(home, id));
    if (node === null) return refuse('no-such-place');
    if (node.parent?.kind !== 'object') return refuse('wrong-kind');
    const key = newId(id, takenIn(source, home), FALLBACK_ID[home]);
    const index = node.parent.children.indexOf(node) + 1;
    return made([insertChild(source, node.parent, index, { key, raw: source.slice(node) })], pointerFrom(home, key));
  });
}
