import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '#core/contract/settings.ts';
import { TestHouse } from '#tests/support/services.ts';

let house: TestHouse;

beforeEach(async () => {
  house = await TestHouse.build();
  await mkdir(house.dataFolder);
});

afterEach(() => house.demolish());

const file = (name = 'settings.json'): string => join(house.dataFolder, name);

async function names(pattern: RegExp): Promise<string[]> {
  return (await readdir(house.dataFolder)).filter((name) => pattern.test(name)).toSorted();
}

test('begin at their defaults', async () => {
  const { settings, notices } = await house.open();
  expect(await settings.get()).toEqual(DEFAULT_SETTINGS);
  expect(notices).toEqual([]);
});

test('what is left out of a change stays, and all of it outlives the program', async () => {
  const first = await house.open();
  await first.settings.set({ textSize: 150 });
  expect(await first.settings.set({ timerFactor: 0 })).toEqual({ ...DEFAULT_SETTINGS, textSize: 150, timerFactor: 0 });
  await first.close();
  const second = await house.open();
  expect(await second.settings.get()).toEqual({ ...DEFAULT_SETTINGS, textSize: 150, timerFactor: 0 });
});

test('a setting of a newer version is kept, and not shown', async () => {
  await writeFile(file(), JSON.stringify({ textSize: 120, glow: { strength: 3 } }));
  const { settings, notices } = await house.open();
  expect(await settings.get()).toEqual({ ...DEFAULT_SETTINGS, textSize: 120 });
  await settings.set({ sound: false });
  expect(JSON.parse(await readFile(file(), 'utf8'))).toMatchObject({ glow: { strength: 3 }, sound: false, textSize: 120 });
  expect(notices).toEqual([]);
});

test('keys that were changed replace those before, and outlive the program', async () => {
  const first = await house.open();
  await first.settings.set({ keys: { pause: 'p', skip: 'x' } });
  expect((await first.settings.set({ keys: { pause: 'F2' } })).keys).toEqual({ pause: 'F2' });
  await first.close();
  const second = await house.open();
  expect((await second.settings.get()).keys).toEqual({ pause: 'F2' });
  expect((await second.settings.set({ keys: {} })).keys).toEqual({});
});

test('the key of an action that a newer version knows is not shown', async () => {
  await writeFile(file(), JSON.stringify({ keys: { pause: 'p', dance: 'd' } }));
  const { settings, notices } = await house.open();
  expect((await settings.get()).keys).toEqual({ pause: 'p' });
  expect(notices).toEqual([]);
});

test('three good backups stay, the newest among them, whatever the clock says', async () => {
  const { settings } = await house.open();
  for (const volume of [10, 20, 30, 40, 50]) {
    house.clock.advance(-86_400_000);
    await settings.set({ volume });
  }
  const backups = await names(/^settings\.backup-/);
  const volumes = await Promise.all(backups.map(async (name) => JSON.parse(await readFile(file(name), 'utf8')).volume));
  expect(volumes).toEqual([30, 40, 50]);
});

test('changes made at once are all kept', async () => {
  const { settings } = await house.open();
  await Promise.all([settings.set({ volume: 5 }), settings.set({ textSize: 200 }), settings.set({ sound: false })]);
  expect(await settings.get()).toMatchObject({ volume: 5, textSize: 200, sound: false });
});

describe.each([
  ['full of NULs', '\0'.repeat(300)],
  ['empty', ''],
  ['cut off', '{"textSize": 1'],
  ['not an object', '[1, 2]'],
  ['out of bounds', '{"textSize": 5000}'],
  ['of another kind', '{"sound": "loud"}'],
  ['with one key for two actions', '{"keys": {"pause": "p", "skip": "p"}}'],
])('a settings file that is %s', (_, text) => {
  test('is set aside, the newest good backup restored, and the user told', async () => {
    const first = await house.open();
    await first.settings.set({ volume: 33 });
    await first.settings.set({ volume: 44 });
    await first.close();
    await writeFile(file(), text);
    await writeFile(file('settings.backup-000009.json'), '\0\0');
    const { settings, notices } = await house.open();
    expect(await settings.get()).toEqual({ ...DEFAULT_SETTINGS, volume: 44 });
    expect(notices).toMatchObject([{ code: 'settings-restored' }]);
    const kept = await names(/^settings\.corrupt-/);
    expect(kept).toHaveLength(1);
    expect(notices[0]?.message).toContain(kept[0]);
    expect(await readFile(file(kept[0]), 'utf8')).toBe(text);
  });

  test('leads to the defaults where there is no backup', async () => {
    await writeFile(file(), text);
    const { settings, notices } = await house.open();
    expect(await settings.get()).toEqual(DEFAULT_SETTINGS);
    expect(notices).toMatchObject([{ code: 'settings-reset' }]);
  });
});

test('a folder where the file should be is set aside too', async () => {
  await mkdir(file());
  const { settings, notices } = await house.open();
  expect(await settings.set({ volume: 3 })).toMatchObject({ volume: 3 });
  expect(notices).toMatchObject([{ code: 'settings-reset' }]);
});

test('a second corrupt file of the same moment does not overwrite the first', async () => {
  for (const text of ['one', 'two']) {
    await writeFile(file(), text);
    const services = await house.open();
    await services.close();
  }
  expect(await names(/^settings\.corrupt-/)).toHaveLength(2);
});
