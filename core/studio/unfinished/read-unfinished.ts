import type { Scenario } from '../../scenario/format.ts';
import { parseScenario } from '../../scenario/parse.ts';
import { plainValue } from '../changes/plain-value.ts';
import { Source } from '../source.ts';
import type { StandIn } from './part.ts';
import { standIn } from './stand-ins.ts';
import { type Use, Workshop } from './workshop.ts';

/** One thing that is missing can hide another. */
const MOST_ROUNDS = 6;

/** A scenario that can be played and proved, with something in the place of all that is not finished. */
export interface Unfinished {
  readonly scenario: Scenario;
  /** Its text; pointers lead to the same places as in the text it was made of. */
  readonly text: string;
  readonly standIns: readonly StandIn[];
  /** By the id of a beat that a run ends at: the pointer to what is not finished. */
  readonly openEnds: ReadonlyMap<string, string>;
}

/** Reads a text that is no scenario yet; null where it is too far from one for anything to stand in. */
export function readUnfinished(text: string, use: Use): Unfinished | null {
  const { root, unsound } = new Source(text);
  const value = plainValue(root);
  if (unsound !== null || value === undefined) return null;
  const shop = new Workshop(value, use);
  let now = text;
  let tried = new Set<string>();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const parsed = parseScenario(now);
    if (parsed.ok) return { scenario: parsed.scenario, text: now, standIns: shop.standIns, openEnds: shop.openEnds };
    const before = tried;
    const pointers = parsed.findings.map(({ rule, pointer }) => `${rule} ${pointer}`);
    if (pointers.some((pointer) => before.has(pointer))) return null;
    if (!parsed.findings.every((finding) => standIn(shop, finding))) return null;
    tried = new Set([...before, ...pointers]);
    now = JSON.stringify(shop.root, null, 2);
  }
  return null;
}
