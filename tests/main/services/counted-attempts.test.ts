import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from '#core/contract/zod.ts';
import { Driver } from '#main/services/store/driver.ts';
import { erasePerson } from '#main/services/store/erasure.ts';
import { migrate } from '#main/services/store/migrate.ts';
import { MIGRATIONS } from '#main/services/store/migrations.ts';
import { countedAttempts } from '#main/services/store/migrations/014-counted-attempts.ts';
import { setAsideCountsNowhere } from '#main/services/store/migrations/016-set-aside-counts-nowhere.ts';
import { countedChoices } from '#main/services/store/migrations/021-counted-choices.ts';
import { talliesOfRuns } from '#tests/support/choice-tallies.ts';
import { runs } from '#tests/support/runs.ts';
import { testBytes, TestClock } from '#tests/support/services.ts';

const PEOPLE = ['p1', 'p2', 'p3'];
const SCENARIOS = ['one', 'two'];
const DAY = 86_400_000;

/** Something that happens to attempts and people. */
type Happening =
  | { readonly kind: 'seal'; readonly person: string; readonly scenario: string; readonly grade: 'A' | 'C' | 'F' | null; readonly score: number; readonly practice: boolean; readonly day: number }
  | { readonly kind: 'remove'; readonly at: number }
  | { readonly kind: 'set-aside'; readonly at: number }
  | { readonly kind: 'move'; readonly person: string; readonly cohort: string | null }
  | { readonly kind: 'give'; readonly at: number; readonly person: string }
  | { readonly kind: 'drop-cohort'; readonly cohort: string };

