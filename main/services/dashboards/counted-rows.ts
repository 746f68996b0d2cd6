import { z } from '#core/contract/zod.ts';
import type { Driver, SqlParams } from '../store/driver.ts';
import type { Bounds } from './question.ts';

/** The conditions of a question on `counted_attempt c`, for its attempts in one of the two ways. */
export function conditionsOf({ filter, cohorts }: Bounds): { readonly where: string; readonly params: SqlParams } {
  const week = `c.${filter.which}_week`;
  const asked: (readonly [string, SqlParams])[] = [];
  if (filter.from !== undefined) asked.push([`${week} >= @from`, { from: mondayOf(filter.from) }]);
  if (filter.to !== undefined) asked.push([`${week} <= @to`, { to: mondayOf(filter.to) }]);
  if (filter.scenario !== undefined) asked.push(['c.scenario = @scenario', { scenario: filter.scenario }]);
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

const hashSchema = z.tuple([z.string(), z.string(), z.int()]);

/** The contents of a scenario that were played, with their version and how many people's counted attempts. */
export function playedContents(driver: Driver, bounds: Bounds, scenario: string): z.infer<typeof hashSchema>[] {
  const { where, params } = conditionsOf({ ...bounds, filter: { ...bounds.filter, scenario } });
  const { which } = bounds.filter;
  return driver
    .cells(
      `SELECT hash, (SELECT version FROM attempt WHERE number = latest), people FROM (
         SELECT c.${which}_hash AS hash, max(c.${which}_attempt) AS latest, count(*) AS people
         FROM counted_attempt c WHERE ${where} GROUP BY 1
       ) ORDER BY people DESC, hash`,
      params,
    )
    .map((row) => hashSchema.parse(row));
}
