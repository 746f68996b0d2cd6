/** Which cohorts' figures may stand by themselves. */
export interface CohortGroups {
  readonly apart: readonly string[];
  /** Told together, as one group: those that are too small, with as many of the next larger ones as it takes. */
  readonly others: readonly string[];
}

/**
 * Puts the cohorts of fewer than `minimum` people together with the next larger ones (first of equal ones), until
 * they are `minimum` people. What everybody did less what the others did is then about enough people.
 *
 * @param people how many people each cohort is here, by its key; nobody is in two
 * @param minimum the smallest group that may be shown (the policy's `groupMinimum`); 1 or less puts none together
 */
export function cohortGroups(people: ReadonlyMap<string, number>, minimum: number): CohortGroups {
  const bySize = [...people].toSorted(([a, first], [b, second]) => first - second || (a < b ? -1 : 1));
  let small = minimum <= 1 ? 0 : bySize.filter(([, count]) => count < minimum).length;
  const inOthers = (): number => bySize.slice(0, small).reduce((sum, [, count]) => sum + count, 0);
  while (small > 0 && small < bySize.length && (small < 2 || inOthers() < minimum)) small += 1;
  const keys = bySize.map(([key]) => key);
  return { apart: keys.slice(small).toSorted(), others: keys.slice(0, small).toSorted() };
}
