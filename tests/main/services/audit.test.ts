import { mkdirSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStore } from '#main/services/store/open-store.ts';
import type { Store } from '#main/services/store/store.ts';
import { testBytes, TestHouse } from '#tests/support/services.ts';

let house: TestHouse;
let store: Store;

beforeEach(async () => {
  house = await TestHouse.build();
  mkdirSync(house.dataFolder);
  ({ store } = openStore(house.dataFolder, { now: house.clock.now, randomBytes: testBytes }));
});

afterEach(async () => {
  await store.close();
  await house.demolish();
});

const entry = (kind: string, count: number) => ({
  at: '2026-01-05T09:00:00.000Z',
  staff: null,
  staffName: null,
  kind,
  body: { count, inside: ['a', null] },
});

test('the audit lists newest first, by kind and in pages', async () => {
  for (let count = 1; count <= 5; count++) {
    expect(await store.audit.add(entry(count % 2 === 1 ? 'export' : 'erasure', count))).toBe(count);
  }
  const counts = async (asked: Parameters<Store['audit']['list']>[0]) =>
    (await store.audit.list(asked)).map(({ body }) => body['count']);
  expect(await counts({ limit: 10 })).toEqual([5, 4, 3, 2, 1]);
  expect(await counts({ kind: 'export', limit: 2 })).toEqual([5, 3]);
  expect(await counts({ kind: 'export', before: 3, limit: 2 })).toEqual([1]);
  expect(await counts({ before: 2, limit: 2 })).toEqual([1]);
  expect(await counts({ staff: 'x', limit: 10 })).toEqual([]);
  await store.audit.add({ ...entry('export', 6), staff: 'x' });
  expect(await counts({ kind: 'export', staff: 'x', limit: 10 })).toEqual([6]);
  expect(await store.audit.list({ before: 6, limit: 1 })).toEqual([{ number: 5, ...entry('export', 5) }]);
});
