import { existsSync, readFileSync } from 'node:fs';
import { mkdir, open, readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { SESSION_HEADER } from '#core/contract/contract.ts';
import { createRouter } from '#main/services/router.ts';
import type { Services } from '#main/services/services.ts';
import { Driver } from '#main/services/store/driver.ts';
import { CHECKED_WHOLE_UP_TO, examineDatabase } from '#main/services/store/examine-database.ts';
import { DATABASE_FILE, openStore } from '#main/services/store/open-store.ts';
import { readWhole } from '#main/services/store/read-whole.ts';
import { treesOf } from '#main/services/store/trees.ts';
import { TestPlayer } from '#tests/support/play-attempt.ts';
import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';
import { testBytes, TestHouse } from '#tests/support/services.ts';

const STORY = documentWith({ beats: { one: { choices: [choiceWith('wow', { grade: 'dazzles' })] }, end: END } });

/** Texts of a megabyte, more of them than a start reads. */
const TEXTS = 20;
const TEXT = 1_000_000;

let house: TestHouse;
let database: string;
let ana: string;
let grown: Buffer;

beforeAll(async () => {
  const first = await TestHouse.build([STORY]);
  const services = await first.open();
  ({ id: ana } = await services.people.add('Ana'));
  await play(services);
  await services.close();
  first.inDatabase((driver) => {
    const text = 'x'.repeat(TEXT);
    for (let count = 0; count < TEXTS; count++) {
      driver.run("INSERT INTO scenario_archive VALUES (@hash, 'grown', @text, '2026-01-01')", { hash: `grown-${count}`, text });
    }
  });
  grown = await readFile(join(first.dataFolder, DATABASE_FILE));
  expect(grown.length).toBeGreaterThan(CHECKED_WHOLE_UP_TO);
  await first.demolish();
});

beforeEach(async () => {
  house = await TestHouse.build([STORY]);
  database = join(house.dataFolder, DATABASE_FILE);
  await mkdir(house.dataFolder);
  await writeFile(database, grown);
});

afterEach(() => house.demolish());

async function play(services: Services, learner = ana): Promise<void> {
  const detail = await services.attempts.start(learner, { scenario: 'test', timerFactor: 1, mode: 'assessed' });
  await new TestPlayer(services.attempts, learner, detail).play('wow');
}

/** Zeroes a page in the middle, as a disk does that lost it. */
async function zeroMiddle(): Promise<void> {
  const page = house.inDatabase((driver) => Number(driver.pragma('page_size')));
  const { size } = await stat(database);
  const file = await open(database, 'r+');
  await file.write(Buffer.alloc(page), 0, page, Math.floor(size / page / 2) * page);
  await file.close();
}

const codes = (services: Services): string[] => services.notices.map(({ code }) => code);

/** The thread that reads it does not fake its time. */
async function found(services: Services): Promise<void> {
  await vi.waitFor(() => expect(codes(services)).toContain('database-failing'), 20_000);
}

describe('opening a large database', () => {
  test.skipIf(!existsSync('/proc/self/io'))('reads little of it (counted where the system tells what a process has read)', async () => {
    const read = (): number => Number(/^rchar: (\d+)/m.exec(readFileSync('/proc/self/io', 'utf8'))?.[1]);
    const before = read();
    const { store, checkedAt } = openStore(house.dataFolder, { now: house.clock.now, randomBytes: testBytes });
    const took = read() - before;
    await store.close();
    expect(checkedAt).toBeNull();
    expect(took).toBeGreaterThan(0);
    // Two of the texts, for they stand first and last, and little else.
    expect(took).toBeLessThan(grown.length / 10);
    // And the ruler measures what it should.
    const whole = read();
    examineDatabase(database, 'whole');
    expect(read() - whole).toBeGreaterThan(TEXTS * TEXT);
  });

  const seen: [string, () => Promise<void>][] = [
    ['its end is missing', async () => truncate(database, (await stat(database)).size - 20_000)],
    ['its header is overwritten', () => overwrite(0, Buffer.alloc(100, 0xaa))],
    ['it is overwritten from the header on', () => overwrite(4_096, Buffer.alloc(400_000, 0xff))],
  ];

  test.each(seen)('sets it aside at once where %s', async (_, damage) => {
    await damage();
    const damaged = await readFile(database);
    const services = await house.open();
    expect(codes(services)).toEqual(['database-damaged']);
    const kept = (await readdir(house.dataFolder)).find((name) => /\.damaged-.*\.db$/.test(name)) ?? '';
    expect((await readFile(join(house.dataFolder, kept))).equals(damaged)).toBe(true);
    expect(await services.people.list()).toEqual([]);
  });

  test('can look at every table and index there is', () => {
    house.inDatabase((driver) => {
      const trees = treesOf(driver);
      expect(trees.map(({ name }) => name)).toEqual(expect.arrayContaining(['event', 'record', 'attempt_day', 'person_without_number']));
      for (const tree of trees) {
        const plan = JSON.stringify(driver.cells(`EXPLAIN QUERY PLAN ${tree.kind === 'index' ? tree.all : tree.last}`));
        expect(plan, tree.name).toContain(tree.name);
        expect(plan, tree.name).not.toContain('TEMP B-TREE');
      }
    });
  });
});

describe('a large database that is sound', () => {
  test('is read whole while people play, and not again at the next start, unless it was changed', async () => {
    const first = await house.open();
    await play(first);
    await first.check.ended;
    expect(codes(first)).toEqual([]);
    await first.close();
    const again = openStore(house.dataFolder, { now: house.clock.now, randomBytes: testBytes });
    await again.store.close();
    expect(again.checkedAt).toBe('2026-01-05T09:00:00.000Z');
    // Nobody closed it in order with that word left, so there is none.
    const third = openStore(house.dataFolder, { now: house.clock.now, randomBytes: testBytes });
    await third.store.close();
    expect(third.checkedAt).toBeNull();
  });

  test('is read again a week later, and where somebody else wrote to it', async () => {
    const first = await house.open();
    await first.check.ended;
    await first.close();
    const now = (): Date => new Date(house.clock.now().getTime() + 8 * 24 * 3_600_000);
    const late = openStore(house.dataFolder, { now, randomBytes: testBytes });
    await late.store.close();
    expect(late.checkedAt).toBeNull();
    const second = await house.open();
    await second.check.ended;
    await second.close();
    house.inDatabase((driver) => driver.exec("UPDATE person SET name = 'Bo'"));
    const changed = openStore(house.dataFolder, { now: house.clock.now, randomBytes: testBytes });
    await changed.store.close();
    expect(changed.checkedAt).toBeNull();
  });

  test('can be closed while it is read, and leaves no word that it is sound', async () => {
    const services = await house.open();
    await services.close();
    expect(await readdir(house.dataFolder)).not.toContain('database-check.json');
  });

  test('lets an erasure empty the log, and goes on reading', async () => {
    const services = await house.open();
    const { left } = await services.privacy.erase(ana, null);
    expect(left).toEqual([]);
    await services.check.ended;
    await services.close();
    expect(await readdir(house.dataFolder)).toContain('database-check.json');
  });
});

describe('damage in the middle of a large database', () => {
  beforeEach(zeroMiddle);

  test('is found while people play: nothing more is stored, what is stored can be read and exported', async () => {
    const services = await house.open();
    await found(services);
    await expect(services.people.add('Bo')).rejects.toThrow('damaged');
    const { token } = services.sessions.openPlayer(null);
    const context = { reqHeaders: new Headers({ [SESSION_HEADER]: token }) };
    const calls = createRouterClient(createRouter(services, () => undefined), { context });
    await expect(calls.people.add({ name: 'Bo' })).rejects.toMatchObject({ code: 'unavailable' });
    expect((await services.people.list()).map(({ name }) => name)).toEqual(['Ana']);
    expect(await services.attempts.list(ana)).toHaveLength(1);
    const asker = { role: 'hr', staff: null, staffName: null, reach: null } as const;
    let last: unknown = null;
    const filter = { which: 'all', names: 'pseudonymous' } as const;
    const request = { format: 'csv', profile: 'standard', filter, purpose: '' } as const;
    for await (const piece of services.exports.make(request, asker)) last = piece;
    expect(last).toMatchObject({ kind: 'done', attempts: 1 });
    expect((await services.store.audit.list({ limit: 5 })).map(({ kind }) => kind)).toEqual(['export-finished', 'export']);
    await services.store.tries.put('hr', true, { failures: 1, failedAt: '2026-01-01T00:00:00.000Z' });
    expect(await services.store.tries.find('hr')).toMatchObject({ failures: 1 });
    await expect(services.people.add('Bo')).rejects.toThrow('damaged');
  });

  test('is set aside by the next start with all that was stored, and a new one is begun', async () => {
    const services = await house.open();
    await found(services);
    await services.close();
    const again = await house.open();
    expect(codes(again)).toEqual(['database-damaged']);
    expect(await again.people.list()).toEqual([]);
    await again.people.add('Bo');
    const kept = (await readdir(house.dataFolder)).find((name) => /\.damaged-.*\.db$/.test(name)) ?? '';
    const old = Driver.openReadOnly(join(house.dataFolder, kept));
    expect(old.cells('SELECT name FROM person')).toEqual([['Ana']]);
    expect(old.cells('SELECT count(*) FROM record')).toEqual([[1]]);
    old.close();
    await again.close();
    expect(codes(await house.open())).toEqual([]);
  });

  test('that a call meets first is told as well', async () => {
    await (await house.open()).close();
    const { store, damage } = openStore(house.dataFolder, { now: house.clock.now, randomBytes: testBytes });
    expect(damage.found).toBe(false);
    const hashes = Array.from({ length: TEXTS }, (_, count) => `grown-${count}`);
    await expect(Promise.all(hashes.map((hash) => store.archived(hash)))).rejects.toMatchObject({ code: 'SQLITE_CORRUPT' });
    expect(damage.notice).toMatchObject({ code: 'database-failing' });
    await store.close();
    expect(codes(await house.open())).toEqual(['database-damaged']);
  });

  test('is forgotten where a sound copy was put in its place', async () => {
    const services = await house.open();
    await found(services);
    await services.close();
    expect(await readdir(house.dataFolder)).toContain('database-check.json');
    await writeFile(database, grown);
    const again = await house.open();
    expect(codes(again)).toEqual([]);
    expect((await again.people.list()).map(({ name }) => name)).toEqual(['Ana']);
    await play(again);
  });
});

test('once damage was found, a step is refused and the attempt stands where it was acknowledged', async () => {
  const services = await house.open();
  const detail = await services.attempts.start(ana, { scenario: 'test', timerFactor: 1 });
  services.damage.tell();
  await expect(new TestPlayer(services.attempts, ana, detail).play('wow')).rejects.toThrow('damaged');
  expect(await services.attempts.get(ana, detail.attempt)).toEqual(detail);
  await services.close();
  // Nothing is wrong with it after all: the next start has looked, and goes on.
  const again = await house.open();
  expect(codes(again)).toEqual([]);
  await new TestPlayer(again.attempts, ana, await again.attempts.get(ana, detail.attempt)).play('wow');
});

test('every page that is zeroed is found by reading whole, as SQLite itself finds it', async () => {
  const small = await TestHouse.build([STORY]);
  const services = await small.open();
  const bo = await services.people.add('Bo');
  for (let count = 0; count < 12; count++) await play(services, bo.id);
  await services.close();
  const path = join(small.dataFolder, DATABASE_FILE);
  const sound = await readFile(path);
  expect(await readWhole({ path, gently: false })).toEqual({ wrong: null });
  const page = sound.readUInt16BE(16);
  const missed: number[] = [];
  for (let at = page; at < sound.length; at += page) {
    const damaged = Buffer.from(sound);
    damaged.fill(0, at, at + page);
    const file = await open(path, 'w');
    await file.writeFile(damaged);
    await file.close();
    const bySqlite = examineDatabase(path, 'whole').kind === 'damaged';
    const { wrong } = await readWhole({ path, gently: false });
    if (bySqlite && wrong === null) missed.push(at / page + 1);
  }
  expect(missed).toEqual([]);
  await small.demolish();
}, 60_000);

async function overwrite(at: number, bytes: Buffer): Promise<void> {
  const file = await open(database, 'r+');
  await file.write(bytes, 0, bytes.length, at);
  await file.close();
}
