import type { ListedAttempt } from '#core/contract/schemas.ts';
import { compareGrades, passes } from '#core/grading/pass.ts';
import type { Grade } from '#core/scenario/format.ts';
import type { Assignment } from '#core/scenario/programme.ts';

/** How a player stands with one scenario of a week. */
export interface Progress {
  readonly assignment: Assignment;
  /** The best grade of an assessed attempt so far. */
  readonly best: Grade | null;
  /** Whether that grade passes here. */
  readonly passed: boolean;
  /** Whether a review has set one aside, which therefore does not count. */
  readonly setAside: boolean;
}

/** @param attempts of one player */
export function progressIn(
  assignments: readonly Assignment[],
  attempts: readonly ListedAttempt[],
): Progress[] {
  return assignments.map((assignment) => {
    const here = attempts.filter(({ scenario, mode }) => scenario === assignment.scenario && mode === 'assessed');
    const best = bestGrade(here.filter(({ setAside }) => !setAside));
    const passed = best !== null && passes(best, assignment.pass);
    return { assignment, best, passed, setAside: here.some(({ setAside }) => setAside) };
  });
}

/** How many of them are passed. */
export function countPassed(progress: readonly Progress[]): number {
  return progress.filter(({ passed }) => passed).length;
}

function bestGrade(attempts: readonly ListedAttempt[]): Grade | null {
  const grades = attempts.flatMap(({ grade }) => (grade === null ? [] : [grade]));
  return grades.toSorted(compareGrades).at(-1) ?? null;
}
