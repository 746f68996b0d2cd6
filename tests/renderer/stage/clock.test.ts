import { expect, it } from 'vitest';
import { handsAt } from '#renderer/stage/clock.ts';

const TURN = Math.PI * 2;

it('points the hour hand at the hour, twice a day', () => {
  expect(handsAt(3, 0)).toEqual({ hour: TURN / 4, minute: 0 });
  expect(handsAt(15, 0)).toEqual(handsAt(3, 0));
  expect(handsAt(0, 0).hour).toBe(0);
});

it('moves both hands with the minutes', () => {
  const { hour, minute } = handsAt(6, 30);
  expect(minute).toBeCloseTo(TURN / 2, 9);
  expect(hour).toBeCloseTo((6.5 / 12) * TURN, 9);
});
