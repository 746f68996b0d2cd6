import { expect, test } from 'vitest';
import { layoutOf, migrate } from '#main/services/store/migrate.ts';
import { MIGRATIONS } from '#main/services/store/migrations.ts';
import { migrated, ONE_ATTEMPT, seeds } from '#tests/support/migrated.ts';

test('they are numbered from 1 without a gap', () => {
  expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, index) => index + 1));
});

test('running them again changes nothing', () => {
  const driver = migrated(MIGRATIONS.length);
  const before = driver.all('SELECT * FROM sqlite_schema');
  const [installation] = driver.all('SELECT * FROM installation');
  migrate(driver, MIGRATIONS, seeds);
  expect(driver.all('SELECT * FROM sqlite_schema')).toEqual(before);
  expect(driver.all('SELECT * FROM installation')).toEqual([installation]);
});

test('001: names the installation, once', () => {
  const driver = migrated(1);
  expect(layoutOf(driver)).toBe(1);
  expect(driver.all('SELECT one, created_at FROM installation')).toEqual([
    { one: 1, created_at: '2026-01-05T09:00:00.000Z' },
  ]);
  expect(() => driver.exec("INSERT INTO installation SELECT 2, id, pseudonym_key, 'x' FROM installation")).toThrow('CHECK');
});

test('001: a record is a sealed one or a tombstone, never both or neither', () => {
  const driver = migrated(1);
  const insert = (body: string | null, reason: string | null): unknown =>
    driver.run("INSERT INTO record (previous, hash, body, reason) VALUES ('', '', @body, @reason)", { body, reason });
  expect(() => insert(null, null)).toThrow('CHECK');
  expect(() => insert('{}', 'retention')).toThrow('CHECK');
  expect(insert('{}', null)).toBe(1);
  expect(insert(null, 'retention')).toBe(1);
});

test('001: an event belongs to an attempt and its place is taken once', () => {
  const driver = migrated(1);
  expect(() => driver.exec("INSERT INTO event VALUES ('none', 0, '{}')")).toThrow('FOREIGN KEY');
  driver.exec(ONE_ATTEMPT);
  driver.exec("INSERT INTO event VALUES ('a', 0, '{}')");
  expect(() => driver.exec("INSERT INTO event VALUES ('a', 0, '{}')")).toThrow('UNIQUE');
});

test('001: removing a person leaves the attempt, without a learner', () => {
  const driver = migrated(1);
  driver.exec(ONE_ATTEMPT);
  driver.exec("DELETE FROM person WHERE id = 'p'");
  expect(driver.all('SELECT id, learner FROM attempt')).toEqual([{ id: 'a', learner: null }]);
});

test('001: the day of an attempt follows from its start', () => {
  const driver = migrated(1);
  driver.exec(ONE_ATTEMPT);
  expect(driver.cells('SELECT started_day FROM attempt')).toEqual([['2026-01-05']]);
  expect(() => driver.exec("UPDATE attempt SET started_day = '2020-01-01'")).toThrow('generated');
});

test('001: the standing orders attempts by grade, then score', () => {
  const driver = migrated(1);
  driver.exec(ONE_ATTEMPT);
  const standing = (grade: string | null, score: number | null): unknown => {
    driver.run('UPDATE attempt SET grade = @grade, score = @score', { grade, score });
    return driver.cells('SELECT standing FROM attempt');
  };
  expect([standing(null, null), standing('F', 39), standing('C', 40), standing('A', 80)]).toEqual([
    [[-1_000]],
    [[39]],
    [[1_040]],
    [[2_080]],
  ]);
});

test('002: a reflection is about an attempt or a week, and goes with its person', () => {
  const driver = migrated(2);
  driver.exec(ONE_ATTEMPT);
  const insert = (id: string, subject: string, commitment = 'NULL, NULL'): void =>
    driver.exec(`INSERT INTO reflection (id, learner, attempt, programme, week, text, commitment, ask_at, shared, written_at)
      VALUES ('${id}', 'p', ${subject}, 'Well.', ${commitment}, 0, '2026-01-05T09:00:00.000Z')`);
  insert('about-attempt', "'a', NULL, NULL");
  insert('about-week', "NULL, 'first-weeks', 1", "'Ask first', '2026-01-12T09:00:00.000Z'");
  expect(() => insert('twice', "'a', NULL, NULL")).toThrow('UNIQUE');
  expect(() => insert('nothing', 'NULL, NULL, NULL')).toThrow('CHECK');
  expect(() => insert('both', "'a', 'first-weeks', 2")).toThrow('CHECK');
  expect(() => insert('no-day', "NULL, 'first-weeks', 3", "'Ask first', NULL")).toThrow('CHECK');
  driver.exec("DELETE FROM person WHERE id = 'p'");
  expect(driver.all('SELECT id FROM reflection')).toEqual([]);
});

