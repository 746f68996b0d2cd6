import { z } from '#core/contract/zod.ts';
import type { Driver } from '../store/driver.ts';
import type { ChosenAttempts } from './attempts-query.ts';
import type { ExportJob } from './export-job.ts';

const fewestSchema = z.tuple([z.tuple([z.int().nullable()])]);

/**
 * How many people of the chosen attempts are of the cohort that has the fewest of them, where the export has
 * pseudonyms, says cohorts, and these are fewer than the policy's minimum for groups; else null.
 */
export function smallestCohort(driver: Driver, job: ExportJob, { where, params }: ChosenAttempts): number | null {
  if (job.filter.names === 'named' || !saysCohort(job)) return null;
  const sql = `
    SELECT min(people) FROM (
      SELECT count(*) AS people FROM (SELECT DISTINCT a.learner AS learner FROM attempt a WHERE ${where}) l
      JOIN person p ON p.id = l.learner WHERE p.cohort IS NOT NULL GROUP BY p.cohort
    )`;
  const [[fewest]] = fewestSchema.parse(driver.cells(sql, params));
  return fewest !== null && fewest < job.groupMinimum ? fewest : null;
}

/** Statements always do, and every table about single attempts, but for the attempts under a preset without that column. */
function saysCohort({ format, tables, preset }: ExportJob): boolean {
  if (format === 'xapi') return true;
  return tables.some((table) => {
    if (table === 'groups') return false;
    return table !== 'attempts' || preset === null || preset.columns.some(({ from }) => from === 'cohort');
  });
}
