import type { ChangeEntry } from '#core/contract/house.ts';
import type { HeldEntry } from '#core/house/entries.ts';
import type { Library, OwnProp, OwnSetting } from '#core/house/library.ts';
import { propSizeOf } from './prop-size.ts';

/** An entry in other words; null where there is none of this id. */
export function changedEntry(library: Library, asked: ChangeEntry): HeldEntry | null {
  const { id } = asked;
  if (asked.kind === 'setting') {
    const entry = library.settings.get(id);
    if (entry === undefined) return null;
    return { kind: 'setting', entry: credited({ ...entry, title: asked.title ?? entry.title, like: asked.like ?? entry.like }, asked.credit) };
  }
  if (asked.kind === 'prop') {
    const entry = library.props.get(id);
    if (entry === undefined) return null;
    const size = asked.size === undefined ? {} : propSizeOf(entry, asked.size);
    return { kind: 'prop', entry: credited({ ...entry, title: asked.title ?? entry.title, ...size }, asked.credit) };
  }
  if (asked.kind === 'look') {
    const entry = library.looks.get(id);
    if (entry === undefined) return null;
    return { kind: 'look', entry: { ...entry, title: asked.title ?? entry.title, parts: asked.parts ?? entry.parts } };
  }
  const entry = library.characters.get(id);
  if (entry === undefined) return null;
  const { name = entry.name, about = entry.about, look = entry.look } = asked;
  return { kind: 'character', entry: { ...entry, name, about, look } };
}

/** An entry put into the bin, or taken out of it. */
export function marked({ kind, entry }: HeldEntry, removed: OwnSetting['removed']): HeldEntry {
  if (kind === 'setting') return { kind, entry: withMark(entry, removed) };
  if (kind === 'prop') return { kind, entry: withMark(entry, removed) };
  if (kind === 'look') return { kind, entry: withMark(entry, removed) };
  return { kind, entry: withMark(entry, removed) };
}

function withMark<Entry extends Pick<OwnSetting, 'removed'>>(entry: Entry, removed: OwnSetting['removed']) {
  if (removed !== undefined) return { ...entry, removed };
  const { removed: before, ...inUse } = entry;
  return before === undefined ? entry : inUse;
}

/** What is told of any entry, with nothing left out. */
export function told<Entry extends Pick<OwnSetting, 'credit' | 'removed'>>({ credit, removed, ...entry }: Entry) {
  return { ...entry, credit: credit ?? null, removed: removed === undefined ? null : { at: removed.at, by: removed.by ?? null } };
}

function credited<Entry extends OwnSetting | OwnProp>({ credit: before, ...entry }: Entry, credit: string | null | undefined) {
  const now = credit === undefined ? before : (credit ?? undefined);
  return { ...entry, ...(now === undefined ? {} : { credit: now }) };
}
