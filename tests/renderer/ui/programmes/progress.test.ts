import { expect, it } from 'vitest';
import { countPassed, progressIn } from '#renderer/ui/programmes/progress.ts';
import { attempt } from '#tests/renderer/ui/support/summaries.ts';

it('is the best assessed grade of each scenario, against the grade that is asked for', () => {
  const week = [
    { scenario: 'soup', pass: 'C' },
    { scenario: 'tea', pass: 'A' },
    { scenario: 'salad', pass: 'C' },
    { scenario: 'cake', pass: 'A' },
  ] as const;
  const attempts = [
    attempt({ grade: 'F' }),
    attempt({ grade: 'C' }),
    attempt({ scenario: 'tea', grade: 'C' }),
    attempt({ scenario: 'salad', status: 'in-progress', grade: null }),
    attempt({ scenario: 'cake', grade: 'C' }),
    attempt({ scenario: 'cake', grade: 'A' }),
  ];
  const progress = progressIn(week, attempts);
  expect(progress.map(({ best, passed }) => [best, passed])).toEqual([
    ['C', true],
    ['C', false],
    [null, false],
    ['A', true],
  ]);
  expect(countPassed(progress)).toBe(2);
});

it('leaves practice out', () => {
  const [soup] = progressIn([{ scenario: 'soup', pass: 'C' }], [attempt({ mode: 'practice', grade: 'A' })]);
  expect(soup).toMatchObject({ best: null, passed: false });
});

it('leaves out what a review set aside, and says so', () => {
  const setAside = attempt({ grade: 'A', setAside: true });
  const soup = [{ scenario: 'soup', pass: 'C' }] as const;
  expect(progressIn(soup, [setAside])).toMatchObject([{ best: null, passed: false, setAside: true }]);
  expect(progressIn(soup, [setAside, attempt({ grade: 'C' })])).toMatchObject([{ best: 'C', passed: true, setAside: true }]);
  expect(progressIn(soup, [attempt({ grade: 'C' })])).toMatchObject([{ best: 'C', setAside: false }]);
});