test('002: a note of thanks outlives its sender, not the one it thanks', () => {
  const driver = migrated(2);
  driver.exec(`
    INSERT INTO person VALUES (1, 'p', 'Ana', 'ana', 'x'), (2, 'q', 'Ben', 'ben', 'x');
    INSERT INTO kudos (id, learner, sender, sender_name, text, sent_at) VALUES ('k', 'p', 'q', 'Ben', 'Thanks.', 'x');
    DELETE FROM person WHERE id = 'q';`);
  expect(driver.all('SELECT sender, sender_name FROM kudos')).toEqual([{ sender: null, sender_name: 'Ben' }]);
  driver.exec("DELETE FROM person WHERE id = 'p'");
  expect(driver.all('SELECT id FROM kudos')).toEqual([]);
});

test('003: an attempt from before has no translation, and a later one only an archived one', () => {
  const driver = migrated(2);
  driver.exec(ONE_ATTEMPT);
  migrate(driver, MIGRATIONS.slice(0, 3), seeds);
  expect(driver.all('SELECT id, locale, translation FROM attempt')).toEqual([{ id: 'a', locale: 'en', translation: null }]);
  expect(() => driver.exec("UPDATE attempt SET translation = 't'")).toThrow('FOREIGN KEY');
  driver.exec("INSERT INTO translation_archive VALUES ('t', '{}', 'x'); UPDATE attempt SET translation = 't'");
  expect(() => driver.exec("DELETE FROM translation_archive WHERE hash = 't'")).toThrow('FOREIGN KEY');
});

test('004: a principle has one card a learner, which goes with the person', () => {
  const driver = migrated(4);
  driver.exec(ONE_ATTEMPT);
  const insert = (learner: string, state = 2): void =>
    driver.exec(`INSERT INTO review_card VALUES ('${learner}', 'own-it', 'x', 1.5, 2.5, 0, 1, 0, 1, 0, ${state}, 'x')`);
  insert('p');
  expect(() => insert('p')).toThrow('UNIQUE');
  expect(() => insert('nobody')).toThrow('FOREIGN KEY');
  driver.exec("DELETE FROM person WHERE id = 'p'");
  expect(driver.all('SELECT * FROM review_card')).toEqual([]);
  driver.exec("INSERT INTO person VALUES (2, 'q', 'Ben', 'ben', 'x')");
  expect(() => insert('q', 4)).toThrow('CHECK');
});

test('005: practice from before that took choices over is told by when they were taken, and nothing else is', () => {
  const driver = migrated(4);
  driver.exec(ONE_ATTEMPT);
  const begun = '2026-01-05T09:00:00.000Z';
  const attempt = (id: string, mode: string, no: number, events: readonly { ms: number; at: string }[]): void => {
    driver.exec(`INSERT INTO attempt (
      id, learner, scenario, title, version, hash, mode, locale, engine, seed, timer_factor, attempt_no,
      status, next_index, active_ms, started_at
    ) VALUES ('${id}', 'p', 'test', 'Test', '1.0.0', 'h', '${mode}', 'en', '1.2.3', 7, 1, ${no}, 'in-progress', 0, 0, '${begun}')`);
    [{ type: 'started', at: begun }, ...events].forEach((event, index) => {
      driver.run('INSERT INTO event VALUES (@id, @index, @body)', { id, index, body: JSON.stringify(event) });
    });
  };
  const later = { ms: 900, at: '2026-01-05T09:00:09.000Z' };
  attempt('replay', 'practice', 1, [{ ms: 0, at: begun }, { ms: 0, at: begun }, later]);
  attempt('whole', 'practice', 2, [later]);
  attempt('counted', 'assessed', 2, [{ ms: 0, at: begun }]);
  migrate(driver, MIGRATIONS.slice(0, 5), seeds);
  expect(driver.cells('SELECT id, taken_over FROM attempt ORDER BY id')).toEqual([
    ['a', null],
    ['counted', null],
    ['replay', 2],
    ['whole', null],
  ]);
  expect(() => driver.exec("UPDATE attempt SET taken_over = -1 WHERE id = 'a'")).toThrow('CHECK');
});

