import { removeChild } from '../containers.ts';
import { type Edit, made, onSound, refuse } from '../edit.ts';
import { pointersTo, usesOf } from '../references.ts';
import type { Source } from '../source.ts';
import { itemsOf } from '../tree.ts';

/** Removes a flag. Whatever still sets, clears or asks for it is left, and told. */
export function removeFlag(source: Source, flag: string): Edit {
  return onSound(source, () => {
    const list = source.at('/flags');
    const index = itemsOf(list).findIndex(({ value }) => value === flag);
    if (list === null || index < 0 || source.root === null) return refuse('no-such-place');
    const again = list.children.some(({ value }, at) => at !== index && value === flag);
    return made([removeChild(list, index)], '/flags', again ? [] : pointersTo(usesOf(source.root, 'flag', flag)));
  });
}
