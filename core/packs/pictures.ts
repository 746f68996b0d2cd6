import { type HeldEntry, withEntry } from '../house/entries.ts';
import { EMPTY_LIBRARY, inUse, type Library } from '../house/library.ts';
import { assetUses } from '../proof/rules/names.ts';
import { hashJson } from '../results/hash.ts';
import type { Scenario } from '../scenario/format.ts';

type Drawn = Extract<HeldEntry, { readonly kind: 'setting' | 'prop' | 'look' }>;

/** What is drawn of an organisation's own, by the id that scenarios name: a background, a thing or a look. */
export type Picture = { readonly id: string } & Drawn;

/** How pictures that come stand to those that are here: those of ids nobody has, and those whose ids show something else here. */
export interface PictureChanges {
  readonly added: readonly Picture[];
  readonly changed: readonly Picture[];
}

/** The name of its file; null: it has none, for it is drawn from its parts. */
export function imageOf({ kind, entry }: Drawn): string | null {
  return kind === 'look' ? null : entry.image;
}

/** The files of some pictures, by name; two may show the same. */
export function imagesOf(pictures: readonly Picture[]): ReadonlySet<string> {
  return new Set(pictures.map((picture) => imageOf(picture)).filter((image) => image !== null));
}

/** The pictures of a library, those in the bin included. */
export function picturesOf({ settings, props, looks }: Library): readonly Picture[] {
  return [
    ...[...settings].map(([id, entry]): Picture => ({ id, kind: 'setting', entry })),
    ...[...props].map(([id, entry]): Picture => ({ id, kind: 'prop', entry })),
    ...[...looks].map(([id, entry]): Picture => ({ id, kind: 'look', entry })),
  ];
}

/** A library of the pictures that scenarios name, and nothing else. */
export function usedPictures(scenarios: readonly Scenario[], { settings, props, looks }: Library): Library {
  const used = new Set(scenarios.flatMap((scenario) => assetUses(scenario).map(({ kind, name }) => `${kind}/${name}`)));
  const known = picturesOf({ ...EMPTY_LIBRARY, settings: inUse(settings), props: inUse(props), looks: inUse(looks) });
  return withPictures(EMPTY_LIBRARY, known.filter(({ kind, id }) => used.has(`${kind}s/${id}`)));
}

/** Compares pictures by their ids. */
export function comparePictures(here: Library, coming: Library): PictureChanges {
  const known = new Map(picturesOf(here).map((picture) => [keyOf(picture), hashJson(picture.entry)]));
  const pictures = picturesOf(coming);
  return {
    added: pictures.filter((picture) => !known.has(keyOf(picture))),
    changed: pictures.filter((picture) => known.has(keyOf(picture)) && known.get(keyOf(picture)) !== hashJson(picture.entry)),
  };
}

/** A library with pictures added. */
export function withPictures(library: Library, pictures: readonly Picture[]): Library {
  return pictures.reduce((before, { id, ...held }) => withEntry(before, id, held), library);
}

function keyOf({ kind, id }: Picture): string {
  return `${kind}/${id}`;
}
