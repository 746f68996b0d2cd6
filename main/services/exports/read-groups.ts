import { z } from '#core/contract/zod.ts';
import { EXPORT_SCHEMA_VERSION, type RawCell } from '#core/results/export-columns.ts';
import { type ColumnOf, GROUP_COLUMNS } from '#core/results/exports/tables.ts';
import { suppressed, type Sum } from '#core/results/suppress.ts';
import type { Driver } from '../store/driver.ts';
import { type AskedAttempts, chosenAttempts } from './attempts-query.ts';

const rowSchema = z.object({
  cohort: z.string().nullable(),
  scenario_id: z.string(),
  people: z.int(),
  people_passed: z.int(),
  best_a: z.int(),
  best_c: z.int(),
  best_f: z.int(),
  no_grade: z.int(),
  mean_best_score: z.number().nullable(),
  attempts: z.int(),
});

type Row = z.infer<typeof rowSchema>;

/** What of a group counts people, and so can give one of them away. */
const COUNTS = ['people', 'people_passed', 'best_a', 'best_c', 'best_f', 'no_grade'] as const satisfies readonly (keyof Row)[];

/** What a reader of one row can add up. */
const SUMS: readonly Sum[] = [
  { total: 'people_passed', parts: ['best_a', 'best_c'] },
  { total: 'people', parts: ['people_passed', 'best_f', 'no_grade'] },
];

/**
 * One row a cohort and scenario, over everybody's best attempt; whoever was erased is in none. Which attempts
 * and since when are not asked: a group is always counted whole.
 *
 * @param minimum groups of fewer people are not shown
 */
export function readGroups(driver: Driver, { filter, reach }: AskedAttempts, minimum: number, installation: string): RawCell[][] {
  const { since: _, ...lasting } = filter;
  const { where, params } = chosenAttempts({ filter: { ...lasting, which: 'all' }, reach });
  const sql = `
    WITH best AS (
      SELECT a.learner, a.scenario, max(a.standing) AS standing, count(*) AS attempts
      FROM attempt a WHERE a.learner IS NOT NULL AND ${where} GROUP BY a.learner, a.scenario
    )
    SELECT c.name AS cohort, b.scenario AS scenario_id,
      count(*) AS people,
      count(*) FILTER (WHERE b.standing >= 1000) AS people_passed,
      count(*) FILTER (WHERE b.standing >= 2000) AS best_a,
      count(*) FILTER (WHERE b.standing BETWEEN 1000 AND 1999) AS best_c,
      count(*) FILTER (WHERE b.standing BETWEEN 0 AND 999) AS best_f,
      count(*) FILTER (WHERE b.standing < 0) AS no_grade,
      round(avg(b.standing % 1000) FILTER (WHERE b.standing >= 0), 1) AS mean_best_score,
      sum(b.attempts) AS attempts
    FROM best b JOIN person p ON p.id = b.learner LEFT JOIN cohort c ON c.id = p.cohort
    GROUP BY c.name, b.scenario ORDER BY c.name, b.scenario`;
  return driver.all(sql, params).map((row) => cellsOf(rowSchema.parse(row), minimum, installation));
}

function cellsOf(row: Row, minimum: number, installation: string): RawCell[] {
  const hidden = suppressed(new Map(COUNTS.map((name) => [name, row[name]])), SUMS, minimum);
  const shown: Readonly<Record<ColumnOf<'groups'>, RawCell>> = {
    export_schema_version: EXPORT_SCHEMA_VERSION,
    installation_id: installation,
    suppressed: hidden.size > 0 ? 1 : 0,
    ...row,
    ...Object.fromEntries([...hidden].map((name) => [name, null])),
    // Of a group too small to be shown nothing else is either, nor is a mean beside a grade that was hidden.
    ...(hidden.has('people') ? { attempts: null } : {}),
    ...(hidden.size > 0 ? { mean_best_score: null } : {}),
  };
  return GROUP_COLUMNS.map(({ name }) => shown[name]);
}
