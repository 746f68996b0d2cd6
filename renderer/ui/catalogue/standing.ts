import type { AttemptSummary, ListedAttempt, ScenarioSummary } from '#core/contract/schemas.ts';
import { compareGrades } from '#core/grading/pass.ts';
import { TUTORIAL } from '../tutorial/tutorial.ts';
import type { Grade } from '#core/scenario/format.ts';

/** How a player stands with one scenario. */
export interface Standing {
  /** The latest attempt that waits to be gone on with. */
  readonly open: AttemptSummary | null;
  /** The best grade of the runs that count. */
  readonly best: Grade | null;
  /** Whether a review has set one aside, which therefore does not count. */
  readonly setAside: boolean;
  /** How often it was practised to an end. */
  readonly practised: number;
  /** Whether a run that counts was ever begun. */
  readonly assessed: boolean;
  /** How many different endings were reached. */
  readonly endings: number;
}

/** @param attempts of one player, newest first */
export function standingIn(scenario: string, attempts: readonly ListedAttempt[]): Standing {
  const here = attempts.filter((attempt) => attempt.scenario === scenario);
  const counted = here.filter(({ mode }) => mode === 'assessed');
  const grades = counted.flatMap(({ grade, setAside }) => (grade === null || setAside ? [] : [grade]));
  return {
    open: here.find(({ status }) => status === 'in-progress') ?? null,
    best: grades.toSorted(compareGrades).at(-1) ?? null,
    setAside: here.some(({ setAside }) => setAside),
    practised: here.filter(({ mode, status }) => mode === 'practice' && status === 'completed').length,
    assessed: counted.length > 0,
    endings: new Set(here.flatMap(({ ending }) => (ending === null ? [] : [ending]))).size,
  };
}

/** A scenario with how the player stands with it. */
export interface Listed {
  readonly scenario: ScenarioSummary;
  readonly standing: Standing;
}

/** The catalogue as a player sees it: what waits to be gone on with comes first, the tutorial last. */
export function listedFor(
  scenarios: readonly ScenarioSummary[],
  attempts: readonly ListedAttempt[],
): Listed[] {
  const listed = scenarios.map((scenario) => ({ scenario, standing: standingIn(scenario.id, attempts) }));
  const waits = ({ standing }: Listed): boolean => standing.open !== null;
  const isTutorial = ({ scenario }: Listed): boolean => scenario.id === TUTORIAL;
  const rest = listed.filter((one) => !waits(one));
  return [...listed.filter(waits), ...rest.filter((one) => !isTutorial(one)), ...rest.filter(isTutorial)];
}
