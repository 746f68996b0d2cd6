import { expect, test } from 'vitest';
import { hashJson } from '#core/results/hash.ts';
import type { Driver } from '#main/services/store/driver.ts';
import { layoutOf, migrate } from '#main/services/store/migrate.ts';
import { MIGRATIONS } from '#main/services/store/migrations.ts';
import { eventsOfScript } from '#tests/support/attempt-events.ts';
import { migrated, ONE_ATTEMPT, seeds } from '#tests/support/migrated.ts';
import { choiceWith, documentWith, END, programFrom } from '#tests/support/scenarios.ts';

test('008: attempts sealed before get their rows by replay; one that does not replay stays without', () => {
  const driver = migrated(7);
  driver.exec("INSERT INTO person VALUES (1, 'p', 'Ana', 'ana', 'x')");
  const document = documentWith({ beats: { one: { choices: [choiceWith('go')] }, end: END } });
  const program = programFrom(document);
  const text = JSON.stringify(document);
  const hash = hashJson(document);
  driver.run("INSERT INTO scenario_archive VALUES (@hash, 'test', @text, 'x')", { hash, text });
  const seal = (number: number, script: string, sealed = true): void => {
    driver.run(
      `INSERT INTO attempt (number, id, learner, scenario, title, version, hash, mode, locale, engine, seed, timer_factor, attempt_no,
        status, next_index, active_ms, started_at, record_seq)
      VALUES (@number, @id, 'p', 'test', 'Test', '1.0.0', @hash, 'assessed', 'en', '1.2.3', 7, 1, @number, 'completed', 3, 0, 'x', @seq)`,
      { number, id: `a${number}`, hash, seq: sealed ? number : null },
    );
    eventsOfScript(program, script).forEach((event, index) => {
      driver.run('INSERT INTO event VALUES (@id, @index, @body)', { id: `a${number}`, index, body: JSON.stringify(event) });
    });
  };
  seal(1, 'go');
  seal(2, 'go');
  seal(3, 'go', false);
  driver.exec(`UPDATE event SET body = replace(body, '"go"', '"gone"') WHERE attempt = 'a2'`);
  migrate(driver, MIGRATIONS.slice(0, 8), seeds);
  expect(driver.all('SELECT * FROM attempt_choice')).toEqual([
    { attempt: 1, step: 1, beat: 'one', choice: 'go', grade: 'meets', timed_out: 0, ms: 800 },
  ]);
  driver.exec('DELETE FROM attempt WHERE number = 1');
  expect(driver.all('SELECT * FROM attempt_choice')).toEqual([]);
});

test('010: everyone keeps their number, their attempts and what is theirs', () => {
  const driver = migrated(9);
  driver.exec(ONE_ATTEMPT);
  driver.exec(`
    INSERT INTO event VALUES ('a', 0, '{}');
    INSERT INTO person VALUES (9, 'q', 'Ben', 'ben', 'x');
    INSERT INTO kudos (id, learner, sender, sender_name, text, sent_at) VALUES ('k', 'p', 'q', 'Ben', 'Thanks.', 'x');
    DELETE FROM person WHERE id = 'q';`);
  migrate(driver, MIGRATIONS.slice(0, 10), seeds);
  expect(driver.all('SELECT number, id, name, name_key, employee_number, cohort, archived_at FROM person')).toEqual([
    { number: 1, id: 'p', name: 'Ana', name_key: 'ana', employee_number: null, cohort: null, archived_at: null },
  ]);
  expect(driver.cells('SELECT id, learner FROM attempt')).toEqual([['a', 'p']]);
  expect(driver.cells('SELECT attempt FROM event')).toEqual([['a']]);
  expect(driver.cells('SELECT id, learner FROM kudos')).toEqual([['k', 'p']]);
  driver.exec("INSERT INTO person (id, name, name_key, added_at) VALUES ('r', 'Cleo', 'cleo', 'x')");
  expect(driver.cells("SELECT number FROM person WHERE id = 'r'")).toEqual([[10]]);
  driver.exec("DELETE FROM person WHERE id = 'p'");
  expect(driver.cells('SELECT id, learner FROM attempt')).toEqual([['a', null]]);
  expect(driver.cells('SELECT id FROM kudos')).toEqual([]);
});

test('010: what points at nobody is not taken over in silence', () => {
  const driver = migrated(9);
  driver.exec(ONE_ATTEMPT);
  driver.exec("PRAGMA foreign_keys = OFF; UPDATE attempt SET learner = 'nobody'; PRAGMA foreign_keys = ON");
  expect(() => migrate(driver, MIGRATIONS.slice(0, 10), seeds)).toThrow('point at nothing');
  expect(layoutOf(driver)).toBe(9);
  expect(driver.cells('SELECT id FROM person')).toEqual([['p']]);
  expect(() => driver.exec("UPDATE attempt SET learner = 'no-one'")).toThrow('FOREIGN KEY');
});

test('010: a name is taken once, but by as many as have a number', () => {
  const driver = migrated(10);
  const insert = (id: string, number: string | null): unknown =>
    driver.run(
      `INSERT INTO person (id, name, name_key, added_at, employee_number, employee_key)
       VALUES (@id, 'Ana', 'ana', 'x', @number, lower(@number))`,
      { id, number },
    );
  insert('p', null);
  expect(() => insert('q', null)).toThrow('UNIQUE');
  insert('r', 'E1');
  insert('s', 'E2');
  expect(() => insert('t', 'e1')).toThrow('UNIQUE');
});

