import type { AttemptSummary, ScenarioSummary } from '#core/contract/schemas.ts';
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

/** A scenario with how the player stands with it. */
export interface Listed {
  readonly scenario: ScenarioSummary;
  readonly standing: Standing;
}

/** The catalogue as a player sees it: what waits to be gone on with comes first, the rest as it stands. */
export function listedFor(
  scenarios: readonly ScenarioSummary[],
  attempts: readonly AttemptSummary[],
): Listed[] {
  const listed = scenarios.map((scenario) => ({ scenario, standing: standingIn(scenario.id, attempts) }));
  const waits = ({ standing }: Listed): boolean => standing.open !== null;
  return [...listed.filter(waits), ...listed.filter((one) => !waits(one))];
}
