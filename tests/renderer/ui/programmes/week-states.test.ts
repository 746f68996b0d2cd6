import { expect, test } from 'vitest';
import type { Grade } from '#core/scenario/format.ts';
import type { Progress } from '#renderer/ui/programmes/progress.ts';
import { weekStandings } from '#renderer/ui/programmes/week-states.ts';

const played = (best: Grade | null, passed: boolean): Progress => ({
  assignment: { scenario: 'soup', pass: 'C' },
  best,
  passed,
  setAside: false,
});
const PASSED = [played('C', true), played('A', true)];
const HALF = [played('C', true), played(null, false)];
const TRIED = [played('F', false)];
const NEW = [played(null, false)];

test('one stands in the first week that is not passed', () => {
  const standings = weekStandings([PASSED, HALF, PASSED, TRIED, NEW]);
  expect(standings.map(({ state }) => state)).toEqual(['passed', 'here', 'passed', 'begun', 'ahead']);
  expect(standings[1]).toMatchObject({ passed: 1, total: 2 });
});

test('a week that was begun further on is begun, not where one stands', () => {
  expect(weekStandings([NEW, HALF]).map(({ state }) => state)).toEqual(['here', 'begun']);
});

test('after the last week one stands in none', () => {
  expect(weekStandings([PASSED, PASSED]).map(({ state }) => state)).toEqual(['passed', 'passed']);
});
