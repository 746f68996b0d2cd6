import type { PersonResult } from '#core/contract/person.ts';

/** A scenario somebody was assessed on. */
export interface ScenarioResults {
  readonly scenario: string;
  /** Of the newest attempt. */
  readonly title: string;
  readonly locale: string;
  /** The best of those that count; null where none is finished, or no grade may be seen. */
  readonly best: PersonResult | null;
  /** Newest first. */
  readonly attempts: readonly PersonResult[];
}

const RANK = { F: 0, C: 1, A: 2 } as const;

/**
 * The attempts of each scenario together, in the order they come in. The best is by grade, then score, then the
 * earliest; what a review set aside is none of them.
 */
export function resultsByScenario(results: readonly PersonResult[]): readonly ScenarioResults[] {
  const groups = Map.groupBy(results, ({ scenario }) => scenario);
  return [...groups].flatMap(([scenario, attempts]) => {
    const [newest] = attempts;
    if (newest === undefined) return [];
    return [{ scenario, title: newest.title, locale: newest.locale, best: bestOf(attempts), attempts }];
  });
}

function bestOf(attempts: readonly PersonResult[]): PersonResult | null {
  let best: PersonResult | null = null;
  for (const one of attempts) {
    if (one.grade === null || one.setAside) continue;
    if (best === null || compare(one, best) > 0) best = one;
  }
  return best;
}

/** Above 0 where the first is better; it is the newer one where both are alike. */
function compare(one: PersonResult, other: PersonResult): number {
  const grade = RANK[one.grade ?? 'F'] - RANK[other.grade ?? 'F'];
  if (grade !== 0) return grade;
  const score = (one.score ?? 0) - (other.score ?? 0);
  if (score !== 0) return score;
  return (one.finishedAt ?? one.startedAt) < (other.finishedAt ?? other.startedAt) ? 1 : -1;
}
