import type { Scenario } from '#core/scenario/format.ts';
import { parseScenario } from '#core/scenario/parse.ts';
import type { Places } from '#core/scenario/places.ts';

/** Parses what a generator made; it must be valid. */
export function parsed(text: string): { readonly scenario: Scenario; readonly places: Places } {
  const result = parseScenario(text);
  if (result.ok) return result;
  const [first] = result.findings;
  throw new Error(`A generated scenario is not valid: ${first?.message ?? ''} ${first?.pointer ?? ''}`);
}
