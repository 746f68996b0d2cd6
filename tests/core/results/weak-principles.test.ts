import { expect, test } from 'vitest';
import { weakPrinciples } from '#core/results/weak-principles.ts';

const tally = (opportunities: number, shown: number, lapses = 0) => ({ opportunities, shown, dazzled: 0, lapses });

test('one lapse is enough, and the weakest come first', () => {
  const tallies = [
    new Map([
      ['b-lapsed', tally(3, 2, 1)],
      ['twice', tally(2, 0, 1)],
      ['a-lapsed', tally(2, 1, 1)],
      ['fine', tally(4, 3)],
    ]),
    new Map([['twice', tally(1, 0, 1)]]),
  ];
  expect(weakPrinciples(tallies)).toEqual([
    { principle: 'twice', lapses: 2, missed: 3 },
    { principle: 'a-lapsed', lapses: 1, missed: 1 },
    { principle: 'b-lapsed', lapses: 1, missed: 1 },
  ]);
});

test('what is seldom shown is weak once there were opportunities enough, over all runs together', () => {
  const weak = (...tallies: ReturnType<typeof tally>[]) =>
    weakPrinciples(tallies.map((one) => new Map([['p', one]]))).length;
  expect(weak(tally(3, 0))).toBe(0);
  expect(weak(tally(2, 0), tally(2, 0))).toBe(1);
  expect(weak(tally(5, 1))).toBe(1);
  expect(weak(tally(4, 1))).toBe(0);
  expect(weak()).toBe(0);
});