test('006: an entry of the audit is there for good', () => {
  const driver = migrated(6);
  const insert = (body: string): void => driver.exec(`INSERT INTO audit (at, kind, body) VALUES ('x', 'export', '${body}')`);
  insert('{"rows":1}');
  expect(() => insert('{')).toThrow('CHECK');
  expect(() => driver.exec("UPDATE audit SET kind = 'other'")).toThrow('never changed');
  expect(() => driver.exec('DELETE FROM audit')).toThrow('never removed');
});

test('007: what a person chose among the settings is one object, which goes with the person', () => {
  const driver = migrated(7);
  driver.exec(ONE_ATTEMPT);
  const insert = (learner: string, chosen: string): number =>
    driver.run('INSERT INTO own_settings VALUES (@learner, @chosen)', { learner, chosen });
  expect(() => insert('p', '[1]')).toThrow('CHECK');
  expect(() => insert('p', '{"textSize":')).toThrow('malformed JSON');
  expect(() => insert('nobody', '{}')).toThrow('FOREIGN KEY');
  expect(insert('p', '{"textSize":150}')).toBe(1);
  expect(() => insert('p', '{}')).toThrow('UNIQUE');
  driver.exec("DELETE FROM person WHERE id = 'p'");
  expect(driver.all('SELECT * FROM own_settings')).toEqual([]);
});

test('017: what was granted goes with the person', () => {
  const driver = migrated(17);
  driver.exec(ONE_ATTEMPT);
  driver.exec(`
    INSERT INTO cohort (id, name, name_key, added_at) VALUES ('c', 'Spring', 'spring', 'x');
    INSERT INTO assignment (id, cohort, kind, subject, due_on, assigned_at) VALUES ('s', 'c', 'scenario', 'test', 'x', 'x');
    INSERT INTO granted_attempt (assignment, learner, scenario, granted_at) VALUES ('s', 'p', 'test', 'x');
    DELETE FROM attempt; DELETE FROM person;`);
  expect(driver.all('SELECT * FROM granted_attempt')).toEqual([]);
});

test('018: passphrases that were there are nobody else’s', () => {
  const driver = migrated(17);
  driver.exec("INSERT INTO staff (id, name, name_key, role, passphrase, added_at) VALUES ('h', 'Hanna', 'hanna', 'hr', 'x', 'x')");
  migrate(driver, MIGRATIONS.slice(0, 18), seeds);
  expect(driver.all('SELECT passphrase_given FROM staff')).toEqual([{ passphrase_given: 0 }]);
});

test('019: the list of what is shared has an index of its own', () => {
  const indexes = migrated(19).cells("SELECT name FROM sqlite_master WHERE type = 'index' AND tbl_name = 'reflection'");
  expect(indexes).toContainEqual(['reflection_shared']);
});

test('studio: a file has one draft, and a version is of a known kind', () => {
  const driver = migrated(MIGRATIONS.length);
  driver.exec("INSERT INTO studio_draft (file, revision, positions, at) VALUES ('a', 1, '{}', '')");
  expect(() => driver.exec("INSERT INTO studio_draft (file, revision, positions, at) VALUES ('a', 2, '{}', '')")).toThrow('UNIQUE');
  const add = (kind: string): void =>
    driver.exec(`INSERT INTO studio_version (file, at, kind, hash, bytes, deflated) VALUES ('a', '', '${kind}', '', 0, x'00')`);
  add('found');
  expect(() => add('else')).toThrow('CHECK');
});

test('studio replacements: each has a number that never comes again', () => {
  const driver = migrated(MIGRATIONS.length);
  const add = (): number =>
    driver.insert("INSERT INTO studio_replacement (at, words, put, documents, hits, deflated) VALUES ('', 'a', 'b', 1, 1, x'00')", {});
  expect(add()).toBe(1);
  driver.exec('DELETE FROM studio_replacement');
  expect(add()).toBe(2);
});

test('published translations: what was published before has none of its own', () => {
  const driver = migrated(24);
  driver.exec("INSERT INTO studio_version (file, at, kind, hash, bytes, deflated) VALUES ('a', '', 'published', '', 0, x'00')");
  driver.exec("INSERT INTO studio_published (file, version) VALUES ('a', 1)");
  migrate(driver, MIGRATIONS, seeds);
  expect(driver.all('SELECT file, version, translations FROM studio_published')).toEqual([{ file: 'a', version: 1, translations: null }]);
});
