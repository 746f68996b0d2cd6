import type { Withheld } from '#core/contract/dashboards.ts';
import { z } from '#core/contract/zod.ts';
import { cohortGroups } from '#core/results/figures/cohort-groups.ts';
import type { Driver } from '../store/driver.ts';
import { conditionsOf } from './counted-rows.ts';
import type { Bounds } from './question.ts';

const countSchema = z.tuple([z.int()]);
const cohortSchema = z.tuple([z.string(), z.int()]);

/** Why nothing of these bounds is told; null: it may be, or there is nothing. */
export function withheldOf(driver: Driver, bounds: Bounds): Withheld | null {
  const { filter, groupMinimum } = bounds;
  const { where, params } = conditionsOf(bounds);
  const [row] = driver.cells(
    `SELECT count(*) FROM (SELECT DISTINCT c.person FROM counted_attempt c WHERE ${where} AND c.person IS NOT NULL LIMIT @enough)`,
    { ...params, enough: groupMinimum },
  );
  const [people] = countSchema.parse(row);
  if (people < groupMinimum) return people === 0 && isEmpty(driver, bounds) ? null : 'few';
  return filter.cohort === undefined || standsApart(driver, bounds, filter.cohort) ? null : 'beside';
}

function isEmpty(driver: Driver, bounds: Bounds): boolean {
  const { where, params } = conditionsOf(bounds);
  return driver.cells(`SELECT 1 FROM counted_attempt c WHERE ${where} LIMIT 1`, params).length === 0;
}

/** Whether a cohort has a row of its own where all of them are looked at. */
function standsApart(driver: Driver, bounds: Bounds, cohort: string): boolean {
  const { cohort: _, ...others } = bounds.filter;
  const { where, params } = conditionsOf({ ...bounds, filter: others });
  const rows = driver.cells(`SELECT coalesce(c.cohort, ''), count(DISTINCT c.person) FROM counted_attempt c WHERE ${where} GROUP BY 1`, params);
  return cohortGroups(new Map(rows.map((cells) => cohortSchema.parse(cells))), bounds.groupMinimum).apart.includes(cohort);
}
