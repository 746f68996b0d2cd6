import { TABLE_OF } from '../homes.ts';
import { newId } from '../ids.ts';
import { made } from '../edit.ts';
import { renameEntry } from '../operations/rename-entry.ts';
import { setValue } from '../operations/set-value.ts';
import { referenceAt } from '../references.ts';
import { schemaAt } from '../schema-at.ts';
import { isId } from '../../scenario/shape/ids.ts';
import { itemsOf, member, membersOf, pointerFrom, pointerTo, segmentsOf, textOf } from '../tree.ts';
import type { Fix, FixParts } from './fix.ts';
import { fixBy, meant } from './fixing.ts';
import { isHome, listOf } from './places.ts';

/** A name that was misspelt: of a beat, need, promise, flag or person, or of a choice that a timer takes. */
export function misspeltReference({ source, finding: { pointer } }: FixParts): Fix | null {
  const node = source.at(pointer);
  if (source.root === null || node === null || typeof node.value !== 'string') return null;
  const table = referenceAt(source.root, node);
  if (table === null) return null;
  const choices = itemsOf(source.at(pointerFrom('beats', segmentsOf(pointer)[1] ?? '', 'choices')));
  const known =
    table === 'choice'
      ? choices.flatMap((choice) => textOf(choice, 'id') ?? [])
      : table === 'flag'
        ? itemsOf(source.at('/flags')).flatMap(({ value }) => (typeof value === 'string' ? [value] : []))
        : membersOf(source.at(`/${listOf(TABLE_OF, table)}`)).map(({ key }) => String(key));
  const word = meant(node.value, known);
  return word === null ? null : fixBy('write', word, setValue(source, pointer, word));
}

/** A key that the format does not have and that is near one it has, or an id that is not spelt as one. */
export function misspeltKey({ source, finding: { pointer } }: FixParts): Fix | null {
  const node = source.at(pointer);
  if (node?.parent?.kind !== 'object') return null;
  const key = String(node.key);
  const [home = '', id, ...inside] = segmentsOf(pointer);
  if (isHome(home) && id !== undefined && inside.length === 0) {
    if (isId(key)) return null;
    const taken = new Set(node.parent.children.map((child) => String(child.key)));
    const word = newId(key, taken, '');
    return isId(word) ? fixBy('write', word, renameEntry(source, home, key, word)) : null;
  }
  const properties = schemaAt(pointerTo(node.parent))?.['properties'];
  if (typeof properties !== 'object' || properties === null || Object.hasOwn(properties, key)) return null;
  const word = meant(key, Object.keys(properties));
  if (word === null || member(node.parent, word) !== null) return null;
  const patch = { offset: node.keyFrom, length: node.keyTo - node.keyFrom, text: JSON.stringify(word) };
  return fixBy('write', word, made([patch], pointerTo(node.parent) + pointerFrom(word)));
}

/** A word that is near one of the few that can stand there, a number in quotes or out of its range, an id not spelt as one. */
export function misspeltValue({ source, finding: { pointer } }: FixParts): Fix | null {
  const node = source.at(pointer);
  const schema = schemaAt(pointer);
  if (node === null || schema === null) return null;
  const { enum: words, type, minimum, maximum } = schema;
  if (Array.isArray(words) && typeof node.value === 'string') {
    const known = words.filter((word) => typeof word === 'string');
    const word = known.includes(node.value) ? null : meant(node.value, known);
    return word === null ? null : fixBy('write', word, setValue(source, pointer, word));
  }
  if (type === 'integer') {
    const number = typeof node.value === 'string' ? Number(node.value.trim() || 'none') : node.value;
    if (typeof number !== 'number' || !Number.isFinite(number)) return null;
    const least = typeof minimum === 'number' ? minimum : -Infinity;
    const most = typeof maximum === 'number' ? maximum : Infinity;
    const right = Math.min(most, Math.max(least, Math.round(number)));
    return node.value === right ? null : fixBy('write', String(right), setValue(source, pointer, right));
  }
  if (type === 'boolean' && (node.value === 'true' || node.value === 'false')) {
    return fixBy('write', node.value, setValue(source, pointer, node.value === 'true'));
  }
  return null;
}

/** An id that is there already, or that is not spelt as one: a choice's or a flag's. */
export function anotherId({ source, finding: { pointer } }: FixParts): Fix | null {
  const node = source.at(pointer);
  const isChoice = /^\/beats\/[^/]+\/choices\/\d+\/id$/.test(pointer);
  if (!isChoice || node === null || typeof node.value !== 'string') return null;
  const all = itemsOf(source.at(pointer.replace(/\/\d+\/id$/, '')));
  const taken = new Set(all.flatMap((choice) => textOf(choice, 'id') ?? []));
  const isTwice = all.filter((choice) => textOf(choice, 'id') === node.value).length > 1;
  if (isId(node.value) && !isTwice) return null;
  const word = newId(node.value, taken, 'choice');
  return fixBy('write', word, setValue(source, pointer, word));
}