const attemptOf = (id: string, no: number, changes: Readonly<Record<string, string>> = {}): string => {
  const columns = {
    id: `'${id}'`,
    learner: "'p'",
    scenario: "'test'",
    title: "'Test'",
    version: "'1.0.0'",
    hash: "'h'",
    mode: "'assessed'",
    locale: "'en'",
    engine: "'1.2.3'",
    seed: '7',
    timer_factor: '1',
    attempt_no: String(no),
    status: "'in-progress'",
    next_index: '0',
    active_ms: '0',
    started_at: `'2026-01-0${no}'`,
    ...changes,
  };
  return `INSERT INTO attempt (${Object.keys(columns).join(', ')}) VALUES (${Object.values(columns).join(', ')});`;
};

const finish = (id: string, grade: string, at: string): string =>
  `UPDATE attempt SET status = 'completed', grade = '${grade}', score = 0, finished_at = '${at}' WHERE id = '${id}';`;

const progress = (driver: Driver): unknown[] => driver.cells('SELECT * FROM scenario_progress ORDER BY learner, scenario, major');

test('010: progress follows the attempts that count, by major version', () => {
  const driver = migrated(10);
  driver.exec(ONE_ATTEMPT);
  driver.exec(finish('a', 'C', '2026-02-01'));
  driver.exec(attemptOf('b', 2) + finish('b', 'A', '2026-02-03'));
  driver.exec(attemptOf('c', 3) + finish('c', 'C', '2026-02-02'));
  driver.exec(attemptOf('d', 4) + finish('d', 'F', '2026-02-09'));
  driver.exec(attemptOf('e', 5, { version: "'12.3.4-rc.1'" }));
  driver.exec(attemptOf('f', 6, { mode: "'practice'" }) + finish('f', 'A', '2026-03-01'));
  const all = [
    ['p', 'test', 1, 4, '2026-01-05T09:00:00.000Z', '2026-02-03', '2026-02-03'],
    ['p', 'test', 12, 1, '2026-01-05', null, null],
  ];
  expect(progress(driver)).toEqual(all);
  driver.exec("DELETE FROM attempt WHERE id = 'b'");
  expect(progress(driver)).toEqual([
    ['p', 'test', 1, 3, '2026-01-05T09:00:00.000Z', '2026-02-02', null],
    all[1],
  ]);
  driver.exec("DELETE FROM person WHERE id = 'p'; DELETE FROM attempt");
  expect(progress(driver)).toEqual([]);
});

test('010: attempts from before have made the progress they would make now', () => {
  const driver = migrated(9);
  driver.exec(ONE_ATTEMPT);
  driver.exec(finish('a', 'C', '2026-02-01') + attemptOf('b', 2) + finish('b', 'A', '2026-02-03'));
  driver.exec(attemptOf('e', 3, { version: "'2.0.0'" }) + attemptOf('f', 4, { mode: "'practice'" }));
  driver.exec(attemptOf('g', 5, { learner: 'NULL' }));
  migrate(driver, MIGRATIONS.slice(0, 10), seeds);
  const taken = progress(driver);
  expect(taken).toEqual([
    ['p', 'test', 1, 2, '2026-01-05T09:00:00.000Z', '2026-02-03', '2026-02-03'],
    ['p', 'test', 2, 1, '2026-01-03', null, null],
  ]);
});

test('015: what a review has set aside is in no sum', () => {
  const driver = migrated(14);
  driver.exec(ONE_ATTEMPT);
  const contest = (attempt: string): void =>
    driver.exec(`INSERT INTO contest (id, attempt, learner, text, opened_at) VALUES ('c-${attempt}', '${attempt}', 'p', 'No.', 'x')`);
  const decide = (attempt: string, decision: string): void => {
    driver.exec("INSERT INTO record (previous, hash, body) VALUES ('', '', '{}')");
    driver.exec(`UPDATE contest SET decision = '${decision}', answer = 'So.', record_seq = (SELECT max(seq) FROM record)
      WHERE attempt = '${attempt}'`);
  };
  driver.exec(finish('a', 'A', '2026-02-01') + attemptOf('b', 2) + finish('b', 'C', '2026-02-03'));
  for (const attempt of ['a', 'b']) contest(attempt);
  decide('a', 'set-aside');
  migrate(driver, MIGRATIONS.slice(0, 15), seeds);
  const left = [['p', 'test', 1, 1, '2026-01-02', '2026-02-03', null]];
  expect(progress(driver)).toEqual(left);
  driver.exec(attemptOf('d', 3) + finish('d', 'A', '2026-02-05'));
  contest('d');
  decide('d', 'set-aside');
  expect(progress(driver)).toEqual(left);
  decide('b', 'stands');
  expect(progress(driver)).toEqual(left);
  driver.exec("DELETE FROM attempt WHERE id = 'd'");
  expect(progress(driver)).toEqual(left);
  driver.exec("DELETE FROM attempt WHERE id = 'b'");
  expect(progress(driver)).toEqual([]);
});
