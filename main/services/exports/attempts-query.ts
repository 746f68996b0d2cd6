import type { ExportFilter } from '#core/contract/schemas.ts';
import { EXPORT_SCHEMA_VERSION, type PresetSource } from '#core/results/export-columns.ts';
import { nameKey } from '#core/roster/label.ts';
import type { SqlParams, SqlValue } from '../store/driver.ts';

/** Of the attempts that share the row's learner, scenario and mode. */
const GROUP = 'b.learner IS a.learner AND b.scenario = a.scenario AND b.mode = a.mode';
const FIRST = 'ORDER BY b.attempt_no LIMIT 1';
const BEST = 'ORDER BY b.standing DESC, b.attempt_no LIMIT 1';
const LATEST = 'ORDER BY b.attempt_no DESC LIMIT 1';

/** What a review has set aside counts in nothing; `then`: by a review that `@since` does not know yet, it still did. */
const COUNTS = notSetAside('b');
const COUNTED_THEN = notSetAside('b', ' AND s.seq <= @since');
const SEALED_THEN = `b.record_seq <= @since AND ${COUNTED_THEN}`;

function notSetAside(row: 'a' | 'b', by = ''): string {
  return `NOT EXISTS (SELECT 1 FROM set_aside_attempt s WHERE s.attempt = ${row}.number${by})`;
}

function isThe(order: string, among = COUNTS): string {
  return `(a.number = (SELECT b.number FROM attempt b WHERE ${GROUP} AND ${among} ${order}))`;
}

const IS_FIRST = isThe(FIRST);
const IS_BEST = isThe(BEST);
const IS_LATEST = isThe(LATEST);

/** The attempt's number without those that were set aside before it; few people have any, and only theirs are counted. */
const ATTEMPT_NO = attemptNo('');
const ATTEMPT_NO_THEN = attemptNo(' AND s.seq <= @since');

function attemptNo(by: string): string {
  return `(a.attempt_no - CASE WHEN (a.learner, a.scenario) IN (
    SELECT n.learner, n.scenario FROM set_aside_attempt s JOIN attempt n ON n.number = s.attempt
  ) THEN (
    SELECT count(*) FROM attempt b WHERE ${GROUP} AND b.attempt_no < a.attempt_no AND NOT ${notSetAside('b', by)}
  ) ELSE 0 END)`;
}

/** Where each column of the attempts comes from; `learner_id` is the raw id, and the writer's to replace. */
export const ATTEMPT_SOURCES: Readonly<Record<PresetSource, string>> = {
  export_schema_version: String(EXPORT_SCHEMA_VERSION),
  installation_id: '(SELECT id FROM installation)',
  attempt_id: 'a.id',
  learner_id: 'a.learner',
  display_name: 'p.name',
  cohort: 'c.name',
  scenario_id: 'a.scenario',
  scenario_title: 'a.title',
  scenario_version: 'a.version',
  scenario_hash: 'a.hash',
  variant: 'a.variant',
  locale: 'a.locale',
  mode: 'a.mode',
  attempt_no: ATTEMPT_NO,
  is_first: IS_FIRST,
  is_best: IS_BEST,
  is_latest: IS_LATEST,
  status: 'a.status',
  grade: 'a.grade',
  passed: "a.grade IN ('A', 'C')",
  score: 'a.score',
  core_met: 'a.core_met',
  core_missed: 'a.core_missed',
  dazzles: 'a.dazzles',
  surprises: 'a.surprises',
  slips: 'a.slips',
  broken_promises: 'a.broken_promises',
  walked_out: 'a.walked_out',
  spent: 'a.spent',
  mood_end: 'a.mood_end',
  ending_id: 'a.ending',
  started_at: 'a.started_at',
  finished_at: 'a.finished_at',
  active_seconds: '(a.active_ms + 500) / 1000',
  elapsed_seconds:
    "CAST(round(unixepoch(a.finished_at, 'subsec') - unixepoch(a.started_at, 'subsec')) AS INTEGER)",
  app_version: 'a.engine',
  record_seq: 'a.record_seq',
  record_hash: 'r.hash',
  employee_number: 'p.employee_number',
  department: 'p.department',
};

