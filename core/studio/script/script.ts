import { type Choice, type ChoiceGrade, type EndingTone, type Feeling, FEELINGS } from '../../scenario/format.ts';
import { outline, type OutlineBeat, type OutlineChoice, type OutlineEdge } from '../outline.ts';
import type { Source } from '../source.ts';
import { itemsOf, member, membersOf, nodeAt, textOf, type TreeNode } from '../tree.ts';
import { type ToldCondition, toldCondition } from './condition.ts';
import { playOrder } from './order.ts';

/** A way on, to the beat of that number. */
export interface ScriptWay {
  /** Null: there is no such beat. */
  readonly to: number | null;
  /** The beat, by id. */
  readonly beat: string;
  /** It is taken where this holds; null: always, or where no way before it was. */
  readonly when: ToldCondition | null;
}

/** Something told or said. */
export interface ScriptLine {
  readonly words: string;
  /** The name of whoever says it; null: the narrator. */
  readonly speaker: string | null;
  readonly feels: Feeling | null;
  readonly when: ToldCondition | null;
}

/** What a choice does besides leading on; needs and promises in the words of their author. */
export type ScriptEffects = Pick<Choice, 'mood' | 'meets' | 'promises' | 'keeps' | 'releases' | 'recovers' | 'winsBack'>;

/** Something the player can say or do. */
export interface ScriptChoice {
  readonly kind: 'say' | 'do';
  readonly words: string;
  readonly grade: ChoiceGrade | null;
  readonly why: string;
  /** The timer takes it and nobody else can. */
  readonly silent: boolean;
  readonly byTimer: boolean;
  readonly costs: number;
  readonly when: ToldCondition | null;
  readonly effects: ScriptEffects;
  readonly ways: readonly ScriptWay[];
}

/** A beat as a beat of the script. */
export interface ScriptBeat {
  readonly number: number;
  /** Of the beat. */
  readonly id: string;
  readonly pointer: string;
  readonly reached: boolean;
  readonly isStart: boolean;
  /** By id. */
  readonly setting: string | null;
  readonly hour: number | null;
  readonly lines: readonly ScriptLine[];
  /** How long its timer runs, in seconds. */
  readonly seconds: number | null;
  readonly choices: readonly ScriptChoice[];
  /** Where it leads by itself. */
  readonly ways: readonly ScriptWay[];
  readonly ending: { readonly title: string; readonly tone: EndingTone | null } | null;
}

/** A scenario as a script to be read. */
export interface Script {
  readonly title: string;
  readonly summary: string;
  readonly role: string;
  readonly setting: string;
  readonly version: string;
  readonly people: readonly { readonly name: string; readonly about: string; readonly isCustomer: boolean }[];
  readonly needs: readonly string[];
  readonly promises: readonly string[];
  readonly variants: readonly { readonly id: string; readonly about: string }[];
  /** Whoever's mood falls below it walks out. */
  readonly walksOut: { readonly below: number; readonly way: ScriptWay } | null;
  readonly beats: readonly ScriptBeat[];
  /** What the id of a person, need or promise stands for; the id where it is nobody's. */
  readonly wordsOf: (home: 'cast' | 'needs' | 'promises', id: string) => string;
}

/** The script of a text, as much as can be told, whatever is wrong with it: beats in the order of a play, numbered. */
export function scriptOf(source: Source): Script {
  const { root } = source;
  const told = outline(source);
  const ordered = playOrder(told);
  const numbers = new Map(ordered.map(({ beat, number }) => [beat.id, number]));
  const reader: Reader = { root, numbers, wordsOf: namesIn(root) };
  const below = member(member(member(root, 'mood'), 'walksOut'), 'below')?.value;
  const out = told.edges.find(({ kind }) => kind === 'walks-out');
  return {
    wordsOf: reader.wordsOf,
    title: textOf(root, 'title') ?? '',
    summary: textOf(root, 'summary') ?? '',
    role: textOf(root, 'role') ?? '',
    setting: textOf(root, 'setting') ?? '',
    version: textOf(root, 'version') ?? '',
    people: membersOf(member(root, 'cast')).map((person) => ({
      name: textOf(person, 'name') ?? String(person.key),
      about: textOf(person, 'about') ?? '',
      isCustomer: person.key === textOf(root, 'customer'),
    })),
    needs: membersOf(member(root, 'needs')).map(({ value }) => String(value ?? '')),
    promises: membersOf(member(root, 'promises')).map(({ value }) => String(value ?? '')),
    variants: membersOf(member(root, 'variants')).map((variant) => ({ id: String(variant.key), about: textOf(variant, 'about') ?? '' })),
    walksOut: out === undefined || typeof below !== 'number' ? null : { below, way: wayOf(reader, out) },
    beats: ordered.map(({ beat, number, reached }) => ({ ...scriptBeat(reader, beat), number, reached })),
  };
}

