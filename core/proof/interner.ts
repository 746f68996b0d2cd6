import { grown } from './int-list.ts';

/**
 * Numbers the states it is given, the same number for the same words. Open addressing, no objects; one
 * small table for each group of states, here a beat, because what is looked up next is mostly in the
 * group that was looked up last.
 */
export class Interner {
  readonly #words: number;
  readonly #tables: Table[];
  #keys: Int32Array;
  size = 0;

  /**
   * @param words 32-bit words of a state
   * @param groups states of different groups differ in their words
   */
  constructor(words: number, groups: number) {
    this.#words = words;
    this.#keys = new Int32Array(256 * words);
    this.#tables = Array.from({ length: groups }, () => ({ slots: EMPTY, used: 0 }));
  }

  /** The words of all states; a state's begin at `id * words`. Not to be kept: it moves as it grows. */
  get keys(): Int32Array {
    return this.#keys;
  }

  /** The words of all states, in an array of just their length. */
  keysToKeep(): Int32Array {
    return this.#keys.slice(0, this.size * this.#words);
  }

  /** Room for the next state's words: write there, then `intern`. */
  scratch(): number {
    const at = this.size * this.#words;
    if (at + this.#words > this.#keys.length) this.#keys = grown(this.#keys);
    return at;
  }

  /** The number of the state whose words stand in the scratch; it is new when that is the old `size`. */
  intern(group: number): number {
    const table = this.#tables[group];
    if (table === undefined) throw new RangeError(`There is no group ${group}.`);
    if (table.used * 2 >= table.slots.length) this.#widen(table);
    const keys = this.#keys;
    const words = this.#words;
    const at = this.size * words;
    const { slots } = table;
    const mask = slots.length - 1;
    let slot = hashOf(keys, at, words) & mask;
    for (let id = slots[slot] ?? -1; id >= 0; id = slots[slot] ?? -1) {
      let word = 0;
      while (word < words && keys[id * words + word] === keys[at + word]) word++;
      if (word === words) return id;
      slot = (slot + 1) & mask;
    }
    slots[slot] = this.size;
    table.used += 1;
    this.size += 1;
    return this.size - 1;
  }

  #widen(table: Table): void {
    const slots = new Int32Array(Math.max(16, table.slots.length * 4)).fill(-1);
    const mask = slots.length - 1;
    for (const id of table.slots) {
      if (id < 0) continue;
      let slot = hashOf(this.#keys, id * this.#words, this.#words) & mask;
      while ((slots[slot] ?? -1) >= 0) slot = (slot + 1) & mask;
      slots[slot] = id;
    }
    table.slots = slots;
  }
}

/** Numbers of states at the slots their words hash to; -1 where there is none. */
interface Table {
  slots: Int32Array;
  used: number;
}

const EMPTY = new Int32Array(0);

/** Mixes the words so that those which differ in any bit differ in the low ones. */
function hashOf(keys: Int32Array, at: number, words: number): number {
  let hash = 0x811c9dc5;
  for (let index = at; index < at + words; index++) {
    hash = Math.imul(hash ^ (keys[index] ?? 0), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return hash;
}
