import { isId } from '../../scenario/shape/ids.ts';
import { type Edit, onSound, refuse } from '../edit.ts';
import { newId } from '../ids.ts';
import type { Source } from '../source.ts';
import { itemsOf } from '../tree.ts';
import { addItem } from './add-item.ts';

/** Adds a flag, under an id or under one made from words. */
export function addFlag(source: Source, flag: { readonly words: string; readonly id?: string }): Edit {
  return onSound(source, () => {
    const taken = flagsOf(source);
    const id = flag.id ?? newId(flag.words, taken, 'flag');
    if (!isId(id)) return refuse('bad-id');
    return taken.has(id) ? refuse('taken') : addItem(source, '/flags', id);
  });
}

/** The flags of a scenario. */
export function flagsOf(source: Source): ReadonlySet<string> {
  return new Set(itemsOf(source.at('/flags')).flatMap(({ value }) => (typeof value === 'string' ? [value] : [])));
}