const person = fc.constantFrom(...PEOPLE);
const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('seal' as const),
      person,
      scenario: fc.constantFrom(...SCENARIOS),
      grade: fc.constantFrom('A' as const, 'C' as const, 'F' as const, null),
      score: fc.integer({ min: 0, max: 3 }),
      practice: fc.integer({ min: 0, max: 5 }).map((number) => number === 0),
      day: fc.integer({ min: 0, max: 30 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove' as const), at: fc.nat(20) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('set-aside' as const), at: fc.nat(20) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('move' as const), person, cohort: fc.constantFrom('c1', 'c2', null) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('give' as const), at: fc.nat(20), person }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('drop-cohort' as const), cohort: fc.constantFrom('c1', 'c2') }) },
);

function emptyDatabase(): Driver {
  const driver = Driver.openWritable(':memory:');
  migrate(driver, MIGRATIONS, { now: new TestClock().now, randomBytes: testBytes });
  driver.exec(`
    INSERT INTO cohort (id, name, name_key, added_at) VALUES ('c1', 'North', 'north', 'x'), ('c2', 'South', 'south', 'x');
    INSERT INTO person (id, name, name_key, added_at, cohort) VALUES ('p1', 'A', 'a', 'x', 'c1'), ('p2', 'B', 'b', 'x', 'c2'), ('p3', 'C', 'c', 'x', NULL);
    INSERT INTO scenario_archive VALUES ('h', 'one', '{}', 'x');`);
  return driver;
}

let sealed = 0;

function seal(driver: Driver, { person: learner, scenario, grade, score, practice, day }: Extract<Happening, { kind: 'seal' }>): void {
  sealed += 1;
  const at = new Date(Date.UTC(2026, 0, 1) + day * DAY).toISOString();
  const mode = practice ? 'practice' : 'assessed';
  driver.run(
    `INSERT INTO attempt (id, learner, scenario, title, version, hash, mode, locale, engine, seed, timer_factor, attempt_no, status, next_index, active_ms, started_at)
     SELECT @id, id, @scenario, 'T', '1.0.0', 'h', @mode, 'en', '1', 1, 1, @no, 'in-progress', 2, @no * 1000, @at FROM person WHERE id = @learner`,
    { id: `a${sealed}`, learner, scenario, mode, no: sealed, at },
  );
  driver.run(
    `INSERT INTO attempt_principle SELECT number, 'own-it', 2, @shown, 0, 1 FROM attempt WHERE id = @id`,
    { id: `a${sealed}`, shown: grade === 'A' ? 1 : 0 },
  );
  // The way through the story depends on the score; a beat is come to twice, and only where there is another one.
  const steps = [...['desk', 'bell'].slice(0, 1 + (score % 2)), ...(score > 1 ? ['desk', 'door'] : [])];
  for (const [index, beat] of steps.entries()) {
    const worth = (score + index + day) % 3;
    driver.run(
      `INSERT INTO attempt_choice (attempt, step, beat, choice, grade, timed_out, ms)
       SELECT number, @step, @beat, @choice, @grade, 0, 1 FROM attempt WHERE id = @id`,
      { id: `a${sealed}`, step: index + 1, beat, choice: `c${worth}`, grade: (['falls-short', 'meets', 'dazzles'] as const)[worth] ?? 'meets' },
    );
  }
  driver.run(
    `UPDATE attempt SET status = @status, grade = @grade, score = @score, finished_at = @at, record_seq = @seq WHERE id = @id`,
    { status: grade === null ? 'abandoned' : 'completed', grade, score: grade === null ? null : score, at, seq: sealed, id: `a${sealed}` },
  );
}

/** A sealed review sets an attempt aside; once. */
function setAside(driver: Driver, number: number): void {
  sealed += 1;
  driver.run(
    `INSERT INTO record (seq, previous, hash, body)
     SELECT @seq, 'p', 'h', json_object('attempt', id, 'decision', 'set-aside', 'at', '2026-02-01T00:00:00.000Z') FROM attempt
     WHERE number = @number AND number NOT IN (SELECT attempt FROM set_aside_attempt)`,
    { seq: sealed, number },
  );
  driver.run(
    `INSERT INTO set_aside_attempt
     SELECT a.number, r.seq, '2026-02-01T00:00:00.000Z' FROM record r JOIN attempt a ON a.id = json_extract(r.body, '$.attempt') WHERE r.seq = @seq`,
    { seq: sealed },
  );
}

function happen(driver: Driver, one: Happening): void {
  if (one.kind === 'seal') seal(driver, one);
  else if (one.kind === 'move') driver.run('UPDATE person SET cohort = (SELECT id FROM cohort WHERE id = @cohort) WHERE id = @person', { person: one.person, cohort: one.cohort });
  else if (one.kind === 'drop-cohort') driver.run('DELETE FROM cohort WHERE id = @cohort', { cohort: one.cohort });
  else {
    const rows = driver.cells('SELECT number FROM attempt ORDER BY number').map(String);
    const number = Number(rows[one.at % Math.max(1, rows.length)] ?? 0);
    if (one.kind === 'set-aside') setAside(driver, number);
    else if (one.kind === 'remove') driver.run('DELETE FROM attempt WHERE number = @number', { number });
    else driver.run('UPDATE attempt SET learner = @person WHERE number = @number', { number, person: one.person });
  }
}

const COUNTED = `SELECT scenario, person, cohort, finished, to_first_a, first_attempt, first_week, first_grade, best_attempt, best_week, best_grade, best_score FROM counted_attempt ORDER BY scenario, person`;
const PRINCIPLES = 'SELECT * FROM principle_count ORDER BY which, principle, scenario, cohort, week';

const CONTENTS = `
  SELECT which, scenario, hash, version, cohort, week, attempts FROM content_count c JOIN played_content k ON k.number = c.content
  ORDER BY which, scenario, hash, cohort, week`;
const CHOICE_TABLES = { choice_count: 'cohort, week', choice_count_by_cohort: 'cohort', choice_count_by_week: 'week' } as const;

interface Kept {
  readonly counted: unknown[];
  readonly principles: unknown[];
  readonly contents: unknown[];
  readonly choices: unknown[];
}

function keptIn(driver: Driver): Kept {
  const choices = Object.entries(CHOICE_TABLES).map(([table, by]) =>
    driver.all(
      `SELECT which, scenario, hash, beat, p.choice, grade, ${by}, people, elsewhere, rests, rest_squares
       FROM ${table} c JOIN played_choice p ON p.number = c.choice JOIN played_content k ON k.number = p.content
       ORDER BY which, scenario, hash, beat, p.choice, ${by}`,
    ),
  );
  return { counted: driver.all(COUNTED), principles: driver.all(PRINCIPLES), contents: driver.all(CONTENTS), choices };
}

/** The choices of counted attempts from the attempts themselves, without the migration's own statements. */
function choicesOfRuns(driver: Driver): unknown[] {
  const row = z.tuple([z.int(), z.string(), z.string(), z.string(), z.enum(['falls-short', 'meets', 'dazzles'])]);
  return ['first', 'best'].flatMap((which, place) => {
    const rows = driver
      .cells(
        `SELECT a.attempt, c.scenario, a.beat, a.choice, a.grade FROM counted_attempt c JOIN attempt_choice a ON a.attempt = c.${which}_attempt
         ORDER BY a.attempt, a.step`,
      )
      .map((cells) => row.parse(cells))
      .map(([attempt, scenario, beat, choice, grade]) => ({ attempt, scenario, beat, choice, grade }));
    return [...Map.groupBy(rows, ({ scenario }) => scenario)].flatMap(([scenario, own]) =>
      talliesOfRuns(Map.groupBy(own, ({ attempt }) => attempt).values()).map((tally) => ({ which: place, scenario, ...tally })),
    );
  });
}

const SUMS = `
  SELECT which, scenario, beat, p.choice, grade, sum(people) AS people, sum(elsewhere) AS elsewhere, sum(rests) AS rests, sum(rest_squares) AS restSquares
  FROM choice_count c JOIN played_choice p ON p.number = c.choice JOIN played_content k ON k.number = p.content GROUP BY which, c.choice`;

/** The same, as the migrations count them on a database that has none. */
function countedAnew(driver: Driver): Kept {
  const triggers = driver.cells("SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name LIKE 'choices_of_%'");
  for (const [name] of triggers.map((row) => (Array.isArray(row) ? row.map(String) : []))) driver.exec(`DROP TRIGGER ${name ?? ''}`);
  for (const table of [...Object.keys(CHOICE_TABLES), 'content_count', 'played_choice', 'played_content']) driver.exec(`DROP TABLE ${table}`);
  const names = driver.cells("SELECT type, name FROM sqlite_schema WHERE name LIKE 'counted_%' OR name IN ('attempt_counted', 'attempt_uncounted', 'attempt_given_over', 'person_leaves', 'person_moves') ORDER BY type = 'table'");
  // The latest layout first: its triggers are made anew on those before it.
  driver.exec('DROP TRIGGER attempt_counts_nowhere; DROP TABLE set_aside_attempt');
  for (const [type, name] of names.map((row) => (Array.isArray(row) ? row.map(String) : []))) driver.exec(`DROP ${type ?? ''} IF EXISTS ${name ?? ''}`);
  driver.exec('DROP TABLE principle_count');
  for (const { up } of [countedAttempts, setAsideCountsNowhere, countedChoices]) up(driver, { now: new TestClock().now, randomBytes: testBytes });
  return keptIn(driver);
}

test('whatever happens, what is kept is what counting anew finds', () => {
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 30 }), (happenings) => {
      const driver = emptyDatabase();
      for (const one of happenings) happen(driver, one);
      const kept = keptIn(driver);
      expect(new Set(driver.all(SUMS))).toEqual(new Set(choicesOfRuns(driver)));
      expect(kept).toEqual(countedAnew(driver));
      driver.close();
    }),
    { numRuns: runs(60, 1_000) },
  );
});

