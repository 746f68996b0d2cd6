import type { Day } from '#core/assignments/days.ts';
import { doingOf, type MajorProgress, type Requirement } from '#core/assignments/doing.ts';
import type { Doing } from '#core/assignments/standing.ts';
import type { AssignmentRow, AssignmentsStore, Grant, ProgressRow } from '../store/assignments-store.ts';
import { localDay } from './local-day.ts';

/** Rows of some people, by learner and scenario. */
type Book<Row> = ReadonlyMap<string, ReadonlyMap<string, readonly Row[]>>;

/** Puts rows in order by whom they are of and what they are about. */
export function bookOf<Row extends Pick<ProgressRow, 'learner' | 'scenario'>>(rows: readonly Row[]): Book<Row> {
  const book = new Map<string, Map<string, Row[]>>();
  for (const row of rows) {
    const scenarios = book.get(row.learner) ?? new Map<string, Row[]>();
    const own = scenarios.get(row.scenario) ?? [];
    own.push(row);
    scenarios.set(row.scenario, own);
    book.set(row.learner, scenarios);
  }
  return book;
}

/** An assignment's limit, and what is known of those it is for. */
export interface AskedOf {
  readonly attemptLimit: AssignmentRow['attemptLimit'];
  readonly requirements: readonly Requirement[];
  readonly progress: Book<ProgressRow>;
  readonly grants: Book<Grant>;
}

/**
 * What one person has done for each scenario of an assignment. Attempts are counted one by one only where there
 * are as many as the limit allows; else the latest says enough.
 */
export async function doingsOf(
  store: Pick<AssignmentsStore, 'begunAt'>,
  learner: string,
  { requirements, attemptLimit, progress, grants }: AskedOf,
  exact = false,
): Promise<Doing[]> {
  const doings: Doing[] = [];
  for (const requirement of requirements) {
    const rows = progress.get(learner)?.get(requirement.scenario) ?? [];
    const granted = grants.get(learner)?.get(requirement.scenario) ?? [];
    const majors: MajorProgress[] = [];
    for (const row of rows) {
      const counts = requirement.major === null || row.major >= requirement.major;
      const each = counts && (exact || (attemptLimit !== null && row.begun >= attemptLimit));
      const begun = each ? await store.begunAt(learner, row.scenario, row.major) : [row.lastBegunAt];
      majors.push({
        major: row.major,
        passedOn: dayOf(row.passedAt),
        masteredOn: dayOf(row.masteredAt),
        begunOn: begun.map((at) => localDay(new Date(at))),
      });
    }
    doings.push(doingOf(requirement, majors, granted.map(({ grantedAt }) => localDay(new Date(grantedAt)))));
  }
  return doings;
}

function dayOf(at: string | null): Day | null {
  return at === null ? null : localDay(new Date(at));
}
