import type { Finding, ParseRule } from './finding.ts';
import type { JsonNode } from './json/json-node.ts';
import { pointerOf } from './json/json-node.ts';
import type { LineTable } from './places.ts';

/** More would help nobody, and a hostile file could make a million. */
export const MOST_FINDINGS = 1_000;

/** The pointers of the findings kept are together no longer than this, but for a single one. */
const MOST_POINTER_CHARACTERS = 2_000_000;

/** How many findings wait before they are sorted and cut. */
const ROOM = 8 * MOST_FINDINGS;

interface RawFinding {
  readonly rule: ParseRule;
  readonly offset: number;
  /** The node the pointer leads to or through; null: the whole document. */
  readonly node: JsonNode | null;
  /** The key the node ought to have, where that is what the pointer names. */
  readonly missing: string | undefined;
  /** Made only for findings that are kept. */
  readonly message: () => string;
  pointer: string | undefined;
}

/**
 * Gathers findings: one for a rule and pointer, the first in the text; the first 1,000 by place. It
 * stays small however many are added.
 */
export class FindingBag {
  #raw: RawFinding[] = [];
  #full = false;

  get isEmpty(): boolean {
    return this.#raw.length === 0;
  }

  /** A fault of a value, told at the value. */
  atValue(rule: ParseRule, node: JsonNode, message: () => string): void {
    this.#add({ rule, offset: node.offset, node, missing: undefined, message, pointer: undefined });
  }

  /** A fault of a member's key, told at the key; the pointer names the member. */
  atKey(rule: ParseRule, node: JsonNode, message: () => string): void {
    const offset = node.keyOffset;
    this.#add({ rule, offset, node, missing: undefined, message, pointer: undefined });
  }

  /** A member that is missing, told at the object; the pointer names where it should be. */
  atMissing(rule: ParseRule, node: JsonNode, missing: string, message: () => string): void {
    this.#add({ rule, offset: node.offset, node, missing, message, pointer: undefined });
  }

  /** A fault of the text as a whole, told where it shows. */
  atOffset(rule: ParseRule, offset: number, message: () => string): void {
    this.#add({ rule, offset, node: null, missing: undefined, message, pointer: '' });
  }

  /** The findings by line, column and rule; where some had to be left out, the last one says so. */
  toFindings(lines: LineTable): readonly Finding[] {
    this.#tidy();
    const findings = this.#raw.map((raw): Finding => {
      const place = lines.placeOf(raw.offset);
      const pointer = raw.pointer ?? '';
      return { rule: raw.rule, severity: 'error', message: raw.message(), pointer, ...place };
    });
    if (!this.#full) return findings;
    const advice = 'Mend these, then check again.';
    const message = `There are more faults than the ${findings.length} listed. ${advice}`;
    const end = lines.placeOf(this.#raw.at(-1)?.offset ?? 0);
    findings.push({ rule: 'limit', severity: 'error', message, pointer: '', ...end });
    return findings;
  }

  #add(raw: RawFinding): void {
    const last = this.#full ? this.#raw[MOST_FINDINGS - 1] : undefined;
    if (last !== undefined && raw.offset > last.offset) return;
    this.#raw.push(raw);
    if (this.#raw.length >= ROOM) this.#tidy();
  }

  #tidy(): void {
    const sorted = this.#raw.toSorted((a, b) => a.offset - b.offset || compare(a.rule, b.rule));
    const told = new Set<string>();
    const kept: RawFinding[] = [];
    let characters = 0;
    for (const raw of sorted) {
      raw.pointer ??= raw.node === null ? '' : pointerOf(raw.node, raw.missing);
      const name = `${raw.rule} ${raw.pointer}`;
      if (told.has(name)) continue;
      characters += raw.pointer.length;
      const isTooMuch = kept.length > 0 && characters > MOST_POINTER_CHARACTERS;
      if (isTooMuch || kept.length === MOST_FINDINGS) {
        this.#full = true;
        break;
      }
      told.add(name);
      kept.push(raw);
    }
    this.#raw = kept;
  }
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
