import { itemsOf, member, membersOf, textOf, type TreeNode } from '../tree.ts';
import type { Named } from '../references.ts';
import { formsAt, type Path, textIn } from './shape-at.ts';

/** What a text in a scenario can name: something of the scenario itself, or of the house around it. */
export type NamedKind = Named | HouseKind;

/** What the house around a scenario has, and a scenario can name. */
type HouseKind = 'principle' | 'setting' | 'prop' | 'look';

/** Something that can be named, and the words by which somebody knows it. */
export interface Nameable {
  readonly id: string;
  readonly words: string | null;
}

/** What a scenario may name beyond itself: the words for each, by kind and id. */
export type HouseNames = Readonly<Record<HouseKind, ReadonlyMap<string, string>>>;

/** What the text at a path names by its id; null where it names nothing. */
export function namedAt(path: Path): NamedKind | null {
  const inList = typeof path.at(-1) === 'number';
  const key = inList ? path.at(-2) : path.at(-1);
  if (typeof key !== 'string' || !formsAt(path).some((form) => textIn(form, 'type') === 'string')) return null;
  // What is an id of the author's own says nothing, be it spelt as a key of the format.
  if (path.length === 2 && IN_TEXT_MAPS.has(String(path[0]))) return null;
  if (inList) return path.length === 2 ? null : (IN_LISTS.get(key) ?? null);
  return ALONE.get(key) ?? null;
}

/** Everything of a kind that a text at that path can name, in the order it is written in. */
export function nameables(kind: NamedKind, path: Path, root: TreeNode | null, names: HouseNames | null): readonly Nameable[] {
  switch (kind) {
    case 'beat':
      return membersOf(member(root, 'beats')).map((beat) => ({ id: String(beat.key), words: wordsOf(beat) }));
    case 'cast member':
      return membersOf(member(root, 'cast')).map((person) => ({ id: String(person.key), words: textOf(person, 'name') }));
    case 'need':
      return membersOf(member(root, 'needs')).map(said);
    case 'promise':
      return membersOf(member(root, 'promises')).map(said);
    case 'flag':
      return itemsOf(member(root, 'flags')).flatMap(({ value }) => (typeof value === 'string' ? [{ id: value, words: null }] : []));
    case 'choice': {
      const beat = member(member(root, 'beats'), String(path[1]));
      return itemsOf(member(beat, 'choices')).flatMap((choice) => {
        const id = textOf(choice, 'id');
        return id === null ? [] : [{ id, words: textOf(choice, 'say') ?? textOf(choice, 'do') }];
      });
    }
    default:
      return [...(names?.[kind] ?? [])].map(([id, words]) => ({ id, words }));
  }
}

function wordsOf(beat: TreeNode): string | null {
  return textOf(itemsOf(member(beat, 'lines'))[0], 'say') ?? textOf(member(beat, 'ending'), 'title');
}

function said({ key, value }: TreeNode): Nameable {
  return { id: String(key), words: typeof value === 'string' ? value : null };
}

const IN_TEXT_MAPS: ReadonlySet<string> = new Set(['needs', 'promises']);

const ALONE: ReadonlyMap<string, NamedKind> = new Map([
  ['start', 'beat'],
  ['to', 'beat'],
  ['beat', 'beat'],
  ['seen', 'beat'],
  ['customer', 'cast member'],
  ['who', 'cast member'],
  ['choice', 'choice'],
  ['flag', 'flag'],
  ['met', 'need'],
  ['promised', 'promise'],
  ['kept', 'promise'],
  ['setting', 'setting'],
  ['look', 'look'],
]);

const IN_LISTS: ReadonlyMap<string, NamedKind> = new Map([
  ['meets', 'need'],
  ['promises', 'promise'],
  ['keeps', 'promise'],
  ['releases', 'promise'],
  ['sets', 'flag'],
  ['clears', 'flag'],
  ['flags', 'flag'],
  ['shows', 'principle'],
  ['props', 'prop'],
]);
