import type { JsonSchema } from '../../scenario/shape/shape.ts';
import { pointerFrom } from '../tree.ts';
import type { Source } from '../source.ts';
import { styleOf } from '../style.ts';
import { exampleOf } from './examples.ts';
import { type HouseNames, nameables, namedAt, type NamedKind } from './named.ts';
import type { Place } from './place.ts';
import { formsAt, formsOf, keysOf, type Path, textIn, textsIn } from './shape-at.ts';

/** Something that could stand at a place. */
export interface Suggestion {
  /** The key, the id or the value, without quotes. */
  readonly label: string;
  /** A key; something that is named; one of a few values; a whole entry with all that it must have. */
  readonly kind: 'key' | 'name' | 'value' | 'entry';
  /** What kind of thing it names. */
  readonly names: NamedKind | null;
  /** What is written in place of `Place.range`. */
  readonly put: string;
  /** Where in `put` the author goes on. */
  readonly cursor: number;
  /** The format's sentence for it or, of what is named, its own words. */
  readonly about: string | null;
  /** How it is written in a scenario; JSON. */
  readonly example: string | null;
}

/** What could stand at a place, in the order of the format and of the text. */
export function suggestionsAt(source: Source, place: Place, names: HouseNames | null): readonly Suggestion[] {
  return place.of === 'key' ? keys(source, place) : values(source, place.path, names);
}

function keys(source: Source, { path, range, hasColon }: Place): readonly Suggestion[] {
  const object = source.at(pointerFrom(...path));
  const present = new Set(object?.children.filter(({ keyFrom }) => keyFrom !== range.from).map(({ key }) => key));
  const colon = source.root === null ? ': ' : styleOf(source.text, source.root).colon;
  return formsAt(path).flatMap((form) => {
    if (form['maxProperties'] === 1 && present.size > 0) return [];
    return keysOf(form).flatMap(([key, schema]): readonly Suggestion[] => {
      if (present.has(key)) return [];
      const value = hasColon ? '' : blank(schema, namedAt([...path, key]) !== null);
      const head = hasColon ? JSON.stringify(key) : `${JSON.stringify(key)}${colon}`;
      const about = aboutOf(schema);
      const cursor = head.length + (/^["[{]/.test(value) ? 1 : value.length);
      return [{ label: key, kind: 'key', names: null, put: head + value, cursor, about, example: exampleOf(about) }];
    });
  });
}

function values(source: Source, path: Path, names: HouseNames | null): readonly Suggestion[] {
  const kind = namedAt(path);
  const named = kind === null ? [] : nameables(kind, path, source.root, names);
  const forms = formsAt(path);
  return [
    ...named.map(({ id, words }) => ({ ...whole(id, JSON.stringify(id), words), kind: 'name' as const, names: kind })),
    ...forms.flatMap((form) => [
      ...textsIn(form, 'enum').map((value) => whole(value, JSON.stringify(value), aboutOf(form))),
      ...literals(form).map((value) => whole(value, value, aboutOf(form))),
      ...entries(form),
    ]),
  ];
}

function whole(label: string, put: string, about: string | null): Suggestion {
  return { label, kind: 'value', names: null, put, cursor: put.length, about, example: null };
}

function literals(form: JsonSchema): readonly string[] {
  if (form['const'] !== undefined) return [JSON.stringify(form['const'])];
  return textIn(form, 'type') === 'boolean' ? ['true', 'false'] : [];
}

/** An object with all the keys that it must have, and of those between which it leaves a choice the first. */
function entries(form: JsonSchema): readonly Suggestion[] {
  const required = new Set(textsIn(form, 'required'));
  if (required.size === 0) return [];
  const either = form['oneOf'];
  const first = formsOf(Array.isArray(either) ? either[0] : null).flatMap((one) => textsIn(one, 'required'));
  const members = keysOf(form)
    .filter(([key]) => required.has(key) || first.includes(key))
    .map(([key, schema]) => `${JSON.stringify(key)}: ${blank(schema, false)}`);
  const put = `{ ${members.join(', ')} }`;
  const label = `{ ${[...first, ...required].join(', ')} }`;
  return [{ label, kind: 'entry', names: null, put, cursor: put.indexOf('""') + 1, about: aboutOf(form), example: null }];
}

/** The least that a value of a form can begin with. */
function blank(schema: JsonSchema, isName: boolean): string {
  const [form = {}] = formsOf(schema);
  if (isName || form['enum'] !== undefined) return '""';
  if (form['const'] !== undefined) return JSON.stringify(form['const']);
  switch (textIn(form, 'type')) {
    case 'string':
      return '""';
    case 'object':
      return '{}';
    case 'array':
      return '[]';
    default:
      return '';
  }
}

function aboutOf(schema: JsonSchema): string | null {
  const [form] = formsOf(schema);
  return form === undefined ? null : textIn(form, 'description');
}
