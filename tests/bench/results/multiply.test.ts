import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from '#core/contract/zod.ts';
import { compileScenario } from '#core/dialogue/compile.ts';
import { EXPORT_COLUMNS } from '#core/results/export-columns.ts';
import { choiceMap } from '#core/results/figures/choice-map.ts';
import { principleFigures } from '#core/results/figures/consistency.ts';
import { effortGroups } from '#core/results/figures/effort.ts';
import { gradeFigures } from '#core/results/figures/grade-groups.ts';
import { parseScenario } from '#core/scenario/parse.ts';
import { answerQuestion } from '#main/services/dashboards/answer.ts';
import { Driver } from '#main/services/store/driver.ts';
import { DATABASE_FILE } from '#main/services/store/open-store.ts';
import { talliesOfRuns } from '#tests/support/choice-tallies.ts';
import { runCli } from '#tests/support/cli.ts';
import { parseCsv } from '#tests/support/csv.ts';
import { TestHouse } from '#tests/support/services.ts';
import { exportBySqlite, hasSqlite } from './exporting.ts';
import { makeHouse } from './make-house.ts';

const SIZE = { players: 120, simulated: 20, attempts: 1_200 };
const MINIMUM = 5;
const STORY = 'before-they-ask';
const BOOLEANS: readonly string[] = EXPORT_COLUMNS.filter(({ kind }) => kind === 'boolean').map(({ name }) => name);

let house: TestHouse;
let driver: Driver;

beforeAll(async () => {
  house = await TestHouse.build();
  await makeHouse(house.deps({ bundledFolder: path.join(import.meta.dirname, '../../../scenarios') }), SIZE, () => undefined);
  driver = Driver.openReadOnly(path.join(house.dataFolder, DATABASE_FILE));
}, 60_000);

afterAll(async () => {
  driver.close();
  await house.demolish();
});

const grade = z.enum(['A', 'C', 'F']);
const attemptSchema = z.object({
  number: z.int(), person: z.int(), cohort: z.string(), scenario: z.string(), hash: z.string(), grade, score: z.int(),
  active_ms: z.int(), finished_at: z.string(),
});
type Attempt = z.infer<typeof attemptSchema>;

/** The attempts that were finished, by person and scenario, in the order of their seals. */
function finished(): Attempt[][] {
  const sql = `
    SELECT a.number, p.number AS person, p.cohort, a.scenario, a.hash, a.grade, a.score, a.active_ms, a.finished_at
    FROM attempt a JOIN person p ON p.id = a.learner WHERE a.mode = 'assessed' AND a.status = 'completed' ORDER BY a.record_seq`;
  const attempts = driver.all(sql).map((row) => attemptSchema.parse(row));
  return [...Map.groupBy(attempts, ({ person, scenario }) => `${person} ${scenario}`).values()];
}

const WORTH = { A: 2, C: 1, F: 0 } as const;

/** One of each person and scenario: the first, or the best and of several of those the earliest. */
function counted(which: 'first' | 'best'): Attempt[] {
  const better = (a: Attempt, b: Attempt): number => WORTH[b.grade] - WORTH[a.grade] || b.score - a.score;
  return finished().flatMap((ofOne) => (which === 'first' ? ofOne : ofOne.toSorted(better)).slice(0, 1));
}

function mondayOf(time: string): number {
  const day = Math.floor(Date.parse(time) / 86_400_000);
  return day - ((day + 3) % 7);
}

test('everybody has attempts, as many as were asked for, each with all that belongs to it', () => {
  const count = (of: string): unknown => driver.cells(`SELECT count(*) FROM ${of}`);
  expect(count('attempt')).toEqual([[SIZE.attempts]]);
  expect(count('(SELECT DISTINCT learner FROM attempt)')).toEqual([[SIZE.players]]);
  expect(count('(SELECT DISTINCT id FROM attempt)')).toEqual([[SIZE.attempts]]);
  expect(driver.cells('PRAGMA foreign_key_check')).toEqual([]);
  expect(driver.cells('PRAGMA integrity_check')).toEqual([['ok']]);
  expect(count('attempt WHERE next_index <> (SELECT count(*) FROM event WHERE attempt = attempt.id)')).toEqual([[0]]);
  expect(count('attempt a JOIN record r ON r.seq = a.record_seq AND r.attempt = a.id')).toEqual(count('record'));
  expect(count("attempt WHERE finished_at <= started_at OR started_at NOT GLOB '20??-??-??T??:??:??.???Z'")).toEqual([[0]]);
});

