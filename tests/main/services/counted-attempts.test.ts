import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { Driver } from '#main/services/store/driver.ts';
import { erasePerson } from '#main/services/store/erasure.ts';
import { migrate } from '#main/services/store/migrate.ts';
import { MIGRATIONS } from '#main/services/store/migrations.ts';
import { countedAttempts } from '#main/services/store/migrations/014-counted-attempts.ts';
import { setAsideCountsNowhere } from '#main/services/store/migrations/016-set-aside-counts-nowhere.ts';
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

/** The same, as the migration counts them on a database that has none. */
function countedAnew(driver: Driver): { counted: unknown[]; principles: unknown[] } {
  const names = driver.cells("SELECT type, name FROM sqlite_schema WHERE name LIKE 'counted_%' OR name IN ('attempt_counted', 'attempt_uncounted', 'attempt_given_over', 'person_leaves', 'person_moves') ORDER BY type = 'table'");
  // The latest layout first: its triggers are made anew on those before it.
  driver.exec('DROP TRIGGER attempt_counts_nowhere; DROP TABLE set_aside_attempt');
  for (const [type, name] of names.map((row) => (Array.isArray(row) ? row.map(String) : []))) driver.exec(`DROP ${type ?? ''} IF EXISTS ${name ?? ''}`);
  driver.exec('DROP TABLE principle_count');
  for (const { up } of [countedAttempts, setAsideCountsNowhere]) up(driver, { now: new TestClock().now, randomBytes: testBytes });
  return { counted: driver.all(COUNTED), principles: driver.all(PRINCIPLES) };
}

test('whatever happens, what is kept is what counting anew finds', () => {
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 30 }), (happenings) => {
      const driver = emptyDatabase();
      for (const one of happenings) happen(driver, one);
      const kept = { counted: driver.all(COUNTED), principles: driver.all(PRINCIPLES) };
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
  expect(driver.cells('SELECT DISTINCT cohort, people FROM principle_count')).toEqual([['c2', 1]]);
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
  expect([driver.cells(counted), driver.cells('SELECT * FROM principle_count')]).toEqual([[], []]);
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
