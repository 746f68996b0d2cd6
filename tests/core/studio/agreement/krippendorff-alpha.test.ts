import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { krippendorffAlpha } from '#core/studio/agreement/krippendorff-alpha.ts';

/** Stands for a null, where numbers are held against each other: no alpha is as low as this. */
const UNTOLD = -1_000;

/** Turns rows of observers, "." for a missing value, into the values of each unit. */
function unitsOf(...observers: readonly string[]): number[][] {
  const rows = observers.map((row) => row.split(' '));
  return (rows[0] ?? []).map((_, unit) => rows.flatMap((row) => (row[unit] === '.' ? [] : [Number(row[unit])])));
}

describe("the worked examples of Krippendorff's paper", () => {
  test('two observers, two values', () => {
    const units = unitsOf('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0');
    expect(krippendorffAlpha(units, 'nominal').alpha).toBeCloseTo(0.095, 3);
  });

  test('two observers, five values', () => {
    const units = unitsOf('1 1 2 2 4 3 3 3 5 4 4 1', '2 1 2 2 2 3 3 3 5 4 4 4');
    expect(krippendorffAlpha(units, 'nominal').alpha).toBeCloseTo(0.692, 3);
  });

  const four = unitsOf(
    '1 2 3 3 2 1 4 1 2 . . .',
    '1 2 3 3 2 2 4 1 2 5 . 3',
    '. 3 3 3 2 3 4 2 2 5 1 .',
    '1 2 3 3 2 4 4 1 2 5 1 .',
  );

  test.each([
    ['nominal', 0.743],
    ['ordinal', 0.815],
  ] as const)('four observers and missing values, %s', (metric, alpha) => {
    const told = krippendorffAlpha(four, metric);
    expect(told.alpha).toBeCloseTo(alpha, 3);
    expect(told.pairable).toBe(40);
  });
});

describe('what holds for any values', () => {
  const unit = fc.array(fc.integer({ min: 0, max: 2 }), { maxLength: 5 });
  const many = fc.array(unit, { maxLength: 30 });

  test('is 1 where all agree and two values or more are given', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 2, maxLength: 30 }), fc.integer({ min: 2, max: 5 }), (values, observers) => {
        fc.pre(new Set(values).size > 1);
        const units = values.map((value) => Array.from({ length: observers }, () => value));
        expect(krippendorffAlpha(units, 'nominal').alpha).toBe(1);
        expect(krippendorffAlpha(units, 'ordinal').alpha).toBe(1);
      }),
    );
  });

  test('is never above 1, and is the same in whatever order observers and units stand', () => {
    fc.assert(
      fc.property(many, fc.constantFrom('nominal' as const, 'ordinal' as const), (units, metric) => {
        const { alpha } = krippendorffAlpha(units, metric);
        const turned = krippendorffAlpha(units.map((values) => values.toReversed()).toReversed(), metric).alpha;
        expect(alpha ?? UNTOLD).toBeLessThanOrEqual(1);
        expect(turned ?? UNTOLD).toBeCloseTo(alpha ?? UNTOLD, 9);
      }),
    );
  });

  test('nominal values can change names, ordinal ones can be counted from the other end', () => {
    fc.assert(
      fc.property(many, (units) => {
        const nominal = krippendorffAlpha(units, 'nominal').alpha;
        const renamed = krippendorffAlpha(units.map((values) => values.map((value) => (value + 1) % 3)), 'nominal').alpha;
        const ordinal = krippendorffAlpha(units, 'ordinal').alpha;
        const mirrored = krippendorffAlpha(units.map((values) => values.map((value) => 2 - value)), 'ordinal').alpha;
        expect(renamed ?? UNTOLD).toBeCloseTo(nominal ?? UNTOLD, 9);
        expect(mirrored ?? UNTOLD).toBeCloseTo(ordinal ?? UNTOLD, 9);
      }),
    );
  });

  test('what only one observer saw changes nothing', () => {
    fc.assert(
      fc.property(many, fc.array(fc.integer({ min: 0, max: 2 }), { maxLength: 5 }), (units, alone) => {
        const with1 = krippendorffAlpha([...units, ...alone.map((value) => [value])], 'ordinal');
        expect(with1).toEqual(krippendorffAlpha(units, 'ordinal'));
      }),
    );
  });
});

test('cannot be told of nothing, nor where everything is the same', () => {
  expect(krippendorffAlpha([], 'nominal')).toEqual({ alpha: null, pairable: 0 });
  expect(krippendorffAlpha([[1, 1], [1, 1]], 'ordinal')).toEqual({ alpha: null, pairable: 4 });
});