test('its triggers are those of a store', async () => {
  const triggers = (of: Driver): unknown[] => of.all("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY name");
  const fresh = await TestHouse.build();
  await (await fresh.open()).close();
  expect(triggers(driver)).toEqual(fresh.inDatabase(triggers));
  await fresh.demolish();
});

describe.each(['first', 'best'] as const)('what is answered of the %s attempts is what the rows say', (which) => {
  const bounds = { cohorts: null, groupMinimum: MINIMUM, filter: { which } };

  test('grades', () => {
    const attempts = counted(which).map((one) => ({ ...one, week: mondayOf(one.finished_at) }));
    expect(answerQuestion(driver, { kind: 'grades', bounds })).toMatchObject(gradeFigures(attempts, MINIMUM));
    expect(new Set(attempts.map(({ week }) => week)).size).toBeGreaterThan(20);
  });

  test('attempts to the first A', () => {
    const ofPeople = finished();
    const efforts = counted(which).map(({ person, scenario, active_ms: ms }) => {
      const all = ofPeople.find(([one]) => one?.person === person && one.scenario === scenario) ?? [];
      const first = all.findIndex((one) => one.grade === 'A');
      return { person, scenario, toFirstA: first < 0 ? null : first + 1, ms };
    });
    expect(answerQuestion(driver, { kind: 'effort', bounds, times: false })).toMatchObject({ scenarios: effortGroups(efforts, MINIMUM) });
  });

  test('principles', () => {
    const sql = `
      SELECT p.principle, a.scenario, count(*) AS people, sum(p.opportunities) AS opportunities, sum(p.shown) AS shown,
        sum(p.dazzled) AS dazzled, sum(p.lapses) AS lapses
      FROM attempt a JOIN attempt_principle p ON p.attempt = a.number
      WHERE a.number IN (SELECT value FROM json_each(@numbers)) GROUP BY p.principle, a.scenario`;
    const count = z.int();
    const row = z.object({ principle: z.string(), scenario: z.string(), people: count, opportunities: count, shown: count, dazzled: count, lapses: count });
    const numbers = JSON.stringify(counted(which).map(({ number }) => number));
    const rows = driver.all(sql, { numbers }).map((one) => row.parse(one));
    expect(answerQuestion(driver, { kind: 'principles', bounds })).toEqual({ principles: principleFigures(rows, MINIMUM) });
  });

  test('choices', () => {
    const answer = answerQuestion(driver, { kind: 'choices', bounds, scenario: STORY, hash: null });
    const row = z.object({ beat: z.string(), choice: z.string(), grade: z.enum(['falls-short', 'meets', 'dazzles']) });
    const runs = counted(which)
      .filter(({ scenario }) => scenario === STORY)
      .map(({ number }) =>
        driver.all('SELECT beat, choice, grade FROM attempt_choice WHERE attempt = @number ORDER BY step', { number }).map((one) => row.parse(one)),
      );
    const archived = z.object({ text: z.string() }).parse(driver.get('SELECT text FROM scenario_archive WHERE id = @id', { id: STORY }));
    const parsed = parseScenario(archived.text);
    if (!parsed.ok) throw new Error('The archived scenario is not valid.');
    expect(answer).toMatchObject({ people: runs.length, beats: choiceMap(compileScenario(parsed.scenario, null), talliesOfRuns(runs), MINIMUM) });
    expect(runs.length).toBeGreaterThan(60);
  });
});

test.skipIf(!hasSqlite())('what the export is measured against has the same rows and columns (skipped without sqlite3)', async () => {
  const own = path.join(house.root, 'own.csv');
  const peer = path.join(house.root, 'peer.csv');
  const { exitCode } = await runCli(['export', '--format', 'csv', '--tables', 'attempts', '--names', 'named', '--data', house.dataFolder, '--out', own]);
  expect(exitCode).toBe(0);
  await exportBySqlite(house.dataFolder, peer);
  const [ours, theirs] = [own, peer].map((file) => parseCsv(readFileSync(file, 'utf8').replaceAll(/\r?\n/g, '\r\n')));
  // The policy keeps active times, which the database has; its booleans are numbers.
  const asOurs = (row: Record<string, string>): Record<string, string> => ({
    ...row,
    active_seconds: '',
    ...Object.fromEntries(BOOLEANS.flatMap((name) => (row[name] === '' ? [] : [[name, row[name] === '1' ? 'true' : 'false']]))),
  });
  expect(theirs?.map(asOurs)).toEqual(ours);
  expect(ours?.length).toBe(SIZE.attempts);
});
