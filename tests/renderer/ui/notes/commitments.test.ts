import { expect, test } from 'vitest';
import type { Reflection } from '#core/contract/schemas.ts';
import { dueCommitments, weeksSince } from '#renderer/ui/notes/commitments.ts';

function reflection(id: string, parts: Partial<Reflection>): Reflection {
  return {
    id,
    about: { type: 'week', programme: 'p', week: 1 },
    text: 'Words.',
    commitment: 'Look up first.',
    shared: false,
    writtenAt: '2026-01-05T09:00:00.000Z',
    askAt: '2026-01-12T09:00:00.000Z',
    outcome: null,
    ...parts,
  };
}

const NOW = new Date('2026-01-12T09:00:00.000Z');

test('what is due and has no answer is asked about, the longest due first', () => {
  const due = dueCommitments(
    [
      reflection('now', {}),
      reflection('later', { askAt: '2026-01-12T09:00:00.001Z' }),
      reflection('answered', { outcome: 'not-yet' }),
      reflection('nothing', { commitment: null, askAt: null }),
      reflection('before', { askAt: '2026-01-01T09:00:00.000Z' }),
    ],
    NOW,
  );
  expect(due.map(({ id }) => id)).toEqual(['before', 'now']);
});

test('it was made a week before it is asked about, and then a week more with every week', () => {
  const askAt = '2026-01-12T09:00:00.000Z';
  const after = (days: number) => weeksSince({ askAt }, new Date(NOW.getTime() + days * 86_400_000));
  expect([0, 6, 7, 20, 21].map(after)).toEqual([1, 1, 2, 3, 4]);
});
