import type { GradeAnswer } from '#core/contract/dashboards.ts';
import { z } from '#core/contract/zod.ts';
import { compileScenario } from '#core/dialogue/compile.ts';
import { choiceMap } from '#core/results/figures/choice-map.ts';
import { cohortGroups } from '#core/results/figures/cohort-groups.ts';
import { principleFigures } from '#core/results/figures/consistency.ts';
import { effortGroups, timeGroups, type Effort } from '#core/results/figures/effort.ts';
import { type CountedAttempt, gradeFigures } from '#core/results/figures/grade-groups.ts';
import { isSmall, suppressed } from '#core/results/suppress.ts';
import { openArchived } from '#core/results/verify.ts';
import type { Driver } from '../store/driver.ts';
import { readArchived } from '../store/open-store.ts';
import { talliesOf } from './choice-tallies.ts';
import { conditionsOf, conditionsOfSums, isoDay, playedContents, rowsOf } from './counted-rows.ts';
import { hardMoments } from './hard-moments.ts';
import { namedAttempts } from './named-attempts.ts';
import type { Answers, Bounds, Question } from './question.ts';
import { withheldOf } from './withheld.ts';

/** Answers a question out of a reader's connection. */
export function answerQuestion(driver: Driver, question: Question): Answers[Question['kind']] {
  const { bounds } = question;
  if (question.kind === 'scope') return scope(driver, bounds);
  if (question.kind === 'attempts') return namedAttempts(driver, bounds, question.grades, question.asked);
  const asked = question.kind === 'choices' ? { ...bounds, filter: { ...bounds.filter, scenario: question.scenario } } : bounds;
  const withheld = withheldOf(driver, asked);
  return withheld === null ? figures(driver, question) : { withheld };
}

/** Figures about groups, of a question whose bounds hold enough people. */
function figures(driver: Driver, question: Exclude<Question, { kind: 'scope' | 'attempts' }>): Answers[Question['kind']] {
  const { bounds } = question;
  switch (question.kind) {
    case 'grades':
      return grades(driver, bounds);
    case 'effort':
      return effort(driver, bounds, question.times);
    case 'principles':
      return principles(driver, bounds);
    case 'moments':
      return hardMoments(driver, bounds);
    case 'choices':
      return choices(driver, bounds, question.scenario, question.hash);
  }
}

const cohortSchema = z.object({ id: z.string(), name: z.string() });
const scenarioSchema = z.object({ id: z.string(), title: z.string() });
const weeksSchema = z.tuple([z.int().nullable(), z.int().nullable()]);

function scope(driver: Driver, { cohorts, groupMinimum }: Bounds): Answers['scope'] {
  const [weeks] = driver.cells('SELECT min(week), max(week) FROM content_count');
  const [first, last] = weeksSchema.parse(weeks);
  return {
    cohorts: driver
      .all(
        `SELECT id, name FROM cohort WHERE @cohorts IS NULL OR id IN (SELECT value FROM json_each(@cohorts)) ORDER BY name_key`,
        { cohorts: cohorts === null ? null : JSON.stringify(cohorts) },
      )
      .map((row) => cohortSchema.parse(row)),
    scenarios: driver
      .all(
        `SELECT scenario AS id, (SELECT title FROM attempt WHERE number = latest) AS title
         FROM (SELECT scenario, max(best_attempt) AS latest FROM counted_attempt GROUP BY scenario) ORDER BY title`,
      )
      .map((row) => scenarioSchema.parse(row)),
    weeks: first === null || last === null ? null : { first: isoDay(first), last: isoDay(last) },
    groupMinimum,
  };
}

type GradeRow = [CountedAttempt['person'], string, number, CountedAttempt['grade']];

function isGradeRow(row: unknown): row is GradeRow {
  if (!Array.isArray(row)) return false;
  const [person, scenario, week, grade] = row;
  return (
    (person === null || typeof person === 'number') &&
    typeof scenario === 'string' &&
    typeof week === 'number' &&
    (grade === 'A' || grade === 'C' || grade === 'F')
  );
}

type PersonRow = [number, string | null];

function isPersonRow(row: unknown): row is PersonRow {
  if (!Array.isArray(row)) return false;
  const [person, cohort] = row;
  return typeof person === 'number' && (cohort === null || typeof cohort === 'string');
}

function grades(driver: Driver, bounds: Bounds): Answers['grades'] {
  const { where, params } = conditionsOf(bounds);
  const { which } = bounds.filter;
  const sql = `SELECT c.person, c.scenario, c.${which}_week, c.${which}_grade FROM counted_attempt c WHERE ${where}`;
  const rows = rowsOf(driver, sql, params, isGradeRow);
  // A cohort's id a person, not one an attempt: text is most of what a large answer takes.
  const cohorts = new Map(rowsOf(driver, 'SELECT number, cohort FROM person', {}, isPersonRow));
  const attempts = rows.map(([person, scenario, week, grade]) => ({
    person,
    scenario,
    cohort: person === null ? null : (cohorts.get(person) ?? null),
    week,
    grade,
  }));
  return { ...gradeFigures(attempts, bounds.groupMinimum), members: members(driver, bounds) };
}

