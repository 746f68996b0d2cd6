import { scenario } from './format-1.ts';
import { isOfNewerFormat } from './format-1/format-number.ts';
import type { Scenario } from './format.ts';
import type { Accepted, DocumentKind, Refused } from './parse-document.ts';
import { parseDocument } from './parse-document.ts';

/** A scenario, or everything that is wrong with it. */
export type ParseResult = Refused | (Accepted & { readonly scenario: Scenario });

const SCENARIO: DocumentKind<Scenario> = {
  shape: scenario,
  idMaps: ['beats', 'cast', 'needs', 'promises', 'variants'],
  isForeign: isOfNewerFormat,
};

/**
 * Reads the text of `<id>.scenario.json`, format 1: strict JSON, its limits, its shape, and whether
 * every id that it names is defined. Fills in the defaults. Never throws; the findings come all at
 * once, by line, column and rule.
 */
export function parseScenario(text: string): ParseResult {
  const result = parseDocument(text, SCENARIO);
  if (!result.ok) return result;
  const { value, ...accepted } = result;
  return { ...accepted, scenario: value };
}
