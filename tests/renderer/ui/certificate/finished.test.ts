import { expect, test } from 'vitest';
import type { ListedAttempt } from '#core/contract/schemas.ts';
import { parseProgramme } from '#core/scenario/parse-programme.ts';
import type { Grade } from '#core/scenario/format.ts';
import { finishedIn, lostByReview } from '#renderer/ui/certificate/finished.ts';
import { programmeWith, weekWith } from '#tests/support/programmes.ts';

const parsed = parseProgramme(
  JSON.stringify(
    programmeWith({
      weeks: [
        weekWith({ scenarios: [{ scenario: 'first' }] }),
        weekWith({ theme: 'Second', scenarios: [{ scenario: 'second', pass: 'A' }] }),
      ],
    }),
  ),
);
if (!parsed.ok) throw new Error('The test’s programme is not valid.');
const { programme } = parsed;

let number = 0;

/** An attempt of an hour on a day of January. */
function attempt(scenario: string, grade: Grade | null, day: number, mode: ListedAttempt['mode'] = 'assessed'): ListedAttempt {
  number += 1;
  return {
    attempt: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    learner: '00000000-0000-4000-8000-000000000000',
    scenario,
    title: scenario,
    version: '1.0.0',
    hash: '0'.repeat(64),
    variant: null,
    mode,
    locale: 'en',
    takenOver: null,
    status: grade === null ? 'in-progress' : 'completed',
    grade,
    score: null,
    ending: null,
    startedAt: `2026-01-0${day}T09:00:00.000Z`,
    finishedAt: grade === null ? null : `2026-01-0${day}T10:00:00.000Z`,
    setAside: false,
  };
}

test('a programme is finished from the first attempt that passed to the day the last scenario did', () => {
  const attempts = [
    attempt('second', 'A', 9),
    attempt('second', 'A', 5),
    attempt('first', 'F', 1),
    attempt('first', 'C', 2),
    attempt('second', 'C', 3),
  ];
  expect(finishedIn(programme, attempts)).toEqual({
    from: '2026-01-02T09:00:00.000Z',
    to: '2026-01-05T10:00:00.000Z',
    attempts: [attempts[3]?.attempt, attempts[1]?.attempt],
  });
});

test.each<[string, ListedAttempt[]]>([
  ['nothing was played', []],
  ['one scenario is open', [attempt('first', 'A', 1)]],
  ['one is not passed as asked', [attempt('first', 'A', 1), attempt('second', 'C', 2)]],
  ['one was only practised', [attempt('first', 'A', 1), attempt('second', 'A', 2, 'practice')]],
  ['a review set aside the attempt that passed one', [attempt('first', 'A', 1), { ...attempt('second', 'A', 2), setAside: true }]],
  ['one is not over', [attempt('first', 'A', 1), attempt('second', null, 2)]],
])('it is not where %s', (_, attempts) => {
  expect(finishedIn(programme, attempts)).toBeNull();
});

test('what a review set aside is passed again by another attempt', () => {
  const [first, second, again] = [attempt('first', 'A', 1), { ...attempt('second', 'A', 2), setAside: true }, attempt('second', 'A', 3)];
  expect(lostByReview(programme, [first, second])).toBe(true);
  expect(lostByReview(programme, [first])).toBe(false);
  expect(lostByReview(programme, [first, second, again])).toBe(false);
  expect(finishedIn(programme, [first, second, again])?.attempts).toEqual([first.attempt, again.attempt]);
});

test('a programme without scenarios is never finished', () => {
  expect(finishedIn({ ...programme, weeks: [] }, [])).toBeNull();
});