/** What an attempt's row is joined with. */
export const ATTEMPT_JOINS = `
  LEFT JOIN person p ON p.id = a.learner
  LEFT JOIN cohort c ON c.id = p.cohort
  LEFT JOIN record r ON r.seq = a.record_seq`;

/**
 * Rows sealed after `since`, and older ones whose flags changed with them: only groups that something came into, or
 * was set aside in, can have such. What a flag was at `since` is judged by the rows sealed until then; where an
 * attempt was under way at that time, a row may be sent again that did not change.
 */
const SINCE = `(
  a.record_seq > @since OR (
    a.record_seq <= @since
    AND (a.learner, a.scenario, a.mode) IN (
      SELECT n.learner, n.scenario, n.mode FROM attempt n
      WHERE n.record_seq > @since OR n.record_seq IS NULL
        OR n.number IN (SELECT attempt FROM set_aside_attempt WHERE seq > @since)
    )
    AND (
      ${ATTEMPT_NO} <> ${ATTEMPT_NO_THEN}
      OR ${IS_FIRST} <> ${isThe(FIRST, COUNTED_THEN)}
      OR ${IS_BEST} <> ${isThe(BEST, SEALED_THEN)}
      OR ${IS_LATEST} <> ${isThe(LATEST, SEALED_THEN)}
    )
  )
)`;

/** A cohort is named as it is read: capitals do not tell two apart. */
const IN_COHORT = `+a.learner IN (
  SELECT id FROM person WHERE cohort = (SELECT id FROM cohort WHERE name_key = @cohort)
)`;

/** Somebody who answers for some cohorts takes out nothing of others. */
const IN_REACH = '+a.learner IN (SELECT id FROM person WHERE cohort IN (SELECT value FROM json_each(@reach)))';

const WHICH = { all: null, best: IS_BEST, first: IS_FIRST, latest: IS_LATEST } as const;

/** Which attempts an export is about, as a condition on `attempt a`, and what it is asked with. */
export interface ChosenAttempts {
  readonly where: string;
  readonly params: SqlParams;
}

/** What is asked for, and how far whoever asks sees. */
export interface AskedAttempts {
  readonly filter: ExportFilter;
  /** Ids of the only cohorts whose people may be in it; null: everybody may. */
  readonly reach: readonly string[] | null;
}

/** The attempts that a filter takes; dates are those on which an attempt was started. What was set aside is in none. */
export function chosenAttempts({ filter, reach }: AskedAttempts): ChosenAttempts {
  const asked = lastingConditions({ filter, reach });
  const further = [notSetAside('a'), filter.since === undefined ? null : SINCE, WHICH[filter.which]];
  return {
    where: [asked.where, ...further.filter((sql) => sql !== null)].join(' AND '),
    params: filter.since === undefined ? asked.params : { ...asked.params, since: filter.since },
  };
}

/** The attempts of a filter that were set aside after `since` (0: ever), as `set_aside_attempt s` joined to `attempt a`. */
export function setAsideAttempts({ filter, reach }: AskedAttempts): ChosenAttempts {
  const { where, params } = lastingConditions({ filter, reach });
  return { where: `s.seq > @since AND ${where}`, params: { ...params, since: filter.since ?? 0 } };
}

/**
 * What holds of an attempt whatever else was played. The plus before a column keeps SQLite from another order than
 * the attempts' own, in which they are read a page at a time.
 */
function lastingConditions({ filter, reach }: AskedAttempts): ChosenAttempts {
  const conditions: [string, string, SqlValue | undefined][] = [
    ['+a.started_day >= @from', 'from', filter.from],
    ['+a.started_day <= @to', 'to', filter.to],
    ['+a.scenario = @scenario', 'scenario', filter.scenario],
    [IN_COHORT, 'cohort', filter.cohort === undefined ? undefined : nameKey(filter.cohort)],
    [IN_REACH, 'reach', reach === null ? undefined : JSON.stringify(reach)],
  ];
  const asked = conditions.filter(([, , value]) => value !== undefined);
  return {
    where: ["+a.mode = 'assessed'", ...asked.map(([sql]) => sql)].join(' AND '),
    params: Object.fromEntries(asked.map(([, name, value]) => [name, value ?? null])),
  };
}
