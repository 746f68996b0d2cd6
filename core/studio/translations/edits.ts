import { insertChild, removeChildren, replaceNode } from '../containers.ts';
import { type Edit, made, onSound, refuse, together } from '../edit.ts';
import { textPlaces } from '../follow/text-places.ts';
import { setValue } from '../operations/set-value.ts';
import type { Source } from '../source.ts';
import { member, pointerFrom, type TreeNode } from '../tree.ts';
import { entriesOf } from './strings.ts';

/** The text of a translation that holds no string yet. */
export function emptyTranslation(scenario: string, locale: string): string {
  return `${JSON.stringify({ scenario, locale, strings: {} }, null, 2)}\n`;
}

/** A string to be put into a translation. */
export interface NewString {
  readonly pointer: string;
  /** What was translated. */
  readonly source: string;
  readonly text: string;
}

/**
 * Puts strings into a translation as one edit, each where it stands already or where it comes in the scenario.
 *
 * @param strings no pointer twice
 */
export function putStrings(translation: Source, scenario: Source, strings: readonly NewString[]): Edit {
  return onSound(translation, () => {
    const owner = member(translation.root, 'strings');
    if (owner !== null && owner.kind !== 'object') return refuse('wrong-kind');
    if (strings.length === 0) return made([], '/strings');
    const order = new Map(textPlaces(scenario).map((place, index) => [place.pointer, index]));
    const placeOf = (pointer: string): number => order.get(pointer) ?? Number.POSITIVE_INFINITY;
    const sorted = strings.toSorted((a, b) => placeOf(a.pointer) - placeOf(b.pointer));
    if (owner === null || owner.children.length === 0) {
      return setValue(translation, '/strings', Object.fromEntries(sorted.map(({ pointer, source, text }) => [pointer, { source, text }])));
    }
    const places = owner.children.map(({ key }) => order.get(String(key)) ?? -1);
    const entries = new Map(owner.children.toReversed().map((entry) => [String(entry.key), entry]));
    return together(...sorted.map((each) => putOne(translation, owner, entries.get(each.pointer), places.findIndex((place) => place > placeOf(each.pointer)), each)));
  });
}

function putOne(translation: Source, owner: TreeNode, entry: TreeNode | undefined, next: number, { pointer, source, text }: NewString): Edit {
  const at = pointerFrom('strings', pointer);
  if (entry === undefined) {
    return made([insertChild(translation, owner, next < 0 ? owner.children.length : next, { key: pointer, value: { source, text } })], at);
  }
  const [from, to] = [member(entry, 'source'), member(entry, 'text')];
  if (from === null || to === null) return made([replaceNode(translation, entry, { source, text })], at);
  return made([replaceNode(translation, from, source), replaceNode(translation, to, text)].filter((patch) => translation.text.slice(patch.offset, patch.offset + patch.length) !== patch.text), at);
}

/** Takes strings out of a translation. Where there is none, nothing changes. */
export function removeStrings(translation: Source, pointers: ReadonlySet<string>): Edit {
  return onSound(translation, () => {
    const strings = member(translation.root, 'strings');
    const stays = entriesOf(translation).map(({ key }) => !pointers.has(String(key)));
    return made(strings === null ? [] : removeChildren(strings, stays), '/strings');
  });
}
