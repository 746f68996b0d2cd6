import type { JsonValue } from '../../scenario/json/json-value.ts';
import type { Source } from '../source.ts';
import { type Thing, thingAt } from '../thing.ts';
import { itemsOf, member, membersOf, pointerFrom, pointerTo, type TreeNode } from '../tree.ts';
import { isReordered, type Pair, pairById, pairInOrder } from './pair-items.ts';
import { isSameValue, plainValue, written } from './plain-value.ts';
import type { ScenarioChange } from './scenario-change.ts';

/** Where things are kept by id. */
const HOMES = ['cast', 'needs', 'promises', 'variants', 'beats'] as const;

/** Objects whose members are named one by one. */
const PARTS: ReadonlySet<string> = new Set(['mood', 'bar', 'stage', 'timer', 'ending', 'walksOut']);

/** What a key that is left out stands for, where that is not nothing. */
const USUAL: Readonly<Record<string, JsonValue>> = { 'mood.start': 50, 'bar.dazzles': 1, 'bar.surprises': 0, allowance: 0, mood: 0, costs: 0, locale: 'en' };

/** Lists in which the order means nothing. */
const SETS: ReadonlySet<string> = new Set(['shows', 'meets', 'promises', 'keeps', 'releases', 'sets', 'clears', 'flags', 'props']);

/** Not looked at: which file it is, and what nobody plays. */
const APART: ReadonlySet<string> = new Set(['$schema', 'format', 'notes', 'version']);

/**
 * What differs between two texts of a scenario, thing by thing, in the order of the newer text. Formatting, the order of
 * keys, notes, the version and values that say what leaving them out says are no difference. Texts that are no JSON are
 * compared as far as they can be read; nothing is judged.
 */
export function changesBetween(before: Source, after: Source): readonly ScenarioChange[] {
  return new Comparison(before, after).all();
}

class Comparison {
  readonly #before: Source;
  readonly #after: Source;
  readonly #changes: ScenarioChange[] = [];

  constructor(before: Source, after: Source) {
    this.#before = before;
    this.#after = after;
  }

  all(): readonly ScenarioChange[] {
    const [old, young] = [this.#before.root, this.#after.root];
    this.#fields('', old, young, [...HOMES, 'flags']);
    this.#flags(member(old, 'flags'), member(young, 'flags'));
    for (const home of HOMES) this.#home(home, member(old, home), member(young, home));
    return this.#changes;
  }

  #home(home: (typeof HOMES)[number], old: TreeNode | null, young: TreeNode | null): void {
    const keys = new Set([...membersOf(young), ...membersOf(old)].map(({ key }) => String(key)));
    for (const key of keys) {
      const pair = { before: member(old, key), after: member(young, key) };
      if (this.#isOneSided(pair)) continue;
      if (home === 'beats') this.#beat(pointerFrom(home, key), pair);
      else if (home === 'needs' || home === 'promises') this.#field(pointerFrom(home, key), 'words', pair.before, pair.after);
      else this.#fields(pointerFrom(home, key), pair.before, pair.after, []);
    }
  }

  #beat(pointer: string, { before, after }: Pair): void {
    this.#fields(pointer, before, after, ['lines', 'choices']);
    for (const field of ['lines', 'choices'] as const) {
      const [old, young] = [itemsOf(member(before, field)), itemsOf(member(after, field))];
      for (const pair of field === 'lines' ? pairInOrder(old, young) : pairById(old, young)) {
        if (!this.#isOneSided(pair) && pair.after !== null) this.#fields(pointerTo(pair.after), pair.before, pair.after, ['id']);
      }
      if (field === 'choices' && isReordered(old, young)) this.#changes.push({ what: 'reordered', field, ...this.#place(pointer) });
    }
  }

  #flags(old: TreeNode | null, young: TreeNode | null): void {
    const flags = (list: TreeNode | null) => itemsOf(list).flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
    const [were, are] = [flags(old), flags(young)];
    const tell = (what: 'added' | 'removed', words: string): void => {
      this.#changes.push({ what, pointer: '/flags', thing: { kind: 'flag', words }, beat: null });
    };
    for (const flag of are) if (!were.includes(flag)) tell('added', flag);
    for (const flag of were) if (!are.includes(flag)) tell('removed', flag);
  }

  /** Tells what stands in one text only. */
  #isOneSided({ before, after }: Pair): boolean {
    if (before !== null && after !== null) return false;
    if (after !== null) this.#changes.push({ what: 'added', ...this.#place(pointerTo(after)) });
    else if (before !== null) this.#changes.push({ what: 'removed', ...this.#place(pointerTo(before), this.#before) });
    return true;
  }

  /** Compares the members of two objects, those of their parts too. */
  #fields(pointer: string, old: TreeNode | null, young: TreeNode | null, but: readonly string[], within = ''): void {
    const keys = new Set([...membersOf(young), ...membersOf(old)].map(({ key }) => String(key)));
    for (const key of keys) {
      const [was, is] = [member(old, key), member(young, key)];
      if (but.includes(key) || (within === '' && APART.has(key))) continue;
      const isPart = PARTS.has(key) && [was, is].every((node) => node === null || node.kind === 'object');
      if (isPart) this.#fields(pointer, was, is, [], `${within}${key}.`);
      else this.#field(pointer, `${within}${key}`, was, is);
    }
  }

  #field(pointer: string, field: string, old: TreeNode | null, young: TreeNode | null): void {
    const [before, after] = [meaning(field, old), meaning(field, young)];
    if (!isSameValue(before, after)) this.#changes.push({ what: 'changed', field, before: plainValue(old), after: plainValue(young), ...this.#place(pointer) });
  }

  #place(pointer: string, source = this.#after): { pointer: string; thing: Thing; beat: Thing | null } {
    const thing = thingAt(source, pointer);
    const beat = thing.kind === 'line' || thing.kind === 'choice' ? thingAt(source, pointer.split('/').slice(0, 3).join('/')) : null;
    return { pointer, thing, beat };
  }
}

function alphabetical(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** What a field comes to: left out, it is what the format takes it for. */
function meaning(field: string, node: TreeNode | null): JsonValue | undefined {
  const value = plainValue(node);
  const key = field.slice(field.lastIndexOf('.') + 1);
  if (value === undefined) return USUAL[field];
  if (Array.isArray(value) && SETS.has(key)) return value.length === 0 ? undefined : value.map(written).toSorted(alphabetical);
  return value === false || (Array.isArray(value) && value.length === 0) ? undefined : value;
}
