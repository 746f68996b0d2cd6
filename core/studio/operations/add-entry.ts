import type { JsonValue } from '../../scenario/json/json-value.ts';
import { isId } from '../../scenario/shape/ids.ts';
import { insertChild } from '../containers.ts';
import { type Edit, fitsNesting, made, onSound, refuse } from '../edit.ts';
import { FALLBACK_ID, type Home } from '../homes.ts';
import { newId } from '../ids.ts';
import type { Source } from '../source.ts';
import { member, membersOf, pointerFrom } from '../tree.ts';
import { setValue } from './set-value.ts';

/** What is to be added to beats, cast, needs, promises or variants. */
export interface NewEntry {
  readonly value: JsonValue;
  /** What a readable id is made from, where none is given. */
  readonly words: string;
  readonly id?: string;
  /** The id of the one to stand behind; left out: at the end. */
  readonly after?: string;
}

/** Adds a beat, a person, a need, a promise or a variant under an id that nothing else there has. */
export function addEntry(source: Source, home: Home, { value, words, id, after }: NewEntry): Edit {
  return onSound(source, () => {
    const map = member(source.root, home);
    const taken = takenIn(source, home);
    const own = id ?? newId(words, taken, FALLBACK_ID[home]);
    if (!isId(own)) return refuse('bad-id');
    if (taken.has(own)) return refuse('taken');
    const at = pointerFrom(home, own);
    if (map === null) return setValue(source, at, value);
    if (map.kind !== 'object') return refuse('wrong-kind');
    if (!fitsNesting(value, 2)) return refuse('too-nested');
    const before = after === undefined ? -1 : map.children.findIndex(({ key }) => key === after);
    const index = before < 0 ? map.children.length : before + 1;
    return made([insertChild(source, map, index, { key: own, value })], at);
  });
}

/** The ids that are in use in one of a scenario's members. */
export function takenIn(source: Source, home: Home): ReadonlySet<string> {
  return new Set(membersOf(member(source.root, home)).map(({ key }) => String(key)));
}
