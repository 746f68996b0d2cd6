import { expect, test } from 'vitest';
import { readResultsAddress, resultsAddress } from '#renderer/ui/results/address.ts';

test('one comes in at the overview', () => {
  expect(readResultsAddress('/staff/results')).toEqual({ view: 'overview', filter: { which: 'first' }, narrowing: {} });
  expect(readResultsAddress('/staff/results/nowhere/which=worst')).toEqual({ view: 'overview', filter: { which: 'first' }, narrowing: {} });
});

test('a list of attempts keeps what it is narrowed to, and the other views leave it out', () => {
  const filter = { which: 'best', scenario: 'by-the-coats', from: '2026-03-02' } as const;
  const narrowing = { grade: 'F', beat: 'desk', choice: 'wait' } as const;
  expect(readResultsAddress(resultsAddress({ view: 'attempts', filter, narrowing }))).toEqual({ view: 'attempts', filter, narrowing });
  expect(readResultsAddress(resultsAddress({ view: 'grades', filter, narrowing }))).toEqual({ view: 'grades', filter, narrowing: {} });
});

test('what an address cannot say is as if it were left out', () => {
  expect(readResultsAddress('/staff/results/attempts/grade=Z&scenario=one')).toEqual({ view: 'attempts', filter: { which: 'first', scenario: 'one' }, narrowing: {} });
});
