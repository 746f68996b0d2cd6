/** A growing list of whole numbers, four bytes each. */
export class IntList {
  #items: Int32Array = new Int32Array(256);
  length = 0;

  push(value: number): void {
    if (this.length === this.#items.length) this.#items = grown(this.#items, this.length * 2);
    this.#items[this.length] = value;
    this.length += 1;
  }

  /** The number at an index, or -1 beyond the end. */
  at(index: number): number {
    return this.#items[index] ?? -1;
  }

  set(index: number, value: number): void {
    this.#items[index] = value;
  }

  get bytes(): number {
    return this.#items.byteLength;
  }
}

/** A longer copy of an array of whole numbers. */
export function grown(array: Int32Array, length: number): Int32Array {
  const copy = new Int32Array(length);
  copy.set(array);
  return copy;
}
