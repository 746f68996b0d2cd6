import { z } from '#core/contract/zod.ts';
import type { ChoiceTally } from '#core/results/figures/item-analysis.ts';
import type { Driver } from '../store/driver.ts';
import { conditionsOfSums } from './counted-rows.ts';
import type { Bounds } from './question.ts';

const tallySchema = z.object({
  content: z.int(),
  beat: z.string(),
  choice: z.string(),
  grade: z.enum(['falls-short', 'meets', 'dazzles']),
  people: z.int(),
  elsewhere: z.int(),
  rests: z.int(),
  restSquares: z.int(),
});

/** What was taken at the beats of contents in the counted attempts, by the number of the contents. */
export function talliesOf(driver: Driver, bounds: Bounds, contents: readonly number[]): ReadonlyMap<number, readonly ChoiceTally[]> {
  const { scenario: _, ...filter } = bounds.filter;
  const { where, params } = conditionsOfSums({ ...bounds, filter });
  const rows = driver.all(
    `SELECT p.content, p.beat, p.choice, p.grade,
       sum(c.people) AS people, sum(c.elsewhere) AS elsewhere, sum(c.rests) AS rests, sum(c.rest_squares) AS restSquares
     FROM played_choice p CROSS JOIN ${tableFor(bounds)} c ON c.choice = p.number
     WHERE p.content IN (SELECT value FROM json_each(@contents)) AND ${where} GROUP BY p.number`,
    { ...params, contents: JSON.stringify(contents) },
  );
  return Map.groupBy(rows.map((row) => tallySchema.parse(row)), ({ content }) => content);
}

/** The one with the fewest rows that has what is asked about. */
function tableFor({ cohorts, filter: { cohort, from, to } }: Bounds): string {
  if (from === undefined && to === undefined) return 'choice_count_by_cohort';
  return cohorts === null && cohort === undefined ? 'choice_count_by_week' : 'choice_count';
}
