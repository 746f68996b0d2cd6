import type { DuePage, DueQuery, DueView } from '#core/contract/assignments.ts';
import { type Standing, type StandingKind, STANDINGS, standingOf } from '#core/assignments/standing.ts';
import { suppressed } from '#core/results/suppress.ts';
import type { AssignmentRow, AssignmentsStore, Member } from '../store/assignments-store.ts';
import { bookOf, doingsOf } from './doings.ts';
import { localDay } from './local-day.ts';
import { type Libraries, subjectOf, type Subject } from './subjects.ts';

/** Rows a page. */
const PAGE = 100;

/** Which standings a view shows. */
const VIEWS: Readonly<Record<DueView, readonly StandingKind[]>> = {
  open: ['limit-reached', 'overdue', 'expired', 'new-version', 'in-progress', 'not-started'],
  overdue: ['limit-reached', 'overdue', 'expired'],
  due: ['new-version', 'in-progress', 'not-started'],
  expiring: ['expiring'],
  done: ['done', 'expiring'],
  all: STANDINGS,
};

export interface DueRow {
  readonly person: Member;
  readonly row: AssignmentRow;
  readonly subject: Subject;
  readonly standing: Standing;
}

interface DueParts extends Libraries {
  readonly store: AssignmentsStore;
  readonly now: () => Date;
}

/** How everyone stands whom assignments are for; `person` narrows it to one. */
export async function dueRows(parts: DueParts, assignments: readonly AssignmentRow[], person: string | null): Promise<DueRow[]> {
  const today = localDay(parts.now());
  const rows: DueRow[] = [];
  for (const [cohort, here] of Map.groupBy(assignments, (row) => row.cohort)) {
    const subjects = new Map<string, Subject>();
    for (const row of here) {
      const subject = await subjectOf(parts, row);
      if (subject !== null) subjects.set(row.id, subject);
    }
    const scenarios = new Set([...subjects.values()].flatMap(({ requirements }) => requirements.map(({ scenario }) => scenario)));
    const progress = bookOf(await parts.store.progress(cohort, [...scenarios], person));
    const members = await parts.store.members(cohort, person);
    for (const row of here) {
      const subject = subjects.get(row.id);
      if (subject === undefined) continue;
      const { dueOn, attemptLimit, validMonths, assignedAt } = row;
      const terms = { dueOn, attemptLimit, validMonths, assignedOn: localDay(new Date(assignedAt)) };
      const grants = bookOf(attemptLimit === null ? [] : await parts.store.grants(row.id, person));
      const asked = { attemptLimit, requirements: subject.requirements, progress, grants };
      for (const member of members) {
        const doings = await doingsOf(parts.store, member.id, asked);
        rows.push({ person: member, row, subject, standing: standingOf(terms, doings, today) });
      }
    }
  }
  return rows.toSorted(byUrgency);
}

/** A page of the list as a role may see it. */
export function duePage(rows: readonly DueRow[], { view, skip }: Pick<DueQuery, 'view' | 'skip'>, named: boolean, groupMinimum: number): DuePage {
  const counted = new Map<string, number>(STANDINGS.map((kind) => [kind, 0]));
  for (const { standing } of rows) counted.set(standing.kind, (counted.get(standing.kind) ?? 0) + 1);
  const hidden = named ? new Set<string>() : hiddenCounts(counted, rows, groupMinimum);
  const shown = named ? rowsOfView(rows, view) : [];
  return {
    named,
    counts: STANDINGS.map((kind) => ({ kind, people: hidden.has(kind) ? null : (counted.get(kind) ?? 0) })),
    rows: shown.slice(skip, skip + PAGE).map(({ person, row, subject, standing }) => ({
      person,
      cohort: { id: row.cohort, name: row.cohortName },
      assignment: { id: row.id, kind: row.kind, subject: row.subject, title: subject.title, locale: subject.locale },
      standing,
    })),
    total: named ? shown.length : null,
  };
}

/** Those of a view, in the same order. */
export function rowsOfView(rows: readonly DueRow[], view: DueView): DueRow[] {
  return rows.filter(({ standing }) => VIEWS[view].includes(standing.kind));
}

/** Without names a count of one person would be a name: a small one is hidden, with what gives it away. */
function hiddenCounts(counted: ReadonlyMap<string, number>, rows: readonly DueRow[], minimum: number): ReadonlySet<string> {
  const people = new Set(rows.map(({ person }) => person.id)).size;
  if (people < minimum) return new Set(STANDINGS);
  const all = new Map([...counted, ['total', rows.length]]);
  return suppressed(all, [{ total: 'total', parts: [...STANDINGS] }], minimum);
}

function byUrgency(a: DueRow, b: DueRow): number {
  const rank = ({ standing }: DueRow): number => STANDINGS.indexOf(standing.kind);
  const day = ({ standing }: DueRow): string => standing.on ?? '9999';
  return rank(a) - rank(b) || compare(day(a), day(b)) || compare(a.person.name, b.person.name) || compare(a.row.id, b.row.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
