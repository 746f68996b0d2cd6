import { array, assert, integer, nat, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shuffled } from '#core/dialogue/shuffle.ts';

const seed = integer({ min: 0, max: 0xffff_ffff });
const visit = nat(500);

const sorted = (list: readonly number[]): number[] => list.toSorted((a, b) => a - b);

/** How often each name came first. */
const firsts = (orders: readonly string[][]): number[] =>
  ['a', 'b', 'c'].map((name) => orders.filter(([first]) => first === name).length);

describe('shuffled', () => {
  it('keeps every item, once', () => {
    assert(
      property(array(nat(), { maxLength: 8 }), seed, visit, (items, aSeed, aVisit) => {
        expect(sorted(shuffled(items, aSeed, aVisit))).toEqual(sorted(items));
      }),
    );
  });

  it('gives the same order for the same seed and visit, and leaves its input alone', () => {
    assert(
      property(seed, visit, (aSeed, aVisit) => {
        const items = ['a', 'b', 'c', 'd'];
        expect(shuffled(items, aSeed, aVisit)).toEqual(shuffled(items, aSeed, aVisit));
        expect(items).toEqual(['a', 'b', 'c', 'd']);
      }),
    );
  });

  it('keeps the orders that stored attempts were played in', () => {
    expect(shuffled(['a', 'b', 'c', 'd'], 0, 0)).toEqual(['d', 'a', 'b', 'c']);
    expect(shuffled(['a', 'b', 'c', 'd'], 0xffff_ffff, 3)).toEqual(['a', 'd', 'c', 'b']);
  });

  it('favours no place: each of three items is first about as often, over seeds and over visits', () => {
    const bySeed = Array.from({ length: 3000 }, (_, at) => shuffled(['a', 'b', 'c'], at, 0));
    const byVisit = Array.from({ length: 3000 }, (_, at) => shuffled(['a', 'b', 'c'], 77, at));
    for (const count of [...firsts(bySeed), ...firsts(byVisit)]) {
      expect(count).toBeGreaterThan(880);
      expect(count).toBeLessThan(1120);
    }
  });
});
