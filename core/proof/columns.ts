import type { Numbers } from './int-list.ts';

/** How a state's beat, kind and number of edges share 32 bits. */
export const HEAD = { edgeBits: 4, kindShift: 4, kindBits: 3, beatShift: 7, beatBits: 24 } as const;

/** How a state and the label or the place of an edge (0 to 15) share 32 bits. */
export const WAY = { shift: 4, mask: 15 } as const;

/** States that there are numbers for, with room for those that one more state leads to. */
export const MOST_STATES = 2 ** 27 - 2 ** 16;

/** One number for a state and an edge's label, or its place among the edges of that state. */
export function wayOf(node: number, edge: number): number {
  return (node << WAY.shift) | edge;
}

/** Some bits of every number of an array: several narrow columns share one. */
export class BitColumn implements Numbers {
  readonly length: number;
  readonly #items: Int32Array;
  readonly #shift: number;
  readonly #mask: number;

  constructor(items: Int32Array, shift: number, bits: number) {
    this.length = items.length;
    this.#items = items;
    this.#shift = shift;
    this.#mask = bits === 32 ? -1 : 2 ** bits - 1;
  }

  at(index: number): number {
    return ((this.#items[index] ?? -1) >> this.#shift) & this.#mask;
  }
}

/** One past the last edge of each state: its first, and as many as its head says. */
export class EdgeEnds implements Numbers {
  readonly length: number;
  readonly #edgeFirst: Int32Array;
  readonly #heads: Int32Array;

  constructor(edgeFirst: Int32Array, heads: Int32Array) {
    this.length = heads.length;
    this.#edgeFirst = edgeFirst;
    this.#heads = heads;
  }

  at(node: number): number {
    return (this.#edgeFirst[node] ?? 0) + ((this.#heads[node] ?? 0) & (2 ** HEAD.edgeBits - 1));
  }
}

/** The edge by which each state was first arrived at, -1 for the start: its place among its source's edges. */
export class ParentEdges implements Numbers {
  readonly length: number;
  readonly #edgeFirst: Int32Array;
  readonly #ways: Int32Array;

  constructor(edgeFirst: Int32Array, ways: Int32Array) {
    this.length = ways.length;
    this.#edgeFirst = edgeFirst;
    this.#ways = ways;
  }

  at(node: number): number {
    const way = this.#ways[node] ?? -1;
    return way < 0 ? -1 : (this.#edgeFirst[way >> WAY.shift] ?? 0) + (way & WAY.mask);
  }
}
