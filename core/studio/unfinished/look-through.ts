import type { Finding } from '../../scenario/finding.ts';
import { parseScenario } from '../../scenario/parse.ts';
import type { ExploreOptions } from '../../proof/explore.ts';
import { prove, type Proof, sorted } from '../../proof/lint.ts';
import { type Picture, pictureOf } from '../../proof/picture.ts';
import type { KnownNames } from '../../proof/rules/names.ts';
import { readUnfinished } from './read-unfinished.ts';
import { holdsAnyway, waitingRules } from './waiting.ts';

/** All that can be told of a text while it is written. */
export interface LookedThrough {
  /** By line, column and rule. Of a text that is no scenario yet: what is missing, and what is wrong whatever is put there. */
  readonly findings: readonly Finding[];
  /** Null: the text is no scenario yet. */
  readonly verdict: Proof['verdict'] | null;
  /** The scenario's id and where it stands; null where the text is none yet. */
  readonly scenario: { readonly id: string; readonly line: number; readonly column: number } | null;
  /** Null where there is no proof, or only a part of one. */
  readonly picture: Picture | null;
  /** The rules that may find more once what is missing is there; they found nothing that is not true. */
  readonly waiting: readonly string[];
  /** Whether everything was explored that there is to explore. */
  readonly isWhole: boolean;
}

/** Has a text looked through by every rule, finished or not: for whoever is writing it. Never throws. */
export function lookThrough(text: string, names: KnownNames | null, options: ExploreOptions = {}): LookedThrough {
  const parsed = parseScenario(text);
  if (parsed.ok) {
    const { scenario, places } = parsed;
    const proof = prove(scenario, places, names, options);
    const { findings, verdict } = proof;
    const isWhole = verdict !== 'bound-reached';
    return { findings, verdict, scenario: { id: scenario.id, ...places.at('/id') }, picture: pictureOf(proof), waiting: [], isWhole };
  }
  const { findings, places } = parsed;
  const unfinished = readUnfinished(text, 'proof');
  const waiting = waitingRules(unfinished?.standIns ?? null);
  const nothing = { verdict: null, scenario: null, waiting };
  if (unfinished === null || places === null) return { ...nothing, findings, picture: null, isWhole: true };
  const { scenario, standIns } = unfinished;
  const proof = prove(scenario, places, names, options);
  const held = proof.findings.filter((finding) => holdsAnyway(finding, standIns));
  // Every run is as it will be: nothing is missing that a run depends on.
  const isPlayed = !waiting.includes('dead-end');
  return {
    ...nothing,
    findings: sorted([...findings, ...held]),
    picture: isPlayed ? pictureOf(proof) : null,
    isWhole: proof.verdict !== 'bound-reached',
  };
}
