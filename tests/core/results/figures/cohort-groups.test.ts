import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { cohortGroups } from '#core/results/figures/cohort-groups.ts';

const groups = (people: Readonly<Record<string, number>>, minimum = 5) => cohortGroups(new Map(Object.entries(people)), minimum);

test('large cohorts stand apart', () => {
  expect(groups({ b: 5, a: 90 })).toEqual({ apart: ['a', 'b'], others: [] });
});

test('a small one takes the next larger one with it, for alone it would be what is left over', () => {
  expect(groups({ a: 3, b: 30, c: 9 })).toEqual({ apart: ['b'], others: ['a', 'c'] });
});

test('small ones that are enough people together need no other', () => {
  expect(groups({ a: 3, b: 2, c: 9 })).toEqual({ apart: ['c'], others: ['a', 'b'] });
});

test('no cohort at all, and a minimum of one', () => {
  expect(groups({})).toEqual({ apart: [], others: [] });
  expect(groups({ a: 1, b: 0 }, 1)).toEqual({ apart: ['a', 'b'], others: [] });
});

test('neither what stands apart nor what is left over is ever a small group', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.nat({ max: 12 })), fc.integer({ min: 2, max: 8 }), (people, minimum) => {
      const { apart, others } = groups(people, minimum);
      expect([...apart, ...others].toSorted()).toEqual(Object.keys(people).toSorted());
      expect(apart.every((key) => (people[key] ?? 0) >= minimum)).toBe(true);
      const together = others.reduce((sum, key) => sum + (people[key] ?? 0), 0);
      expect(apart.length === 0 || others.length === 0 || (others.length > 1 && together >= minimum)).toBe(true);
    }),
  );
});