test('somebody who is erased leaves their cohort and their name, and stays in the totals until the attempt is removed', () => {
  const driver = emptyDatabase();
  seal(driver, { kind: 'seal', person: 'p1', scenario: 'one', grade: 'C', score: 1, practice: false, day: 1 });
  seal(driver, { kind: 'seal', person: 'p2', scenario: 'one', grade: 'A', score: 2, practice: false, day: 1 });
  erasePerson(driver, 'p1');
  expect(driver.cells('SELECT person, cohort, first_grade FROM counted_attempt ORDER BY number')).toEqual([
    [null, null, 'C'],
    [2, 'c2', 'A'],
  ]);
  expect(driver.cells('SELECT DISTINCT cohort, people FROM principle_count ORDER BY cohort')).toEqual([
    ['', 1],
    ['c2', 1],
  ]);
  driver.exec('DELETE FROM attempt WHERE learner IS NULL');
  expect(driver.cells('SELECT person FROM counted_attempt')).toEqual([[2]]);
  for (const table of ['principle_count', 'choice_count', 'choice_count_by_cohort']) {
    expect(driver.cells(`SELECT DISTINCT cohort, people FROM ${table}`)).toEqual([['c2', 1]]);
  }
});

test('an attempt that is set aside counts nowhere, also once its player was erased', () => {
  const driver = emptyDatabase();
  for (const [score, grade] of [[1, 'F'], [2, 'A'], [3, 'C']] as const) {
    seal(driver, { kind: 'seal', person: 'p1', scenario: 'one', grade, score, practice: false, day: 1 });
  }
  setAside(driver, 1);
  setAside(driver, 2);
  const counted = 'SELECT finished, to_first_a, first_attempt, first_grade, best_attempt, best_grade FROM counted_attempt';
  expect(driver.cells(counted)).toEqual([[1, null, 3, 'C', 3, 'C']]);
  expect(driver.cells('SELECT DISTINCT people, shown FROM principle_count')).toEqual([[1, 0]]);
  setAside(driver, 3);
  expect([counted, 'SELECT * FROM principle_count', 'SELECT * FROM choice_count', 'SELECT * FROM content_count'].map((sql) => driver.cells(sql))).toEqual([[], [], [], []]);
  erasePerson(driver, 'p1');
  expect(driver.cells('SELECT count(*) FROM set_aside_attempt')).toEqual([[3]]);
  driver.exec('DELETE FROM attempt');
  expect(driver.cells('SELECT count(*) FROM set_aside_attempt')).toEqual([[0]]);
});

test('the week is that of its Monday, in UTC', () => {
  const driver = emptyDatabase();
  // 1 January 2026 is a Thursday; the Monday after it is the 5th.
  for (const [scenario, day] of [['one', 3], ['two', 4]] as const) {
    seal(driver, { kind: 'seal', person: 'p1', scenario, grade: 'C', score: 1, practice: false, day });
  }
  expect(driver.cells("SELECT date(first_week * 86400, 'unixepoch') FROM counted_attempt")).toEqual([['2025-12-29'], ['2026-01-05']]);
});
