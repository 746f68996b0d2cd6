import { z } from '#core/contract/zod.ts';
import type { Driver, SqlParams } from '../store/driver.ts';
import { conditionsOf } from './counted-rows.ts';
import type { Answers, AttemptsAsked, Bounds } from './question.ts';

const PAGE = 100;

const rowSchema = z.object({
  attempt: z.string(),
  id: z.string().nullable(),
  name: z.string().nullable(),
  employeeNumber: z.string().nullable(),
  cohort: z.string().nullable(),
  scenario: z.string(),
  title: z.string(),
  finished: z.string(),
  grade: z.enum(['A', 'C', 'F']),
});

/** The counted attempts with the names to them, the latest first. */
export function namedAttempts(driver: Driver, bounds: Bounds, grades: boolean, asked: AttemptsAsked): Answers['attempts'] {
  const attempt = `c.${bounds.filter.which}_attempt`;
  const { where, params } = conditionsOf(bounds);
  const more = narrowing(asked, bounds.filter.which, attempt);
  const all = { ...params, ...Object.assign({}, ...more.map(([, values]) => values)) };
  const from = `FROM counted_attempt c WHERE ${[where, ...more.map(([sql]) => sql)].join(' AND ')}`;
  const [count] = driver.cells(`SELECT count(*) ${from}`, all);
  const rows = driver.all(
    `SELECT a.id AS attempt, p.id, p.name, p.employee_number AS employeeNumber, k.name AS cohort, c.scenario, a.title,
       substr(a.finished_at, 1, 10) AS finished, a.grade
     FROM (SELECT ${attempt} AS number, c.person, c.cohort, c.scenario ${from} ORDER BY 1 DESC LIMIT @most OFFSET @skip) c
     JOIN attempt a ON a.number = c.number LEFT JOIN person p ON p.number = c.person LEFT JOIN cohort k ON k.id = c.cohort
     ORDER BY c.number DESC`,
    { ...all, most: PAGE, skip: asked.skip },
  );
  return {
    total: z.tuple([z.int()]).parse(count)[0],
    rows: rows.map((row) => {
      const { id, name, employeeNumber, grade, ...rest } = rowSchema.parse(row);
      return { ...rest, person: id === null || name === null ? null : { id, name, employeeNumber }, grade: grades ? grade : null };
    }),
  };
}

function narrowing({ beat, choice, grade, hash, principle }: AttemptsAsked, which: string, attempt: string): (readonly [string, SqlParams])[] {
  const asked: (readonly [string, SqlParams])[] = [];
  if (grade !== undefined) asked.push([`c.${which}_grade = @grade`, { grade }]);
  if (principle !== undefined) {
    asked.push([`EXISTS (SELECT 1 FROM attempt_principle x WHERE x.attempt = ${attempt} AND x.principle = @principle)`, { principle }]);
  }
  if (hash !== undefined) asked.push([`c.${which}_hash = @hash`, { hash }]);
  if (beat !== undefined && choice !== undefined) {
    const first = `SELECT min(step) FROM attempt_choice WHERE attempt = ${attempt} AND beat = @beat`;
    asked.push([
      `EXISTS (SELECT 1 FROM attempt_choice x WHERE x.attempt = ${attempt} AND x.step = (${first}) AND x.choice = @choice)`,
      { beat, choice },
    ]);
  }
  return asked;
}
