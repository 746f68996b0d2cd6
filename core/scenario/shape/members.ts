import type { JsonNode, ObjectNode } from '../json/json-node.ts';
import { listed, quote } from '../text/quote.ts';
import { Candidates, didYouMean, suggest } from '../text/suggest.ts';
import type { Reading } from './shape.ts';

/** The keys an object may have, and what a message calls such an object. */
export class KnownKeys {
  readonly #noun: string;
  readonly #keys: ReadonlySet<string>;
  readonly #candidates: Candidates;

  constructor(noun: string, keys: readonly string[]) {
    this.#noun = noun;
    this.#keys = new Set(keys);
    this.#candidates = new Candidates(keys);
  }

  /**
   * The members by key. An unknown key is reported; where it clearly is a known one misspelt, its
   * value counts as that one's, so that one slip of the pen is one finding and not a row of them.
   */
  membersOf(node: ObjectNode, reading: Reading): ReadonlyMap<string, JsonNode> {
    const members = new Map<string, JsonNode>();
    const unknown: JsonNode[] = [];
    for (const child of node.children) {
      const key = String(child.key);
      if (this.#keys.has(key)) members.set(key, child);
      else unknown.push(child);
    }
    for (const child of unknown) {
      const key = String(child.key);
      const meant = suggest(key, this.#candidates, reading.budget);
      reading.bag.atKey('schema', child, () => this.#messageFor(key, meant));
      if (meant !== undefined && !members.has(meant)) members.set(meant, child);
    }
    return members;
  }

  #messageFor(key: string, meant: string | undefined): string {
    const known = listed([...this.#keys].map(quote), 'and');
    const advice = meant === undefined ? ` It knows ${known}.` : '';
    return `${this.#noun} has no key ${quote(key)}.${didYouMean(key, meant)}${advice}`;
  }
}
