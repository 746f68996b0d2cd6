import { expect, test } from 'vitest';
import { attemptDetails } from '#core/results/attempt-details.ts';
import type { AttemptEvent } from '#core/results/event.ts';
import { replayEvents } from '#core/results/replay.ts';
import { EPOCH, eventsOfScript } from '#tests/support/attempt-events.ts';
import { choiceWith, documentWith, END, programFrom } from '#tests/support/scenarios.ts';

const program = programFrom(
  documentWith({
    beats: {
      one: {
        lines: [{ say: 'Well?' }],
        timer: { seconds: 60, choice: 'late' },
        choices: [choiceWith('go', { to: 'two', shows: ['own-it'] }), choiceWith('late', { to: 'two', grade: 'falls-short' })],
      },
      two: { choices: [choiceWith('wow', { grade: 'dazzles', shows: ['surprise'] }), choiceWith('bye', { shows: ['own-it'], grade: 'falls-short' })] },
      end: END,
    },
  }),
);
const at = new Date(EPOCH).toISOString();

function detailsOf(events: readonly AttemptEvent[], mode: 'assessed' | 'practice' = 'assessed') {
  const result = replayEvents(program, mode, events);
  if (!result.ok) throw new Error(result.refusal);
  return attemptDetails(result.replay, events);
}

test('choices are numbered from 1, with the time each took', () => {
  const events = eventsOfScript(program, '@timeout,bye').map((event, index) => ('ms' in event ? { ...event, ms: index * 100 } : event));
  expect(detailsOf(events)).toEqual({
    choices: [
      { step: 1, beat: 'one', choice: 'late', grade: 'falls-short', timedOut: true, ms: 100 },
      { step: 2, beat: 'two', choice: 'bye', grade: 'falls-short', timedOut: false, ms: 200 },
    ],
    principles: [
      { principle: 'own-it', opportunities: 2, shown: 0, dazzled: 0, lapses: 1 },
      { principle: 'surprise', opportunities: 1, shown: 0, dazzled: 0, lapses: 0 },
    ],
  });
});

test('what was rewound is left out, its time too', () => {
  const events: AttemptEvent[] = [
    { type: 'started', seed: 7, timerFactor: 1, index: 0, at },
    { type: 'timed-out', beat: 'one', ms: 60_000, index: 1, at },
    { type: 'rewound', toIndex: 0, index: 2, at },
    { type: 'reread', beat: 'one', line: 0, index: 3, at },
    { type: 'chose', beat: 'one', choice: 'go', ms: 5, index: 4, at },
    { type: 'chose', beat: 'two', choice: 'wow', ms: 6, index: 5, at },
  ];
  expect(detailsOf(events, 'practice').choices).toEqual([
    { step: 1, beat: 'one', choice: 'go', grade: 'meets', timedOut: false, ms: 5 },
    { step: 2, beat: 'two', choice: 'wow', grade: 'dazzles', timedOut: false, ms: 6 },
  ]);
});
