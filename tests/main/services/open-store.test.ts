import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, open, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Driver } from '#main/services/store/driver.ts';
import { layoutOf, NewerDatabaseError } from '#main/services/store/migrate.ts';
import type { Migration } from '#main/services/store/migration.ts';
import { MIGRATIONS } from '#main/services/store/migrations.ts';
import { BACKUP_FOLDER, DATABASE_FILE, openStore } from '#main/services/store/open-store.ts';
import { testBytes, TestHouse } from '#tests/support/services.ts';

let house: TestHouse;
let folder: string;
let database: string;

beforeEach(async () => {
  house = await TestHouse.build();
  folder = house.dataFolder;
  database = join(folder, DATABASE_FILE);
  await mkdir(folder);
});

afterEach(() => house.demolish());

const seeds = () => ({ now: house.clock.now, randomBytes: testBytes });

async function withAna(): Promise<void> {
  const services = await house.open();
  await services.people.add('Ana');
  await services.close();
}

function inDatabase<Result>(work: (driver: Driver) => Result, path = database): Result {
  const driver = Driver.openWritable(path);
  try {
    return work(driver);
  } finally {
    driver.close();
  }
}

describe('a new database', () => {
  test('has the newest layout, tables that check types, and the promised durability', async () => {
    const { store } = openStore(folder, seeds());
    await store.close();
    inDatabase((driver) => {
      expect(layoutOf(driver)).toBe(MIGRATIONS.length);
      expect(driver.pragma('journal_mode')).toBe('wal');
      expect(driver.pragma('synchronous')).toBe(2);
      expect(driver.pragma('foreign_keys')).toBe(1);
      expect(driver.pragma('secure_delete')).toBe(1);
      expect(driver.pragma('busy_timeout')).toBe(5_000);
      const loose = driver.all(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'",
      );
      expect(loose).toEqual([]);
      expect(() => driver.run("INSERT INTO salt VALUES ('one', 'learner', @salt)", { salt: testBytes(16) })).toThrow();
    });
  });

  test('leaves no draft behind, and clears away one that a crash left', async () => {
    await writeFile(`${database}.new`, 'half of a database');
    await writeFile(`${database}.new-wal`, 'and its log');
    const { store, notices } = openStore(folder, seeds());
    await store.close();
    expect(notices).toEqual([]);
    expect((await readdir(folder)).filter((name) => name.includes('.new'))).toEqual([]);
  });

  test('two installations have different ids and keys', async () => {
    const first = openStore(folder, seeds()).store;
    await first.close();
    await rm(folder, { recursive: true });
    await mkdir(folder);
    const second = openStore(folder, seeds()).store;
    await second.close();
    expect(second.installation.id).not.toBe(first.installation.id);
    expect(second.installation.pseudonymKey).not.toEqual(first.installation.pseudonymKey);
    expect(second.installation.pseudonymKey).toHaveLength(32);
  });
});

describe('a damaged database', () => {
  const damages: [string, (path: string) => Promise<void>][] = [
    ['emptied', (path) => writeFile(path, '')],
    ['zeroed', (path) => writeFile(path, Buffer.alloc(40_960))],
    ['replaced by a text', (path) => writeFile(path, 'These are not the results you look for. '.repeat(50))],
    ['overwritten in the middle', (path) => overwrite(path, 4_096, Buffer.alloc(20_000, 0xff))],
    ['cut off', async (path) => writeFile(path, (await readFile(path)).subarray(0, 9_000))],
  ];

  test.each(damages)('that was %s is set aside, a new one begun, and the user told', async (_, damage) => {
    await withAna();
    await damage(database);
    const damaged = await readFile(database);
    const services = await house.open();
    expect(services.notices).toMatchObject([{ code: 'database-damaged' }]);
    expect(await services.people.list()).toEqual([]);
    await services.people.add('Bo');
    const kept = (await readdir(folder)).filter((name) => /\.damaged-.*\.db$/.test(name));
    expect(kept).toHaveLength(1);
    expect(services.notices[0]?.message).toContain(kept[0]);
    expect(await readFile(join(folder, kept[0] ?? ''))).toEqual(damaged);
    await services.close();
    const again = await house.open();
    expect(again.notices).toEqual([]);
    expect((await again.people.list()).map(({ name }) => name)).toEqual(['Bo']);
  });

  test('a second one of the same moment does not overwrite the first', async () => {
    for (const text of ['one', 'two']) {
      await writeFile(database, text);
      await (await house.open()).close();
    }
    expect((await readdir(folder)).filter((name) => name.includes('.damaged-'))).toHaveLength(2);
  });

  test('a log that lost its database is not poured into a new one', async () => {
    await withAna();
    await rm(database);
    await writeFile(`${database}-wal`, 'orphaned');
    const services = await house.open();
    expect(services.notices).toMatchObject([{ code: 'database-damaged' }]);
    expect((await readdir(folder)).some((name) => /\.damaged-.*-wal$/.test(name))).toBe(true);
  });
});

