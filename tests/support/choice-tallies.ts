import type { ChoiceTally } from '#core/results/figures/item-analysis.ts';

/** A choice as it was taken. */
export type TakenChoice = Pick<ChoiceTally, 'beat' | 'choice' | 'grade'>;

const WORTH = { 'falls-short': 0, meets: 1, dazzles: 2 } as const;

/** What is kept of runs, one a person: worked out from the runs themselves, each its choices in order. */
export function talliesOfRuns(runs: Iterable<readonly TakenChoice[]>): ChoiceTally[] {
  const tallies = new Map<string, ChoiceTally>();
  for (const run of runs) {
    const first = run.filter(({ beat }, at) => run.findIndex((other) => other.beat === beat) === at);
    for (const { beat, choice, grade } of first) {
      const others = first.filter((other) => other.beat !== beat);
      const sum = others.reduce((worth, other) => worth + WORTH[other.grade], 0);
      const rest = others.length === 0 ? 0 : Math.round((sum * 5_000) / others.length);
      const key = `${beat} ${choice}`;
      const known = tallies.get(key) ?? { beat, choice, grade, people: 0, elsewhere: 0, rests: 0, restSquares: 0 };
      tallies.set(key, {
        ...known,
        people: known.people + 1,
        elsewhere: known.elsewhere + (others.length === 0 ? 0 : 1),
        rests: known.rests + rest,
        restSquares: known.restSquares + rest ** 2,
      });
    }
  }
  return [...tallies.values()];
}
