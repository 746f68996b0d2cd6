import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DataFolderLockedError } from '#main/services/data-folder-lock.ts';
import { Child } from '#tests/support/child.ts';
import { TestHouse } from '#tests/support/services.ts';

let house: TestHouse;
let child: Child | null = null;

beforeEach(async () => {
  house = await TestHouse.build();
});

afterEach(async () => {
  await child?.kill();
  child = null;
  await house.demolish();
});

async function holdElsewhere(): Promise<Child> {
  child = new Child('hold-folder.ts', [house.dataFolder, house.bundledFolder]);
  expect(await child.line()).toBe('open');
  return child;
}

async function refusal(): Promise<DataFolderLockedError> {
  const error = await house.open().then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof DataFolderLockedError)) throw new Error(`It was not refused: ${String(error)}`);
  return error;
}

test('another process is refused, and told who holds the folder and where', async () => {
  const { pid } = await holdElsewhere();
  const error = await refusal();
  expect(error.holder).toMatchObject({ pid, shell: 'web', address: 'http://127.0.0.1:4711/' });
  expect(error.details).toMatchObject({ folder: house.dataFolder, pid });
  for (const word of [String(pid), 'web', 'http://127.0.0.1:4711/', '--data']) {
    expect(error.message).toContain(word);
  }
});

test('it is refused the other way round as well', async () => {
  const services = await house.open({ address: 'http://127.0.0.1:99/' });
  child = new Child('hold-folder.ts', [house.dataFolder, house.bundledFolder]);
  expect(JSON.parse(await child.line())).toMatchObject({
    name: 'DataFolderLockedError',
    code: 'data-folder-locked',
    holder: { pid: process.pid, shell: 'cli', address: 'http://127.0.0.1:99/' },
  });
  await services.close();
});

test('so is a second one in the same process, which leaves the first at work', async () => {
  const first = await house.open();
  await refusal();
  await first.people.add('Ana');
  expect((await refusal()).holder?.pid).toBe(process.pid);
});

test('a kill -9 gives the folder back at once', async () => {
  const holder = await holdElsewhere();
  await refusal();
  await holder.kill();
  const services = await house.open();
  expect(JSON.parse(await readFile(join(house.dataFolder, 'holder.json'), 'utf8'))).toMatchObject({ pid: process.pid });
  await services.close();
});

test('so does closing, twice if need be; the holder is no longer named', async () => {
  const first = await house.open();
  await first.close();
  await first.close();
  await expect(readFile(join(house.dataFolder, 'holder.json'))).rejects.toThrow('ENOENT');
  await house.open();
});

test.each(['', '\0\0\0\0', '{"pid": "x"}'])('a holder that cannot be read (%j) is refused all the same', async (text) => {
  await holdElsewhere();
  await writeFile(join(house.dataFolder, 'holder.json'), text);
  const error = await refusal();
  expect(error.holder).toBeNull();
  expect(error.message).toContain('Another Extra Mile is using');
  await rm(join(house.dataFolder, 'holder.json'));
  expect((await refusal()).holder).toBeNull();
});

// As root nothing is read-only, so the other process runs as a user who may write nothing.
const NOBODY = process.getuid?.() === 0 ? 65_534 : undefined;

test.skipIf(process.platform === 'win32')('a folder that may not be written is refused, and left as it is', async () => {
  await mkdir(house.dataFolder);
  await chmod(house.dataFolder, 0o555);
  await chmod(house.root, 0o755);
  child = new Child('hold-folder.ts', [house.dataFolder, house.bundledFolder], { uid: NOBODY });
  expect(JSON.parse(await child.line())).toMatchObject({ code: 'unavailable', details: {} });
  expect(await readdir(house.dataFolder)).toEqual([]);
});

test('services that cannot open do not keep the folder', async () => {
  await writeFile(join(house.root, 'blocked'), '');
  await expect(house.open({ dataFolder: join(house.root, 'blocked') })).rejects.toMatchObject({
    code: 'unavailable',
    details: { folder: join(house.root, 'blocked') },
  });
  await writeFile(join(house.root, 'data'), '');
  await expect(house.open()).rejects.toMatchObject({ code: 'unavailable' });
  await rm(join(house.root, 'data'));
  await house.open();
});
