import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Services } from '#main/services/services.ts';
import { TestHouse } from '#tests/support/services.ts';

const NOBODY = '00000000-0000-4000-8000-000000000000';

let house: TestHouse;
let services: Services;
let ana: string;
let ben: string;

beforeEach(async () => {
  house = await TestHouse.build();
  services = await house.open();
  ({ id: ana } = await services.people.add('Ana'));
  ({ id: ben } = await services.people.add('Ben'));
});

afterEach(() => house.demolish());

test('a note arrives unseen, newest first, under its sender’s name, and stays seen', async () => {
  await services.kudos.send(ben, ana, 'Thanks for staying.');
  await services.kudos.send(ben, ana, 'And for the cake.');
  const [latest, first] = await services.kudos.list(ana);
  expect(latest).toMatchObject({ from: 'Ben', text: 'And for the cake.', seen: false, sentAt: '2026-01-05T09:00:00.000Z' });
  await services.kudos.see(ana, first?.id ?? '');
  expect((await services.kudos.list(ana)).map(({ seen }) => seen)).toEqual([false, true]);
  expect(await services.kudos.list(ben)).toEqual([]);
});

test('nobody thanks themselves, or somebody who is not there', async () => {
  await expect(services.kudos.send(ana, ana, 'Me.')).rejects.toMatchObject({ code: 'bad-input' });
  await expect(services.kudos.send(ana, NOBODY, 'Hm.')).rejects.toMatchObject({ code: 'not-found' });
});

test('a note is its receiver’s alone to see', async () => {
  await services.kudos.send(ben, ana, 'Thanks.');
  const [note] = await services.kudos.list(ana);
  await expect(services.kudos.see(ben, note?.id ?? '')).rejects.toMatchObject({ code: 'not-found' });
  expect((await services.kudos.list(ana)).map(({ seen }) => seen)).toEqual([false]);
});