interface Reader {
  readonly root: TreeNode | null;
  readonly numbers: ReadonlyMap<string, number>;
  readonly wordsOf: Script['wordsOf'];
}

function namesIn(root: TreeNode | null): Script['wordsOf'] {
  return (home, id) => {
    const found = member(member(root, home), id);
    return (home === 'cast' ? textOf(found, 'name') : typeof found?.value === 'string' ? found.value : null) ?? id;
  };
}

function scriptBeat(reader: Reader, beat: OutlineBeat): Omit<ScriptBeat, 'number' | 'reached'> {
  const node = nodeAt(reader.root, beat.pointer);
  const stage = member(node, 'stage');
  const hour = member(stage, 'hour')?.value;
  const ending = member(node, 'ending');
  return {
    id: beat.id,
    pointer: beat.pointer,
    isStart: beat.isStart,
    setting: textOf(stage, 'setting'),
    hour: typeof hour === 'number' ? hour : null,
    lines: itemsOf(member(node, 'lines')).map((line) => lineOf(reader, line)),
    seconds: beat.seconds,
    choices: beat.choices.map((choice) => choiceOf(reader, choice)),
    ways: beat.edges.filter(({ kind }) => kind === 'next').map((edge) => wayOf(reader, edge)),
    ending: ending === null ? null : { title: textOf(ending, 'title') ?? '', tone: beat.tone },
  };
}

function lineOf({ wordsOf }: Reader, line: TreeNode): ScriptLine {
  const who = textOf(line, 'who');
  const feels = textOf(line, 'feels');
  return {
    words: textOf(line, 'say') ?? '',
    speaker: who === null ? null : wordsOf('cast', who),
    feels: FEELINGS.find((each) => each === feels) ?? null,
    when: whenOf(line),
  };
}

function choiceOf(reader: Reader, { pointer, words, grade, silent, byTimer, edges }: OutlineChoice): ScriptChoice {
  const node = nodeAt(reader.root, pointer);
  const costs = member(node, 'costs')?.value;
  return {
    kind: textOf(node, 'say') === null && textOf(node, 'do') !== null ? 'do' : 'say',
    words,
    grade,
    why: textOf(node, 'why') ?? '',
    silent,
    byTimer,
    costs: typeof costs === 'number' ? costs : 0,
    when: whenOf(node),
    effects: effectsOf(reader, node),
    ways: edges.map((edge) => wayOf(reader, edge)),
  };
}

function effectsOf({ wordsOf }: Reader, node: TreeNode | null): ScriptEffects {
  const named = (key: string, home: 'needs' | 'promises'): readonly string[] =>
    itemsOf(member(node, key)).flatMap(({ value }) => (typeof value === 'string' ? [wordsOf(home, value)] : []));
  const mood = member(node, 'mood')?.value;
  return {
    mood: typeof mood === 'number' ? mood : 0,
    meets: named('meets', 'needs'),
    promises: named('promises', 'promises'),
    keeps: named('keeps', 'promises'),
    releases: named('releases', 'promises'),
    recovers: member(node, 'recovers')?.value === true,
    winsBack: member(node, 'winsBack')?.value === true,
  };
}

function wayOf({ root, numbers }: Reader, { to, pointer, conditional }: OutlineEdge): ScriptWay {
  const way = conditional ? nodeAt(root, pointer)?.parent : null;
  return { to: numbers.get(to) ?? null, beat: to, when: way === null || way === undefined ? null : whenOf(way) };
}

function whenOf(node: TreeNode | null): ToldCondition | null {
  const when = member(node, 'when');
  return when === null ? null : toldCondition(when);
}
