import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { begin, step } from '#core/dialogue/steps.ts';
import { reportCard } from '#core/grading/report-card.ts';
import type { AttemptEvent } from '#core/results/event.ts';
import { attemptEventSchema } from '#core/results/event.ts';
import { isAtEnding, newReplay, replayCard, replayEvent, replayEvents } from '#core/results/replay.ts';
import { EPOCH, eventsOf, eventsOfScript, randomActions } from '#tests/support/attempt-events.ts';
import { randomScenario } from '#tests/support/random-scenario.ts';
import { runs } from '#tests/support/runs.ts';
import { choiceWith, documentWith, END, programFrom } from '#tests/support/scenarios.ts';

const program = programFrom(
  documentWith({
    allowance: 5,
    flags: ['key'],
    beats: {
      one: {
        lines: [{ say: 'Well?' }],
        timer: { seconds: 5, choice: 'late' },
        choices: [
          choiceWith('go', { to: 'two', grade: 'dazzles' }),
          choiceWith('late', { to: 'two', silent: true, grade: 'falls-short' }),
          choiceWith('hidden', { when: { flag: 'key' } }),
          choiceWith('dear', { costs: 6 }),
        ],
      },
      two: { choices: [choiceWith('bye')] },
      end: END,
    },
  }),
);

const at = new Date(EPOCH).toISOString();
const started: AttemptEvent = { type: 'started', index: 0, at, seed: 1, timerFactor: 1 };
const go: AttemptEvent = { type: 'chose', beat: 'one', choice: 'go', ms: 900, index: 1, at };
const bye: AttemptEvent = { type: 'chose', beat: 'two', choice: 'bye', ms: 900, index: 2, at };

describe('an event is refused', () => {
  test.each<[string, readonly AttemptEvent[]]>([
    ['not-started', [{ ...go, index: 0 }]],
    ['started-twice', [started, { ...started, index: 1 }]],
    ['wrong-variant', [{ ...started, variant: 'rainy' }]],
    ['wrong-index', [started, { ...go, index: 2 }]],
    ['wrong-beat', [started, { ...bye, index: 1 }]],
    ['no-such-choice', [started, { ...go, choice: 'nonsense' }]],
    ['not-offered', [started, { ...go, choice: 'late' }]],
    ['not-offered', [started, { ...go, choice: 'hidden' }]],
    ['too-dear', [started, { ...go, choice: 'dear' }]],
    ['no-timer', [started, go, { type: 'timed-out', beat: 'two', ms: 1, index: 2, at }]],
    ['practice-only', [started, { type: 'rewound', toIndex: 0, index: 1, at }]],
    ['practice-only', [started, { type: 'hinted', beat: 'one', step: 1, index: 1, at }]],
    ['wrong-line', [started, { type: 'reread', beat: 'one', line: 1, index: 1, at }]],
    ['wrong-beat', [started, { type: 'reread', beat: 'two', line: 0, index: 1, at }]],
    ['not-at-an-ending', [started, { type: 'ended', ending: 'end', index: 1, at }]],
    ['wrong-ending', [started, go, bye, { type: 'ended', ending: 'one', index: 3, at }]],
    ['over', [started, { type: 'abandoned', index: 1, at }, { ...go, index: 2 }]],
  ])('%s', (refusal, events) => {
    const result = replayEvents(program, 'assessed', events);
    expect(result).toEqual({ ok: false, index: events.length - 1, refusal });
  });
});

test('rereads, hints and resumptions change nothing', () => {
  const events: AttemptEvent[] = [
    started,
    { type: 'reread', beat: 'one', line: 0, index: 1, at },
    { type: 'hinted', beat: 'one', step: 1, index: 2, at },
    { type: 'resumed', remainingMs: 3_000, index: 3, at },
  ];
  const result = replayEvents(program, 'practice', events);
  if (!result.ok) throw new Error(result.refusal);
  expect(result.replay.state).toEqual(begin(program).state);
  expect(result.replay.steps).toEqual([]);
});

test('a rewind takes the state and the choices back, and the report card counts what is left', () => {
  const timedOut: AttemptEvent = { type: 'timed-out', beat: 'one', ms: 5_000, index: 1, at };
  const events: AttemptEvent[] = [
    started,
    timedOut,
    { type: 'rewound', toIndex: 0, index: 2, at },
    { ...go, index: 3 },
    { ...bye, index: 4 },
    { type: 'ended', ending: 'end', index: 5, at },
  ];
  const result = replayEvents(program, 'practice', events);
  if (!result.ok) throw new Error(result.refusal);
  expect(replayCard(result.replay)).toMatchObject({ grade: 'A', slips: 0, score: 95 });
  expect(replayCard(result.replay).choices.map(({ choice }) => choice)).toEqual(['go', 'bye']);
});

test('what a rewind took back cannot be reread', () => {
  const events: AttemptEvent[] = [
    started,
    go,
    { type: 'rewound', toIndex: 0, index: 2, at },
    { type: 'reread', beat: 'two', line: 0, index: 3, at },
  ];
  expect(replayEvents(program, 'practice', events)).toMatchObject({ ok: false, refusal: 'wrong-beat' });
});

test('replay reproduces the grade of every run', () => {
  fc.assert(
    fc.property(randomScenario({ maxBeats: 8 }), fc.array(fc.nat(), { maxLength: 30 }), (document, picks) => {
      const random = programFrom(document);
      const actions = randomActions(random, picks);
      const events = eventsOf(random, actions);
      const stored: AttemptEvent[] = JSON.parse(JSON.stringify(events));
      for (const event of stored) expect(attemptEventSchema.parse(event)).toEqual(event);
      const result = replayEvents(random, 'assessed', stored);
      if (!result.ok) throw new Error(`${result.index}: ${result.refusal}`);
      let { state } = begin(random);
      const steps = actions.map((action) => {
        const taken = step(random, state, action);
        if (!taken.ok) throw new Error(taken.refusal);
        state = taken.step.after;
        return taken.step;
      });
      expect(result.replay.state).toEqual(state);
      if (isAtEnding(result.replay)) {
        expect(replayCard(result.replay)).toEqual(reportCard(random, state, steps));
      }
    }),
    { numRuns: runs(200, 5_000), seed: 77 },
  );
});

test('replaying one event leaves the replay before it as it was', () => {
  const first = replayEvent(newReplay(program, 'assessed'), started);
  if (!first.ok) throw new Error(first.refusal);
  replayEvent(first.replay, go);
  expect(first.replay.positions).toHaveLength(1);
  expect(first.replay.steps).toEqual([]);
});

test('a scripted run ends with its ending', () => {
  expect(eventsOfScript(program, 'go,bye').at(-1)).toMatchObject({ type: 'ended', ending: 'end', index: 3 });
});
