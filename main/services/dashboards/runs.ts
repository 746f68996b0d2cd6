import type { Run, TakenChoice } from '#core/results/figures/item-analysis.ts';
import type { Driver } from '../store/driver.ts';
import { conditionsOf, rowsOf } from './counted-rows.ts';
import type { Bounds } from './question.ts';

type ChoiceRow = [number, string, string, TakenChoice['grade']];

function isChoiceRow(row: unknown): row is ChoiceRow {
  if (!Array.isArray(row)) return false;
  const [attempt, beat, choice, grade] = row;
  return (
    typeof attempt === 'number' &&
    typeof beat === 'string' &&
    typeof choice === 'string' &&
    (grade === 'falls-short' || grade === 'meets' || grade === 'dazzles')
  );
}

/** The counted attempts of a scenario's contents, each as the choices it took; with `latest` only so many, the last ones. */
export function runsOf(driver: Driver, bounds: Bounds, scenario: string, hash: string, latest = -1): Iterable<Run> {
  const { which } = bounds.filter;
  const { where, params } = conditionsOf({ ...bounds, filter: { ...bounds.filter, scenario } });
  const sql = `
    SELECT a.attempt, a.beat, a.choice, a.grade
    FROM (
      SELECT c.${which}_attempt AS number FROM counted_attempt c WHERE ${where} AND c.${which}_hash = @hash
      ORDER BY 1 DESC LIMIT @latest
    ) c CROSS JOIN attempt_choice a ON a.attempt = c.number
    ORDER BY a.attempt, a.step`;
  const runs = new Map<number, TakenChoice[]>();
  for (const [attempt, beat, choice, grade] of rowsOf(driver, sql, { ...params, hash, latest }, isChoiceRow)) {
    const run = runs.get(attempt);
    if (run === undefined) runs.set(attempt, [{ beat, choice, grade }]);
    else run.push({ beat, choice, grade });
  }
  return runs.values();
}
