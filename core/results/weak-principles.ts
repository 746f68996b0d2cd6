import type { PrincipleTally } from '../grading/principles.ts';

/** A principle that a player's own runs speak against. */
export interface Weakness {
  readonly principle: string;
  /** Choices that named it and fell short. */
  readonly lapses: number;
  /** Opportunities at which it was not shown. */
  readonly missed: number;
}

/** Fewer opportunities than these say nothing. */
const TELLING = 4;

/** Shown in less than one opportunity of so many is few. */
const ONE_IN = 4;

/**
 * The principles with a lapse, or shown in few of their opportunities, the weakest first: by lapses, then
 * by what was missed, then by id.
 *
 * @param tallies those of any number of runs
 */
export function weakPrinciples(tallies: readonly ReadonlyMap<string, PrincipleTally>[]): Weakness[] {
  const sums = new Map<string, { opportunities: number; shown: number; lapses: number }>();
  for (const [principle, tally] of tallies.flatMap((one) => [...one])) {
    const sum = sums.get(principle) ?? { opportunities: 0, shown: 0, lapses: 0 };
    sums.set(principle, {
      opportunities: sum.opportunities + tally.opportunities,
      shown: sum.shown + tally.shown,
      lapses: sum.lapses + tally.lapses,
    });
  }
  return [...sums]
    .filter(([, sum]) => sum.lapses > 0 || isSeldomShown(sum))
    .map(([principle, { opportunities, shown, lapses }]) => ({ principle, lapses, missed: opportunities - shown }))
    .toSorted((a, b) => b.lapses - a.lapses || b.missed - a.missed || (a.principle < b.principle ? -1 : 1));
}

function isSeldomShown({ opportunities, shown }: { opportunities: number; shown: number }): boolean {
  return opportunities >= TELLING && shown * ONE_IN < opportunities;
}
