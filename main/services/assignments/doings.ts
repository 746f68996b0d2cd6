import type { Day } from '#core/assignments/days.ts';
import { doingOf, type MajorProgress, type Requirement } from '#core/assignments/doing.ts';
import type { Doing } from '#core/assignments/standing.ts';
import type { AssignmentsStore, ProgressRow } from '../store/assignments-store.ts';
import { localDay } from './local-day.ts';

/** What each of some people has done, by learner and scenario. */
export type ProgressBook = ReadonlyMap<string, ReadonlyMap<string, readonly ProgressRow[]>>;

export function bookOf(rows: readonly ProgressRow[]): ProgressBook {
  const book = new Map<string, Map<string, ProgressRow[]>>();
  for (const row of rows) {
    const scenarios = book.get(row.learner) ?? new Map<string, ProgressRow[]>();
    const majors = scenarios.get(row.scenario) ?? [];
    majors.push(row);
    scenarios.set(row.scenario, majors);
    book.set(row.learner, scenarios);
  }
  return book;
}

/**
 * What one person has done for each scenario of an assignment. Attempts are counted one by one only where there
 * are as many as the limit allows; else the latest says enough.
 */
export async function doingsOf(
  store: Pick<AssignmentsStore, 'begunAt'>,
  learner: string,
  requirements: readonly Requirement[],
  attemptLimit: number | null,
  book: ProgressBook,
  exact = false,
): Promise<Doing[]> {
  const doings: Doing[] = [];
  for (const requirement of requirements) {
    const rows = book.get(learner)?.get(requirement.scenario) ?? [];
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
    doings.push(doingOf(requirement, majors));
  }
  return doings;
}

function dayOf(at: string | null): Day | null {
  return at === null ? null : localDay(new Date(at));
}
