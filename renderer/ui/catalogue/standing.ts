import type { AttemptSummary } from '#core/contract/schemas.ts';
import type { Grade } from '#core/scenario/format.ts';

/** How a player stands with one scenario. */
export interface Standing {
  /** The latest attempt that waits to be gone on with. */
  readonly open: AttemptSummary | null;
  readonly best: Grade | null;
}

const ORDER: Readonly<Record<Grade, number>> = { F: 0, C: 1, A: 2 };

/** @param attempts of one player, newest first */
export function standingIn(scenario: string, attempts: readonly AttemptSummary[]): Standing {
  const here = attempts.filter((attempt) => attempt.scenario === scenario);
  const grades = here.flatMap(({ grade }) => (grade === null ? [] : [grade]));
  return {
    open: here.find(({ status }) => status === 'in-progress') ?? null,
    best: grades.toSorted((a, b) => ORDER[b] - ORDER[a])[0] ?? null,
  };
}
