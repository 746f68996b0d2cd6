import { compileScenario } from '#core/dialogue/compile.ts';
import { explore } from '#core/proof/explore.ts';
import {
  alwaysCostliest,
  alwaysFirst,
  alwaysLongest,
  followPolicy,
  type Policy,
  type PolicyResult,
  wordsOf,
} from '#core/proof/policies.ts';
import type { Scenario } from '#core/scenario/format.ts';

/** Words that beg pardon or take the blame: what a player looks for who reads nothing else. */
const APOLOGIES: readonly RegExp[] = [
  /\bsorry\b/i,
  /\bapolog(?:y|ies|i[sz](?:e[ds]?|ing))\b/i,
  /\bregret\b/i,
  /\b(?:forgive|pardon) (?:me|us)\b/i,
  /\bon (?:me|us)\b/i,
  /\b(?:my|our) (?:own )?(?:fault|mistake|error|doing|bad)\b/i,
];

/** True where the words are an apology, or sound like one. */
export function apologises(words: string): boolean {
  return APOLOGIES.some((apology) => apology.test(words));
}

/** Always the one with an apology in it; where none has, or several have, the first of them. */
const alwaysApologetic: Policy = (choice) => (apologises(wordsOf(choice)) ? 1 : 0);

/** Ways to play without reading: each looks at nothing but the surface of a choice. */
export const SURFACE_POLICIES: ReadonlyMap<string, Policy> = new Map([
  ['the first', alwaysFirst],
  ['the longest', alwaysLongest],
  ['the costliest', alwaysCostliest],
  ['the one with an apology in it', alwaysApologetic],
]);

/** What each policy comes to, by its name: one result for the scenario as it stands, then one a variant. */
export function surfaceResults(scenario: Scenario): ReadonlyMap<string, readonly PolicyResult[]> {
  const graphs = [null, ...scenario.variants.keys()].map((variant) => explore(compileScenario(scenario, variant)));
  return new Map(
    [...SURFACE_POLICIES].map(([name, policy]) => [name, graphs.map((graph) => followPolicy(graph, policy))]),
  );
}
