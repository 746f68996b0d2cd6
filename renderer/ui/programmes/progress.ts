import type { AttemptSummary } from '#core/contract/schemas.ts';
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
}

/** @param attempts of one player */
export function progressIn(
  assignments: readonly Assignment[],
  attempts: readonly AttemptSummary[],
): Progress[] {
  return assignments.map((assignment) => {
    const best = bestGrade(assignment.scenario, attempts);
    return { assignment, best, passed: best !== null && passes(best, assignment.pass) };
  });
}

/** How many of them are passed. */
export function countPassed(progress: readonly Progress[]): number {
  return progress.filter(({ passed }) => passed).length;
}

function bestGrade(scenario: string, attempts: readonly AttemptSummary[]): Grade | null {
  const counted = attempts.filter((attempt) => attempt.scenario === scenario && attempt.mode === 'assessed');
  const grades = counted.flatMap(({ grade }) => (grade === null ? [] : [grade]));
  return grades.toSorted(compareGrades).at(-1) ?? null;
}
