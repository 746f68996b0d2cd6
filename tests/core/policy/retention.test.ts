import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { monthsBefore } from '#core/policy/retention.ts';

test.each([
  ['2026-11-22T08:00:00.000Z', 0, '2026-11-22T08:00:00.000Z'],
  ['2026-11-22T08:00:00.000Z', 24, '2024-11-22T08:00:00.000Z'],
  ['2026-03-31T00:00:00.000Z', 1, '2026-02-28T00:00:00.000Z'],
  ['2024-03-31T00:00:00.000Z', 1, '2024-02-29T00:00:00.000Z'],
  ['2026-01-15T12:30:00.000Z', 2, '2025-11-15T12:30:00.000Z'],
])('%s, %i months before: %s', (moment, months, before) => {
  expect(monthsBefore(new Date(moment), months).toISOString()).toBe(before);
});

test('more months are never later, and the time of day stays', () => {
  const moments = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(moments, fc.nat(600), (moment, months) => {
      const before = monthsBefore(moment, months);
      expect(before.getTime()).toBeLessThanOrEqual(moment.getTime());
      expect(monthsBefore(moment, months + 1).getTime()).toBeLessThan(before.getTime());
      expect(before.toISOString().slice(11)).toBe(moment.toISOString().slice(11));
    }),
  );
});
