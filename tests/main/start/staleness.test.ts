import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isStale, lastChange } from '#main/start/staleness.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'staleness-'));
  await mkdir(path.join(folder, 'source', 'deep'), { recursive: true });
  await mkdir(path.join(folder, 'made'));
  await write('source/deep/a.ts', 100);
  await write('source/b.ts', 200);
  await write('made/page.html', 300);
  await write('made/main.js', 400);
  await at('source/deep', 100);
  await at('source', 200);
});

afterEach(() => rm(folder, { recursive: true }));

const there = (name: string): string => path.join(folder, name);

async function at(name: string, seconds: number): Promise<void> {
  await utimes(there(name), seconds, seconds);
}

async function write(name: string, seconds: number): Promise<void> {
  await writeFile(there(name), name);
  await at(name, seconds);
}

const stale = (): Promise<boolean> => isStale([there('made/page.html'), there('made/main.js')], [there('source'), there('missing')]);

test('what is newer than every source is not stale', async () => {
  expect(await stale()).toBe(false);
});

test('a missing output is stale', async () => {
  await rm(there('made/main.js'));
  expect(await stale()).toBe(true);
});

test('one output older than one source is stale, however deep the source lies', async () => {
  await at('source/deep/a.ts', 350);
  expect(await stale()).toBe(true);
});

test('a removed source counts', async () => {
  await rm(there('source/deep/a.ts'));
  expect(await stale()).toBe(true);
});

test('what is not there has not changed', async () => {
  expect(await lastChange(there('missing'))).toBeNull();
  expect(await lastChange(there('source'))).toBe(200_000);
});
