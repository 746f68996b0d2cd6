import { afterEach, beforeEach, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '#core/contract/settings.ts';
import type { Services } from '#main/services/services.ts';
import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';
import { writeExport } from '#tests/support/exporting.ts';
import { TestHouse } from '#tests/support/services.ts';

const NOBODY = '00000000-0000-4000-8000-000000000000';

let house: TestHouse;
let services: Services;
let ana: string;
let ben: string;

beforeEach(async () => {
  house = await TestHouse.build([documentWith({ beats: { one: { choices: [choiceWith('stop')] }, end: END } })]);
  services = await house.open();
  ({ id: ana } = await services.people.add('Ana'));
  ({ id: ben } = await services.people.add('Ben'));
});

afterEach(() => house.demolish());

async function reopen(behind: () => unknown = () => undefined): Promise<void> {
  await services.close();
  behind();
  services = await house.open();
}

const store = (learner: string, chosen: unknown): number =>
  house.inDatabase((driver) =>
    driver.run('INSERT OR REPLACE INTO own_settings VALUES (@learner, @chosen)', { learner, chosen: JSON.stringify(chosen) }),
  );

const stored = (): unknown[] => house.inDatabase((driver) => driver.cells('SELECT learner, chosen FROM own_settings'));

test('a person begins with the installation’s settings, and follows them in what they chose nothing about', async () => {
  expect(await services.ownSettings.get(ana)).toEqual({ settings: DEFAULT_SETTINGS, own: false });
  await services.ownSettings.set(ana, { textSize: 180 });
  await services.settings.set({ textSize: 120, sound: false });
  expect(await services.ownSettings.get(ana)).toEqual({
    settings: { ...DEFAULT_SETTINGS, textSize: 180, sound: false },
    own: true,
  });
  expect(await services.ownSettings.get(ben)).toEqual({
    settings: { ...DEFAULT_SETTINGS, textSize: 120, sound: false },
    own: false,
  });
});

test('what a person chose outlives the program, changes nothing for others, and is given up at once', async () => {
  await services.ownSettings.set(ana, { keys: { pause: 'p', skip: 'x' }, timerFactor: 10, language: 'es' });
  await services.ownSettings.set(ana, { keys: { pause: 'F2' } });
  await reopen();
  const { settings } = await services.ownSettings.get(ana);
  expect(settings).toEqual({ ...DEFAULT_SETTINGS, keys: { pause: 'F2' }, timerFactor: 10, language: 'es' });
  expect(await services.settings.get()).toEqual(DEFAULT_SETTINGS);
  expect((await services.ownSettings.get(ben)).settings).toEqual(DEFAULT_SETTINGS);
  expect(await services.ownSettings.reset(ana)).toEqual({ settings: DEFAULT_SETTINGS, own: false });
  await reopen();
  expect(await services.ownSettings.get(ana)).toEqual({ settings: DEFAULT_SETTINGS, own: false });
});

test('a choice that is the installation’s today stays the person’s own', async () => {
  await services.ownSettings.set(ana, { sound: true });
  await services.settings.set({ sound: false });
  expect((await services.ownSettings.get(ana)).settings.sound).toBe(true);
});

test('while nobody is signed in, the installation’s are read and changed', async () => {
  const changed = { settings: { ...DEFAULT_SETTINGS, volume: 7 }, own: false };
  expect(await services.ownSettings.set(null, { volume: 7 })).toEqual(changed);
  expect(await services.ownSettings.get(null)).toEqual(changed);
  expect(await services.settings.get()).toEqual(changed.settings);
});

test('changes made at once are all kept', async () => {
  const { ownSettings } = services;
  await Promise.all([
    ownSettings.set(ana, { volume: 5 }),
    ownSettings.set(ana, { textSize: 200 }),
    ownSettings.set(ben, { volume: 9 }),
    ownSettings.set(ana, { sound: false }),
  ]);
  expect((await ownSettings.get(ana)).settings).toMatchObject({ volume: 5, textSize: 200, sound: false });
  expect((await ownSettings.get(ben)).settings).toEqual({ ...DEFAULT_SETTINGS, volume: 9 });
});

test('one that this version cannot use costs no other, and what it does not know stays', async () => {
  await reopen(() => store(ana, { textSize: 5_000, language: 'eo', keys: { dance: 'd', pause: 'p' }, glow: 3, font: 'dyslexia' }));
  expect((await services.ownSettings.get(ana)).settings).toEqual({ ...DEFAULT_SETTINGS, font: 'dyslexia', keys: { pause: 'p' } });
  await services.ownSettings.set(ana, { textSize: 130 });
  await services.close();
  expect(stored()).toEqual([[ana, expect.stringContaining('"glow":3')]]);
});

test('they go with the person, and cannot be set for one who is gone', async () => {
  await services.ownSettings.set(ana, { textSize: 150 });
  await reopen(() => house.inDatabase((driver) => driver.run('DELETE FROM person WHERE id = @ana', { ana })));
  expect(await services.ownSettings.get(ana)).toMatchObject({ own: false });
  await expect(services.ownSettings.set(ana, { volume: 1 })).rejects.toMatchObject({ code: 'not-found' });
  await expect(services.ownSettings.reset(NOBODY)).rejects.toMatchObject({ code: 'not-found', details: { learner: NOBODY } });
  await services.close();
  expect(stored()).toEqual([]);
});

test('an attempt notes how timers were stretched, and no export holds anything else of them', async () => {
  await services.ownSettings.set(ana, { keys: { pause: 'F9' }, font: 'dyslexia', timerFactor: 10 });
  const { attempt } = await services.attempts.start(ana, { scenario: 'test', timerFactor: 10 });
  expect(JSON.stringify(await services.attempts.get(ana, attempt))).not.toMatch(/dyslexia|F9/);
  const { text } = await writeExport(house, { format: 'jsonl', filter: { names: 'named' } });
  expect(text).toContain(attempt);
  expect(text).not.toMatch(/dyslexia|F9/);
});
