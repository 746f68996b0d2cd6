import type { Finding } from '../scenario/finding.ts';
import type { Scenario } from '../scenario/format.ts';
import type { Places } from '../scenario/places.ts';
import { type Explored, exploreVariant } from './analyze.ts';
import type { ExploreOptions } from './explore.ts';
import { habitsThatWin, missingWhy, noRealChoice } from './rules/choices.ts';
import {
  betterChoiceLowerGrade,
  contradictingEndings,
  foregoneGrades,
  repeatableDazzles,
} from './rules/consistency.ts';
import { unfairness } from './rules/fairness.ts';
import { type Found, RULE_SEVERITY } from './rules/found.ts';
import { type KnownNames, unknownAssets, unknownPrinciples, unusedFlags } from './rules/names.ts';
import { deadEnds, noWayOut, unreachable, unreachableGrades } from './rules/reachability.ts';
import { hardToRead, longLines, shortTimers } from './rules/text.ts';

/** A proof of a scenario: what was explored, and everything that was found. */
export interface Proof {
  /** The scenario as it stands. */
  readonly base: Explored;
  /** Its variants, in authored order. */
  readonly variants: readonly Explored[];
  /** By line, column and rule. */
  readonly findings: readonly Finding[];
  /** `bound-reached`: not everything was explored, so what is missing from the findings says nothing. */
  readonly verdict: 'proved' | 'faulty' | 'bound-reached';
}

/**
 * Proves a checked scenario: explores it as it stands and under every variant, and applies every rule.
 *
 * @param places where its values stand in its text
 * @param names what it may name; null: names are not checked
 */
export function prove(
  scenario: Scenario,
  places: Places,
  names: KnownNames | null,
  options: ExploreOptions = {},
): Proof {
  const base = exploreVariant(scenario, null, options);
  const variants = [...scenario.variants.keys()].map((id) => exploreVariant(scenario, id, options));
  const text = [...textFindings(scenario, names), ...behaviour(base)];
  const told = new Set(text.map(nameOf));
  const findings = text.map((found) => toFinding(found, places, null));
  for (const explored of variants) {
    for (const found of behaviour(explored)) {
      if (told.has(nameOf(found))) continue;
      told.add(nameOf(found));
      findings.push(toFinding(found, places, explored.variant));
    }
  }
  const incomplete = [base, ...variants].some(({ graph }) => graph.incomplete);
  const faulty = findings.some(({ severity }) => severity === 'error');
  const verdict = faulty ? 'faulty' : 'proved';
  return { base, variants, findings: sorted(findings), verdict: incomplete ? 'bound-reached' : verdict };
}

/** Findings by line, column and rule. */
export function sorted(findings: readonly Finding[]): Finding[] {
  return findings.toSorted(
    (a, b) => a.line - b.line || a.column - b.column || (a.rule < b.rule ? -1 : Number(a.rule > b.rule)),
  );
}

/** Gives something found its place in the text. */
export function toFinding(found: Found, places: Places, variant: string | null): Finding {
  const { rule, pointer, message, playthrough } = found;
  return {
    rule,
    severity: RULE_SEVERITY[rule],
    message: variant === null ? message : `Under the variant "${variant}": ${message}`,
    pointer,
    ...places.at(pointer),
    ...(variant === null ? {} : { variant }),
    ...(playthrough === undefined ? {} : { playthrough }),
  };
}

function textFindings(scenario: Scenario, names: KnownNames | null): Found[] {
  return [
    ...noRealChoice(scenario),
    ...habitsThatWin(scenario),
    ...missingWhy(scenario),
    ...longLines(scenario),
    ...shortTimers(scenario),
    ...hardToRead(scenario),
    ...unusedFlags(scenario),
    ...(names === null ? [] : [...unknownPrinciples(scenario, names), ...unknownAssets(scenario, names)]),
  ];
}

/** What an exploration shows. One that was cut short can show what is there, never what is not. */
function behaviour(explored: Explored): Found[] {
  const shown = [
    ...deadEnds(explored),
    ...contradictingEndings(explored),
    ...repeatableDazzles(explored),
  ];
  if (explored.graph.incomplete) return shown;
  return [
    ...shown,
    ...unreachable(explored),
    ...unreachableGrades(explored),
    ...noWayOut(explored),
    ...unfairness(explored),
    ...foregoneGrades(explored),
    ...betterChoiceLowerGrade(explored),
  ];
}

function nameOf({ rule, pointer }: Found): string {
  return `${rule} ${pointer}`;
}
