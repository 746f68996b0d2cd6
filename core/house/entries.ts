import type { Library, OwnCharacter, OwnLook, OwnProp, OwnSetting } from './library.ts';

/** What a library has entries of. */
export type EntryKind = 'setting' | 'prop' | 'character' | 'look';

/** An entry and what it is. */
export type HeldEntry =
  | { readonly kind: 'setting'; readonly entry: OwnSetting }
  | { readonly kind: 'prop'; readonly entry: OwnProp }
  | { readonly kind: 'character'; readonly entry: OwnCharacter }
  | { readonly kind: 'look'; readonly entry: OwnLook };

/** The entry of an id; null where there is none. One in the bin is there too. */
export function entryAt({ settings, props, characters, looks }: Library, kind: EntryKind, id: string): HeldEntry | null {
  if (kind === 'setting') return held(settings.get(id), (entry) => ({ kind, entry }));
  if (kind === 'prop') return held(props.get(id), (entry) => ({ kind, entry }));
  if (kind === 'look') return held(looks.get(id), (entry) => ({ kind, entry }));
  return held(characters.get(id), (entry) => ({ kind, entry }));
}

/** The library with an entry of an id, in place of what was there. */
export function withEntry(library: Library, id: string, { kind, entry }: HeldEntry): Library {
  if (kind === 'setting') return { ...library, settings: new Map(library.settings).set(id, entry) };
  if (kind === 'prop') return { ...library, props: new Map(library.props).set(id, entry) };
  if (kind === 'look') return { ...library, looks: new Map(library.looks).set(id, entry) };
  return { ...library, characters: new Map(library.characters).set(id, entry) };
}

/** The library without an entry. */
export function withoutEntry(library: Library, kind: EntryKind, id: string): Library {
  const without = <Entry>(entries: ReadonlyMap<string, Entry>) => new Map([...entries].filter(([key]) => key !== id));
  if (kind === 'setting') return { ...library, settings: without(library.settings) };
  if (kind === 'prop') return { ...library, props: without(library.props) };
  if (kind === 'look') return { ...library, looks: without(library.looks) };
  return { ...library, characters: without(library.characters) };
}

/** An entry with another file of its picture; one that has none stays as it is. */
export function withImage(before: HeldEntry, image: string): HeldEntry {
  if (before.kind === 'setting') return { kind: 'setting', entry: { ...before.entry, image } };
  return before.kind === 'prop' ? { kind: 'prop', entry: { ...before.entry, image } } : before;
}

/** The ids of a kind, those in the bin included. */
export function idsOf({ settings, props, characters, looks }: Library, kind: EntryKind): ReadonlySet<string> {
  const entries = { setting: settings, prop: props, character: characters, look: looks }[kind];
  return new Set(entries.keys());
}

function held<Entry>(entry: Entry | undefined, make: (entry: Entry) => HeldEntry): HeldEntry | null {
  return entry === undefined ? null : make(entry);
}
