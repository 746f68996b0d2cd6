import type { ListedAttempt } from '#core/contract/schemas.ts';
import { passes } from '#core/grading/pass.ts';
import type { Programme } from '#core/scenario/programme.ts';

/** A programme that was finished. */
export interface Finished {
  /** When the first attempt that passed was begun, and when the last scenario was passed; ISO 8601. */
  readonly from: string;
  readonly to: string;
  /** The attempts that passed first, in the programme's order. */
  readonly attempts: readonly string[];
}

/**
 * When somebody finished a programme: each of its scenarios passed, for the record, as the programme asks. What a review
 * has set aside passes nothing.
 * Null where one is still open, or there is none to pass.
 *
 * @param attempts of one player
 */
export function finishedIn(programme: Programme, attempts: readonly ListedAttempt[]): Finished | null {
  const assignments = programme.weeks.flatMap(({ scenarios }) => scenarios);
  const passing = assignments.map(({ scenario, pass }) => {
    const passed = attempts.filter(
      (attempt) =>
        attempt.scenario === scenario &&
        attempt.mode === 'assessed' &&
        !attempt.setAside &&
        attempt.grade !== null &&
        passes(attempt.grade, pass),
    );
    return passed.toSorted((a, b) => endOf(a).localeCompare(endOf(b)))[0];
  });
  const first = passing.filter((attempt) => attempt !== undefined);
  if (first.length === 0 || first.length < assignments.length) return null;
  const begun = first.map(({ startedAt }) => startedAt).toSorted();
  const ended = first.map(endOf).toSorted();
  return { from: begun[0] ?? '', to: ended.at(-1) ?? '', attempts: first.map(({ attempt }) => attempt) };
}

/**
 * Whether it would be finished had no review set an attempt aside: there may have been a certificate then.
 *
 * @param attempts of one player
 */
export function lostByReview(programme: Programme, attempts: readonly ListedAttempt[]): boolean {
  if (finishedIn(programme, attempts) !== null) return false;
  return finishedIn(programme, attempts.map((attempt) => ({ ...attempt, setAside: false }))) !== null;
}

function endOf({ finishedAt, startedAt }: ListedAttempt): string {
  return finishedAt ?? startedAt;
}
