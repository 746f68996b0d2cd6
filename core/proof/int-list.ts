/** Whole numbers that are read by their index. */
export interface Numbers {
  readonly length: number;
  /** The number at an index, which must be one. */
  at(index: number): number;
}

/** A growing list of whole numbers, four bytes each. */
export class IntList implements Numbers {
  #items: Int32Array = new Int32Array(256);
  length = 0;

  push(value: number): void {
    if (this.length === this.#items.length) this.#items = grown(this.#items);
    this.#items[this.length] = value;
    this.length += 1;
  }

  at(index: number): number {
    return this.#items[index] ?? -1;
  }

  set(index: number, value: number): void {
    this.#items[index] = value;
  }

  /** The numbers in an array of just their length: what is kept when a list has grown up. */
  toArray(): Int32Array {
    return this.#items.slice(0, this.length);
  }
}

/** A copy of an array with room for half as much again. */
export function grown(array: Int32Array): Int32Array {
  const copy = new Int32Array(Math.ceil(array.length * 1.5));
  copy.set(array);
  return copy;
}
