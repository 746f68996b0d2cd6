import { type LookParts, lookParts } from '../looks/parts.ts';
import { formatUpTo, isNewerThan } from '../scenario/format-1/format-number.ts';
import { schemaAddress } from '../scenario/format-1/text-kinds.ts';
import type { Accepted, DocumentKind, Refused } from '../scenario/parse-document.ts';
import { parseDocument } from '../scenario/parse-document.ts';
import { idMap } from '../scenario/shape/ids.ts';
import { defaulted, object, optional, required } from '../scenario/shape/object.ts';
import { filledText, integer, text, textThat } from '../scenario/shape/scalars.ts';

/** The latest format of `library.json`: format 2 has looks. */
const NEWEST_FORMAT = 2;

/** The most entries of each kind, those in the bin included. */
export const MOST_ENTRIES = 300;

/** The longest titles, and the longest words about where something comes from. */
export const LONGEST_TITLE = 120;
export const LONGEST_CREDIT = 400;

/** The highest and widest that a prop may stand on a counter, in the units of a setting's drawing (assets/README.md). */
const LARGEST_PROP = 400;

/** When something was put into the bin, and the name of whoever did it. */
interface Removal {
  readonly at: string;
  readonly by?: string;
}

interface Entry {
  /** Where it comes from: who made it, under which licence. */
  readonly credit?: string;
  /** Left out: it is in use. */
  readonly removed?: Removal;
}

/** A background of the organisation's own. */
export interface OwnSetting extends Entry {
  readonly title: string;
  /** The name of its picture's file. */
  readonly image: string;
  /** A setting that comes along, whose counter stands in front and whose sounds are heard. */
  readonly like: string;
}

/** A thing of the organisation's own. */
export interface OwnProp extends Entry {
  readonly title: string;
  readonly image: string;
  /** How wide and high it stands, in the units of a setting's drawing. */
  readonly width: number;
  readonly height: number;
}

/** Somebody who may take part in many scenarios. */
export interface OwnCharacter extends Entry {
  readonly name: string;
  readonly about: string;
  /** The id of a look. */
  readonly look: string;
}

/** A look that was put together from parts, for people of any scenario. */
export interface OwnLook extends Entry {
  readonly title: string;
  readonly parts: LookParts;
}

/** What an organisation has of its own, by ids that scenarios name. */
export interface Library {
  readonly settings: ReadonlyMap<string, OwnSetting>;
  readonly props: ReadonlyMap<string, OwnProp>;
  readonly characters: ReadonlyMap<string, OwnCharacter>;
  readonly looks: ReadonlyMap<string, OwnLook>;
}

/** A library, or everything that is wrong with it. */
export type LibraryResult = Refused | (Accepted & { readonly library: Library });

const IMAGE_PATTERN = String.raw`^[0-9a-f]{16}\.(png|jpg|webp|svg)$`;

const IMAGE = new RegExp(IMAGE_PATTERN);

/** Whether a name is one of a picture's file in the library: the beginning of its SHA-256, and what it is. */
export function isImageName(name: string): boolean {
  return IMAGE.test(name);
}

const entry = {
  credit: optional('Where it comes from: who made it, under which licence.', filledText(LONGEST_CREDIT)),
  removed: optional(
    'It is in the bin.',
    object({
      noun: '"removed"',
      fields: { at: required('When.', filledText(40)), by: optional('Who.', filledText(LONGEST_TITLE)) },
    }),
  ),
};

const title = required('What it shows, in words to choose it by.', filledText(LONGEST_TITLE));
const image = required('The name of its file in "images".', textThat((value) => IMAGE.test(value), 'the name of a file in "images"', IMAGE_PATTERN));

const setting = object({
  noun: 'A setting',
  fields: { title, image, like: required('A setting that comes along: its counter and its sounds.', filledText(LONGEST_TITLE)), ...entry },
});

const prop = object({
  noun: 'A prop',
  fields: {
    title,
    image,
    width: required('How wide it stands.', integer(1, LARGEST_PROP)),
    height: required('How high it stands.', integer(1, LARGEST_PROP)),
    ...entry,
  },
});

const character = object({
  noun: 'A character',
  fields: {
    name: required('What players read.', filledText(LONGEST_TITLE)),
    about: defaulted('Who it is.', text(), '', ''),
    look: required('What it looks like.', filledText(LONGEST_TITLE)),
    ...entry,
  },
});

const look = object({
  noun: 'A look',
  fields: { title, parts: required('What it is put together from.', lookParts), ...entry },
});

const none = <T>(): ReadonlyMap<string, T> => new Map();

const LIBRARY: DocumentKind<Library> = {
  shape: object({
    noun: 'A library',
    fields: {
      $schema: schemaAddress(),
      format: required('The number of the format.', formatUpTo(NEWEST_FORMAT)),
      settings: defaulted('Backgrounds by id.', idMap({ value: setting, most: MOST_ENTRIES }), none<OwnSetting>(), {}),
      props: defaulted('Things by id.', idMap({ value: prop, most: MOST_ENTRIES }), none<OwnProp>(), {}),
      characters: defaulted('People by id.', idMap({ value: character, most: MOST_ENTRIES }), none<OwnCharacter>(), {}),
      looks: defaulted('Looks by id; since format 2.', idMap({ value: look, most: MOST_ENTRIES }), none<OwnLook>(), {}),
    },
  }),
  idMaps: ['settings', 'props', 'characters', 'looks'],
  isForeign: isNewerThan(NEWEST_FORMAT),
};

/** A library with nothing in it. */
export const EMPTY_LIBRARY: Library = { settings: none(), props: none(), characters: none(), looks: none() };

/** Reads the text of `library.json`, as strictly as a scenario. Never throws. */
export function parseLibrary(content: string): LibraryResult {
  const result = parseDocument(content, LIBRARY);
  if (!result.ok) return result;
  const { value, ...accepted } = result;
  return { ...accepted, library: value };
}

/** The text of `library.json`; without a look it is of format 1, which earlier versions read too. */
export function printLibrary({ settings, props, characters, looks }: Library): string {
  const named = { settings: Object.fromEntries(settings), props: Object.fromEntries(props), characters: Object.fromEntries(characters) };
  const whole = looks.size === 0 ? { format: 1, ...named } : { format: NEWEST_FORMAT, ...named, looks: Object.fromEntries(looks) };
  return `${JSON.stringify(whole, null, 2)}\n`;
}

/** Those that are in use, not in the bin. */
export function inUse<Value extends Entry>(entries: ReadonlyMap<string, Value>): ReadonlyMap<string, Value> {
  return new Map([...entries].filter(([, { removed }]) => removed === undefined));
}
