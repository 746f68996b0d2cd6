import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Services } from '#main/services/services.ts';
import { SHARED } from '#main/services/store/reflections-store.ts';
import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';
import { TestHouse } from '#tests/support/services.ts';

const STORY = documentWith({ id: 'story', beats: { one: { choices: [choiceWith('bye')] }, end: END } });
const WEEK_ONE = { type: 'week', programme: 'first-weeks', week: 1 } as const;
const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

let house: TestHouse;
let services: Services;
let ana: string;
let ben: string;

beforeEach(async () => {
  house = await TestHouse.build([STORY]);
  services = await house.open();
  ({ id: ana } = await services.people.add('Ana'));
  ({ id: ben } = await services.people.add('Ben'));
});

afterEach(() => house.demolish());

test('what was written comes back after a restart, newest first, and to nobody else', async () => {
  const { attempt } = await services.attempts.start(ana, { scenario: 'story', timerFactor: 1 });
  const first = await services.reflections.write(ana, { about: { type: 'attempt', attempt }, text: 'I rushed.', shared: false });
  house.clock.advance(1_000);
  const second = await services.reflections.write(ana, { about: WEEK_ONE, text: 'The baker.', commitment: 'Ask first.', shared: true });
  await services.close();
  services = await house.open();
  expect(await services.reflections.list(ana)).toEqual([second, first]);
  expect(await services.reflections.list(ben)).toEqual([]);
  expect(second.askAt).toBe(new Date(house.clock.now().getTime() + WEEK_MS).toISOString());
});

test('writing about the same thing again replaces it', async () => {
  const first = await services.reflections.write(ana, { about: WEEK_ONE, text: 'One.', shared: true });
  const second = await services.reflections.write(ana, { about: WEEK_ONE, text: 'Two.', shared: false });
  expect(second.id).toBe(first.id);
  expect(await services.reflections.list(ana)).toEqual([second]);
});

test('the same commitment keeps its day and its outcome; another one begins anew', async () => {
  const write = (commitment: string, text: string) =>
    services.reflections.write(ana, { about: WEEK_ONE, text, commitment, shared: false });
  const first = await write('Ask first.', 'One.');
  const answered = await services.reflections.answer(ana, first.id, 'partly');
  expect(answered).toEqual({ ...first, outcome: 'partly' });
  house.clock.advance(1_000);
  expect(await write('Ask first.', 'Two.')).toMatchObject({ askAt: first.askAt, outcome: 'partly' });
  expect(await write('Call back.', 'Two.')).toMatchObject({ outcome: null, commitment: 'Call back.' });
});

test('only where something was meant to be done is there anything to answer', async () => {
  const { id } = await services.reflections.write(ana, { about: WEEK_ONE, text: 'One.', shared: false });
  await expect(services.reflections.answer(ana, id, 'done')).rejects.toMatchObject({ code: 'not-allowed' });
});

test('another player’s attempts and reflections are not found, and stay as they are', async () => {
  const { attempt } = await services.attempts.start(ana, { scenario: 'story', timerFactor: 1 });
  const mine = await services.reflections.write(ana, { about: WEEK_ONE, text: 'One.', commitment: 'Two.', shared: false });
  const notFound = { code: 'not-found' };
  const about = { type: 'attempt', attempt } as const;
  await expect(services.reflections.write(ben, { about, text: 'Hm.', shared: false })).rejects.toMatchObject(notFound);
  await expect(services.reflections.answer(ben, mine.id, 'done')).rejects.toMatchObject(notFound);
  await expect(services.reflections.remove(ben, mine.id)).rejects.toMatchObject(notFound);
  expect(await services.reflections.list(ana)).toEqual([mine]);
});

test('what is removed is gone', async () => {
  const { id } = await services.reflections.write(ana, { about: WEEK_ONE, text: 'One.', shared: false });
  await services.reflections.remove(ana, id);
  expect(await services.reflections.list(ana)).toEqual([]);
  await expect(services.reflections.remove(ana, id)).rejects.toMatchObject({ code: 'not-found' });
});

test('staff read what is shared, with its name, for as long as it is', async () => {
  const { attempt } = await services.attempts.start(ana, { scenario: 'story', timerFactor: 1 });
  const about = { type: 'attempt', attempt } as const;
  await services.reflections.write(ana, { about, text: 'I rushed.', shared: true });
  await services.reflections.write(ben, { about: WEEK_ONE, text: 'Mine alone.', shared: false });
  house.clock.advance(1_000);
  const { id } = await services.reflections.write(ben, { about: { ...WEEK_ONE, week: 2 }, text: 'The baker.', commitment: 'Ask first.', shared: true });
  expect(await services.reflections.shared({ skip: 0 })).toMatchObject({
    total: 2,
    reflections: [
      { person: { name: 'Ben' }, text: 'The baker.', commitment: 'Ask first.', about: { type: 'week', week: 2, title: null } },
      { person: { name: 'Ana' }, text: 'I rushed.', commitment: null, about: { type: 'attempt', scenario: 'story' } },
    ],
  });
  await services.reflections.write(ana, { about, text: 'I rushed.', shared: false });
  await services.reflections.remove(ben, id);
  expect(await services.reflections.shared({ skip: 0 })).toEqual({ total: 0, reflections: [] });
});

test('what is shared is found without reading what is not', async () => {
  await services.close();
  const plan = house.inDatabase((driver) => driver.all(`EXPLAIN QUERY PLAN ${SHARED}`, { cohort: null, skip: 0, limit: 50 }));
  expect(JSON.stringify(plan)).toMatch(/SCAN r USING INDEX reflection_shared/);
  expect(JSON.stringify(plan)).not.toMatch(/TEMP B-TREE/);
});
