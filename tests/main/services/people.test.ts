import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Services } from '#main/services/services.ts';
import { TestHouse } from '#tests/support/services.ts';

let house: TestHouse;
let services: Services;

beforeEach(async () => {
  house = await TestHouse.build();
  services = await house.open();
});

afterEach(() => house.demolish());

describe('a name', () => {
  test.each([
    ['  Ana  ', 'Ana'],
    ['Ana   Maria', 'Ana Maria'],
    ['Jose\u0301', 'Jos\u00e9'],
    ['محمد', 'محمد'],
    ['שרה לוי', 'שרה לוי'],
    ['می\u200Cخواهم', 'می\u200Cخواهم'],
    ['Zoë 👩\u200D🍳', 'Zoë 👩\u200D🍳'],
    ['CON', 'CON'],
    ['..', '..'],
    ['=cmd|\' /C calc\'!A0', '=cmd|\' /C calc\'!A0'],
    ['<img onerror=alert(1)>', '<img onerror=alert(1)>'],
    ['Q\u0301\u0301\u0301\u0301', 'Q\u0301\u0301\u0301\u0301'],
    ['名'.repeat(60), '名'.repeat(60)],
  ])('%j is kept as %j', async (typed, kept) => {
    expect((await services.people.add(typed)).name).toBe(kept);
    expect((await services.people.list()).map(({ name }) => name)).toEqual([kept]);
  });

  test.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['\u200D\u200C', 'empty'],
    ['\u0301', 'empty'],
    ['Ana\u0000', 'invisible-character'],
    ['Ana\nMaria', 'invisible-character'],
    ['Ana\tMaria', 'invisible-character'],
    ['\u202EanA', 'invisible-character'],
    ['A\u2066na', 'invisible-character'],
    ['A\u200Fna', 'invisible-character'],
    ['A\u200Bna', 'invisible-character'],
    ['A\u{E0041}na', 'invisible-character'],
    ['A\uD800na', 'invisible-character'],
    ['\u3164', 'invisible-character'],
    ['A\u2028na', 'invisible-character'],
    ['Q\u0301\u0301\u0301\u0301\u0301', 'too-many-marks'],
    [`Q${'\u0301\u200D'.repeat(20)}`, 'too-many-marks'],
    [`Q${'\u0301'.repeat(10_000)}`, 'too-many-marks'],
    ['x'.repeat(61), 'too-long'],
  ])('%j is refused: %s', async (typed, what) => {
    await expect(services.people.add(typed)).rejects.toMatchObject({
      code: 'bad-input',
      details: { where: 'name', what },
    });
    expect(await services.people.list()).toEqual([]);
  });

  test.each(['Ana', 'ana', ' ANA ', 'Ａｎａ'])('%j is taken once there is an Ana', async (typed) => {
    await services.people.add('Ana');
    await expect(services.people.add(typed)).rejects.toMatchObject({ code: 'conflict' });
    expect(await services.people.list()).toHaveLength(1);
  });
});

test('people outlive the program, in the order they came, whatever the clock said', async () => {
  for (const name of ['Cleo', 'Ana', 'Bo']) {
    await services.people.add(name);
    house.clock.advance(-1_000);
  }
  const before = await services.people.list();
  await services.close();
  services = await house.open();
  expect(await services.people.list()).toEqual(before);
  expect(before.map(({ name }) => name)).toEqual(['Cleo', 'Ana', 'Bo']);
});

test('of two that add the same name at once, one wins', async () => {
  const results = await Promise.allSettled([services.people.add('Ana'), services.people.add('Ana')]);
  expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
});
