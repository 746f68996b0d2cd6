import { expect, it } from 'vitest';
import type { AttemptSummary } from '#core/contract/schemas.ts';
import { countPassed, progressIn } from '#renderer/ui/programmes/progress.ts';

function attempt(parts: Partial<AttemptSummary>): AttemptSummary {
  return {
    attempt: 'a0000000-0000-4000-8000-000000000000',
    learner: 'b0000000-0000-4000-8000-000000000000',
    scenario: 'soup',
    title: 'Soup',
    version: '1.0.0',
    hash: '0'.repeat(64),
    variant: null,
    mode: 'assessed',
    locale: 'en',
    status: 'completed',
    grade: 'C',
    score: 50,
    ending: null,
    startedAt: '2026-01-05T09:00:00.000Z',
    finishedAt: '2026-01-05T09:05:00.000Z',
    ...parts,
  };
}

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