const memberSchema = z.tuple([z.string(), z.int()]);

/** Sizes do not depend on what was finished: a cohort's is told in every view of it or in none. */
function members(driver: Driver, { cohorts, filter, groupMinimum }: Bounds): GradeAnswer['members'] {
  const counts = new Map(
    driver
      .cells(
        `SELECT coalesce(c.cohort, ''), count(*) FROM person c
         WHERE (archived_at IS NULL OR EXISTS (SELECT 1 FROM counted_attempt WHERE person = c.number))
           AND (@cohorts IS NULL OR c.cohort IN (SELECT value FROM json_each(@cohorts))) GROUP BY 1`,
        { cohorts: cohorts === null ? null : JSON.stringify(cohorts) },
      )
      .map((row) => memberSchema.parse(row)),
  );
  const { apart } = cohortGroups(counts, groupMinimum);
  const told = apart.filter((cohort) => filter.cohort === undefined || cohort === filter.cohort).map((cohort) => ({ cohort, people: counts.get(cohort) ?? 0 }));
  const all = filter.cohort === undefined ? [...counts.values()].reduce((sum, people) => sum + people, 0) : (told[0]?.people ?? null);
  return { total: all === null || isSmall(all, groupMinimum) ? null : all, cohorts: told };
}

type EffortRow = [number | null, string, number | null, number];

function isEffortRow(row: unknown): row is EffortRow {
  if (!Array.isArray(row)) return false;
  const [person, scenario, toFirstA, ms] = row;
  if (person !== null && typeof person !== 'number') return false;
  return typeof scenario === 'string' && (toFirstA === null || typeof toFirstA === 'number') && typeof ms === 'number';
}

function effort(driver: Driver, bounds: Bounds, times: boolean): Answers['effort'] {
  const { where, params } = conditionsOf(bounds);
  const sql = `SELECT c.person, c.scenario, c.to_first_a, c.${bounds.filter.which}_ms FROM counted_attempt c WHERE ${where}`;
  const efforts = rowsOf(driver, sql, params, isEffortRow).map(([person, scenario, toFirstA, ms]): Effort => ({ person, scenario, toFirstA, ms }));
  return {
    scenarios: effortGroups(efforts, bounds.groupMinimum),
    times: times ? timeGroups(efforts, bounds.groupMinimum) : null,
  };
}

const principleSchema = z.object({
  principle: z.string(),
  scenario: z.string(),
  people: z.int(),
  opportunities: z.int(),
  shown: z.int(),
  dazzled: z.int(),
  lapses: z.int(),
});

function principles(driver: Driver, bounds: Bounds): Answers['principles'] {
  const { where, params } = conditionsOfSums(bounds);
  const rows = driver.all(
    `SELECT principle, scenario, sum(people) AS people, sum(opportunities) AS opportunities, sum(shown) AS shown,
       sum(dazzled) AS dazzled, sum(lapses) AS lapses
     FROM principle_count c WHERE ${where} GROUP BY principle, scenario`,
    params,
  );
  return { principles: principleFigures(rows.map((row) => principleSchema.parse(row)), bounds.groupMinimum) };
}

function choices(driver: Driver, bounds: Bounds, scenario: string, asked: string | null): Answers['choices'] {
  const contents = playedContents(driver, { ...bounds, filter: { ...bounds.filter, scenario } });
  const counts = new Map(contents.map(({ hash, people }) => [hash, people]));
  const content = asked === null ? contents[0] : contents.find(({ hash }) => hash === asked);
  if (content === undefined) return null;
  const { hash } = content;
  const text = readArchived(driver, hash, scenario);
  const archived = openArchived(hash, text);
  if (!archived.ok || text === null) return null;
  const all = new Map([...counts, ['', [...counts.values()].reduce((sum, people) => sum + people, 0)]]);
  const hidden = suppressed(all, [{ total: '', parts: [...counts.keys()] }], bounds.groupMinimum);
  const shown = (of: string): number | null => (hidden.has(of) ? null : (counts.get(of) ?? 0));
  return {
    versions: contents.map(({ hash: of, version }) => ({ hash: of, version, people: shown(of) })),
    hash,
    text,
    people: shown(hash),
    beats: choiceMap(compileScenario(archived.scenario, null), talliesOf(driver, bounds, [content.number]).get(content.number) ?? [], bounds.groupMinimum),
  };
}
