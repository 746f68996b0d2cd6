import { z } from '#core/contract/zod.ts';
import type { Driver, SqlParams } from '../store/driver.ts';
import type { Bounds } from './question.ts';

interface Conditions {
  readonly where: string;
  readonly params: SqlParams;
}

/** The conditions of a question on `counted_attempt c`, for its attempts in one of the two ways. */
export function conditionsOf(bounds: Bounds): Conditions {
  return conditionsOn(`c.${bounds.filter.which}_week`, bounds);
}

/** The same on a table `c` of sums. @param scenario where it has the scenario */
export function conditionsOfSums(bounds: Bounds, scenario?: string): Conditions {
  const { where, params } = conditionsOn('c.week', bounds, scenario);
  return { where: `c.which = @which AND ${where}`, params: { ...params, which: bounds.filter.which === 'first' ? 0 : 1 } };
}

function conditionsOn(week: string, { filter, cohorts }: Bounds, scenario = 'c.scenario'): Conditions {
  const asked: (readonly [string, SqlParams])[] = [];
  if (filter.from !== undefined) asked.push([`${week} >= @from`, { from: mondayOf(filter.from) }]);
  if (filter.to !== undefined) asked.push([`${week} <= @to`, { to: mondayOf(filter.to) }]);
  if (filter.scenario !== undefined) asked.push([`${scenario} = @scenario`, { scenario: filter.scenario }]);
  if (filter.cohort !== undefined) asked.push(['c.cohort = @cohort', { cohort: filter.cohort }]);
  if (cohorts !== null) asked.push([IN_REACH, { cohorts: JSON.stringify(cohorts) }]);
  return {
    where: ['TRUE', ...asked.map(([sql]) => sql)].join(' AND '),
    params: Object.assign({}, ...asked.map(([, params]) => params)),
  };
}

const IN_REACH = 'c.cohort IN (SELECT value FROM json_each(@cohorts))';

const DAY = 86_400_000;

/** The Monday of a day's week, in days since 1970; 1 January 1970 was a Thursday. */
function mondayOf(day: string): number {
  const number = Math.floor(Date.parse(`${day}T00:00:00.000Z`) / DAY);
  return number - ((number + 3) % 7);
}

/** A day number as ISO 8601 writes it. */
export function isoDay(number: number): string {
  return new Date(number * DAY).toISOString().slice(0, 10);
}

/**
 * Rows as lists of cells. There may be a hundred thousand: they are checked by hand, which is many times quicker
 * than a schema.
 *
 * @throws TypeError where a row is not what `isRow` says
 */
export function rowsOf<Row>(driver: Driver, sql: string, params: SqlParams, isRow: (row: unknown) => row is Row): Row[] {
  const rows = driver.cells(sql, params);
  if (rows.every(isRow)) return rows;
  throw new TypeError('The database answered with other columns than it was asked for.');
}

const contentSchema = z.object({ number: z.int(), scenario: z.string(), hash: z.string(), version: z.string(), people: z.int() });

export type PlayedContent = z.infer<typeof contentSchema>;

/** The contents of scenarios that were played, with how many people's counted attempts; those that most played first. */
export function playedContents(driver: Driver, bounds: Bounds): PlayedContent[] {
  const { where, params } = conditionsOfSums(bounds, 'k.scenario');
  return driver
    .all(
      `SELECT k.number, k.scenario, k.hash, k.version, sum(c.attempts) AS people
       FROM played_content k CROSS JOIN content_count c ON c.content = k.number
       WHERE ${where} GROUP BY k.number ORDER BY people DESC, k.hash`,
      params,
    )
    .map((row) => contentSchema.parse(row));
}
