import { grown } from './int-list.ts';

/** Numbers the states it is given, the same number for the same words. Open addressing, no objects. */
export class Interner {
  readonly #words: number;
  #keys: Int32Array;
  #slots: Int32Array;
  #mask: number;
  size = 0;

  /** @param words 32-bit words of a state */
  constructor(words: number) {
    this.#words = words;
    this.#keys = new Int32Array(1024 * words);
    this.#slots = new Int32Array(4096).fill(-1);
    this.#mask = this.#slots.length - 1;
  }

  /** The words of all states; a state's begin at `id * words`. Not to be kept: it moves as it grows. */
  get keys(): Int32Array {
    return this.#keys;
  }

  /** Bytes held for keys and slots. */
  get bytes(): number {
    return this.#keys.byteLength + this.#slots.byteLength;
  }

  /** Room for the next state's words: write there, then `intern`. */
  scratch(): number {
    const at = this.size * this.#words;
    if (at + this.#words > this.#keys.length) this.#keys = grown(this.#keys, this.#keys.length * 2);
    return at;
  }

  /** The number of the state whose words stand in the scratch; it is new when that is the old `size`. */
  intern(): number {
    const at = this.size * this.#words;
    let slot = this.#hash(at) & this.#mask;
    for (;;) {
      const id = this.#slots[slot] ?? -1;
      if (id < 0) break;
      if (this.#equal(id * this.#words, at)) return id;
      slot = (slot + 1) & this.#mask;
    }
    this.#slots[slot] = this.size;
    this.size += 1;
    if (this.size * 2 > this.#slots.length) this.#rehash();
    return this.size - 1;
  }

  #hash(at: number): number {
    let hash = 0x811c9dc5;
    for (let index = at; index < at + this.#words; index++) {
      hash = Math.imul(hash ^ (this.#keys[index] ?? 0), 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    return hash >>> 0;
  }

  #equal(a: number, b: number): boolean {
    for (let index = 0; index < this.#words; index++) {
      if (this.#keys[a + index] !== this.#keys[b + index]) return false;
    }
    return true;
  }

  #rehash(): void {
    this.#slots = new Int32Array(this.#slots.length * 2).fill(-1);
    this.#mask = this.#slots.length - 1;
    for (let id = 0; id < this.size; id++) {
      let slot = this.#hash(id * this.#words) & this.#mask;
      while ((this.#slots[slot] ?? -1) >= 0) slot = (slot + 1) & this.#mask;
      this.#slots[slot] = id;
    }
  }
}
