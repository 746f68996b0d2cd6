import type { JsonNode } from './json-node.ts';

/** From this many members on a set, not a walk, tells whether a key is repeated. */
const MANY_MEMBERS = 16;

const NONE: readonly JsonNode[] = [];

/**
 * The children read so far of every object and list that is still open, outermost first, in one
 * array: a million small lists then cost no array that grows and is thrown away.
 */
export class PendingChildren {
  /** Only the first `#count` are of use; what lies beyond is left over. */
  readonly #nodes: JsonNode[] = [];
  #count = 0;
  /** Where the children of each depth begin. */
  readonly #firsts: number[] = [];
  /** The keys of each depth, once they are many. */
  readonly #keys: (Set<string> | undefined)[] = [];

  /** How many objects and lists are open. */
  get depth(): number {
    return this.#firsts.length;
  }

  open(): void {
    this.#firsts.push(this.#count);
  }

  /** Ends the innermost object or list, and hands over its children. */
  close(): readonly JsonNode[] {
    this.#keys[this.depth] = undefined;
    const first = this.#firsts.pop() ?? 0;
    const children = this.#count === first ? NONE : this.#nodes.slice(first, this.#count);
    this.#count = first;
    return children;
  }

  /** Keeps a place for the next child, whose own children may be read before it is put there. */
  reserve(): number {
    return this.#count++;
  }

  /** The index in its list of the child at a place. */
  indexOf(place: number): number {
    return place - this.#first;
  }

  put(place: number, node: JsonNode): void {
    this.#nodes[place] = node;
  }

  /** Whether the innermost object has this key already; must be asked for each of its keys, once. */
  hasKey(key: string): boolean {
    const first = this.#first;
    if (this.#count - first < MANY_MEMBERS) {
      for (let at = first; at < this.#count; at++) if (this.#nodes[at]?.key === key) return true;
      return false;
    }
    const keys = (this.#keys[this.depth] ??= new Set(this.#keysFrom(first)));
    const size = keys.size;
    return keys.add(key).size === size;
  }

  get #first(): number {
    return this.#firsts[this.#firsts.length - 1] ?? 0;
  }

  #keysFrom(first: number): string[] {
    return this.#nodes.slice(first, this.#count).map((node) => String(node.key));
  }
}