describe('a database of a newer version', () => {
  test('is refused with a reason and stays as it is, byte by byte', async () => {
    await withAna();
    inDatabase((driver) => driver.exec('PRAGMA user_version = 99'));
    const before = createHash('sha256').update(await readFile(database)).digest('hex');
    const error = await house.open().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(NewerDatabaseError);
    expect(error).toMatchObject({ code: 'newer-database', details: { found: 99, known: MIGRATIONS.length } });
    expect(String(error)).toContain('Update Extra Mile');
    expect(createHash('sha256').update(await readFile(database)).digest('hex')).toBe(before);
    // And the folder is free again.
    await expect(house.open()).rejects.toBeInstanceOf(NewerDatabaseError);
  });
});

describe('a database of an older version', () => {
  const next: Migration = {
    version: MIGRATIONS.length + 1,
    up: (driver) => driver.exec('ALTER TABLE person ADD COLUMN nickname TEXT'),
  };
  const failing: Migration = {
    version: MIGRATIONS.length + 1,
    up: (driver) => {
      driver.exec('ALTER TABLE person ADD COLUMN nickname TEXT');
      throw new Error('halfway');
    },
  };

  test('is brought up to date after a copy was kept, and keeps its contents', async () => {
    await withAna();
    const { store } = openStore(folder, seeds(), [...MIGRATIONS, next]);
    expect((await store.people.list()).map(({ name }) => name)).toEqual(['Ana']);
    await store.close();
    inDatabase((driver) => {
      expect(layoutOf(driver)).toBe(next.version);
      expect(driver.all('SELECT nickname FROM person')).toEqual([{ nickname: null }]);
    });
    const [copy = '', ...others] = await readdir(join(folder, BACKUP_FOLDER));
    expect(others).toEqual([]);
    expect(copy).toContain(`layout-${MIGRATIONS.length}`);
    inDatabase((driver) => {
      expect(layoutOf(driver)).toBe(MIGRATIONS.length);
      expect(driver.all('SELECT name FROM person')).toEqual([{ name: 'Ana' }]);
    }, join(folder, BACKUP_FOLDER, copy));
  });

  test('stays whole where a step fails', async () => {
    await withAna();
    expect(() => openStore(folder, seeds(), [...MIGRATIONS, failing])).toThrow('halfway');
    inDatabase((driver) => {
      expect(layoutOf(driver)).toBe(MIGRATIONS.length);
      expect(driver.all("SELECT name FROM pragma_table_info('person') WHERE name = 'nickname'")).toEqual([]);
    });
    const services = await house.open();
    expect(await services.people.list()).toHaveLength(1);
  });

  test('no copy is made where there is nothing to do', async () => {
    await withAna();
    await (await house.open()).close();
    expect(existsSync(join(folder, BACKUP_FOLDER))).toBe(false);
  });
});

async function overwrite(path: string, at: number, bytes: Buffer): Promise<void> {
  const file = await open(path, 'r+');
  await file.write(bytes, 0, bytes.length, at);
  await file.close();
}
