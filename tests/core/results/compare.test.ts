import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gradeAtEnd } from '#core/grading/outcome.ts';
import { compareUnder, type Played } from '#core/results/compare.ts';
import type { AttemptEvent } from '#core/results/event.ts';
import { isAtEnding, replayEvents } from '#core/results/replay.ts';
import { EPOCH, eventsOf, eventsOfScript, randomActions } from '#tests/support/attempt-events.ts';
import { randomScenario } from '#tests/support/random-scenario.ts';
import { runs } from '#tests/support/runs.ts';
import { choiceWith, documentWith, END, programFrom } from '#tests/support/scenarios.ts';

const beats = {
  one: {
    lines: [{ say: 'Well?' }],
    timer: { seconds: 60, choice: 'late' },
    choices: [choiceWith('go', { to: 'two', meets: ['it'] }), choiceWith('late', { to: 'two', grade: 'falls-short' })],
  },
  two: { choices: [choiceWith('wow', { grade: 'dazzles' }), choiceWith('bye')] },
  end: END,
};

const document = documentWith({ needs: { it: 'It' }, beats });
const program = programFrom(document);
const at = new Date(EPOCH).toISOString();

function edited(change: Record<string, unknown>) {
  return programFrom({ ...document, beats: { ...beats, ...change } });
}

function played(script: string, grade: Played['grade'], mode: Played['mode'] = 'assessed'): Played {
  return { mode, events: eventsOfScript(program, script), grade };
}

describe('an attempt that ended', () => {
  test('is the same in its own scenario', () => {
    expect(compareUnder(program, played('go,wow', 'A'))).toEqual({ kind: 'same' });
    expect(compareUnder(program, played('@timeout,bye', 'F'))).toEqual({ kind: 'same' });
  });

  test('is changed where it earns another grade', () => {
    const plainer = edited({ two: { choices: [choiceWith('wow'), choiceWith('bye')] } });
    expect(compareUnder(plainer, played('go,wow', 'A'))).toEqual({ kind: 'changed', from: 'A', to: 'C' });
    expect(compareUnder(plainer, played('go,bye', 'C'))).toEqual({ kind: 'same' });
  });

  test('is the same at an ending of another id, as long as the grade is', () => {
    const renamed = { ...beats, two: { choices: [choiceWith('wow', { grade: 'dazzles', to: 'finis' })] } };
    const { end: finis, ...rest } = renamed;
    const other = programFrom({ ...document, beats: { ...rest, finis } });
    expect(compareUnder(other, played('go,wow', 'A'))).toEqual({ kind: 'same' });
  });

  test.each<[string, Record<string, unknown>, string, number, string, string]>([
    ['a choice renamed', { two: { choices: [choiceWith('wow', { grade: 'dazzles' }), choiceWith('ciao')] } }, 'go,bye', 2, 'no-such-choice', 'two'],
    ['a choice hidden', { two: { choices: [choiceWith('wow'), choiceWith('bye', { when: { met: 'it' } })] } }, 'late,bye', 2, 'not-offered', 'two'],
    ['a choice too dear', { two: { choices: [choiceWith('wow', { costs: 1 }), choiceWith('bye')] } }, 'go,wow', 2, 'too-dear', 'two'],
    ['a timer taken out', { one: { choices: beats.one.choices } }, '@timeout,bye', 1, 'no-timer', 'one'],
    ['another beat between', { one: { choices: [choiceWith('go', { to: 'more' }), choiceWith('late', { to: 'two' })] }, more: { choices: [choiceWith('on', { to: 'two' })] } }, 'go,bye', 2, 'wrong-beat', 'more'],
    ['an earlier ending', { one: { choices: [choiceWith('go', { to: 'end' }), choiceWith('late', { to: 'two' })] } }, 'go,bye', 2, 'wrong-beat', 'end'],
    ['a later ending', { two: { choices: [choiceWith('wow'), choiceWith('bye', { to: 'more' })] }, more: { choices: [choiceWith('on')] } }, 'go,bye', 3, 'goes-on', 'more'],
    ['a ring', { two: { choices: [choiceWith('wow'), choiceWith('bye', { to: 'more' })] }, more: { to: 'more' } }, 'go,bye', 3, 'stuck', 'more'],
  ])('breaks at its step: %s', (_, change, script, step, reason, where) => {
    expect(compareUnder(edited(change), played(script, 'C'))).toMatchObject({ kind: 'not-replayable', step, reason, at: where });
  });

  test('cannot begin without its variant', () => {
    expect(compareUnder(null, played('go,wow', 'A'))).toMatchObject({ kind: 'not-replayable', step: 0, reason: 'no-such-variant' });
  });
});

describe('an attempt that did not end', () => {
  const [started, go] = eventsOfScript(program, 'go,bye');
  const open = (...more: AttemptEvent[]): Played => ({
    mode: 'assessed',
    events: [started, go, ...more].filter((event) => event !== undefined),
    grade: null,
  });

  test('has no grade to change, wherever it stands now', () => {
    const over = edited({ one: { choices: [choiceWith('go', { to: 'end' }), choiceWith('late', { to: 'two' })] } });
    expect(compareUnder(program, open())).toEqual({ kind: 'same' });
    expect(compareUnder(over, open({ type: 'abandoned', index: 2, at }))).toEqual({ kind: 'same' });
  });

  test('can break all the same', () => {
    const renamed = edited({ one: { choices: [choiceWith('went', { to: 'two' })] } });
    expect(compareUnder(renamed, open())).toMatchObject({ kind: 'not-replayable', step: 1 });
  });
});

describe('what does not decide', () => {
  const [started, go, bye, ended] = eventsOfScript(program, 'go,bye');
  const events = (...list: (AttemptEvent | undefined)[]) =>
    list.flatMap((event, index) => (event === undefined ? [] : [{ ...event, index }]));

  test('lines read again and hints break nothing, and are no steps', () => {
    const silent = { ...beats, one: { ...beats.one, lines: [], choices: [...beats.one.choices] } };
    const reread: AttemptEvent = { type: 'reread', beat: 'one', line: 0, index: 0, at };
    const hinted: AttemptEvent = { type: 'hinted', beat: 'one', step: 1, index: 0, at };
    const resumed: AttemptEvent = { type: 'resumed', remainingMs: null, index: 0, at };
    const attempt: Played = { mode: 'practice', events: events(started, reread, hinted, resumed, go, bye, ended), grade: 'C' };
    expect(compareUnder(edited(silent), attempt)).toEqual({ kind: 'same' });
    const renamed = edited({ two: { choices: [choiceWith('ciao')] } });
    expect(compareUnder(renamed, attempt)).toMatchObject({ kind: 'not-replayable', step: 2 });
  });

  test('what was rewound counts neither for the replay nor for the grade', () => {
    const late: AttemptEvent = { type: 'timed-out', beat: 'one', ms: 1, index: 0, at };
    const back: AttemptEvent = { type: 'rewound', toIndex: 0, index: 0, at };
    const attempt: Played = { mode: 'practice', events: events(started, late, back, go, bye, ended), grade: 'C' };
    expect(replayEvents(program, 'practice', attempt.events).ok).toBe(true);
    expect(compareUnder(edited({ one: { choices: [choiceWith('go', { to: 'two', meets: ['it'] })] } }), attempt)).toEqual({ kind: 'same' });
  });

  test('a rewind past a rewind goes back to what stood there', () => {
    const late: AttemptEvent = { type: 'timed-out', beat: 'one', ms: 1, index: 0, at };
    const toStart: AttemptEvent = { type: 'rewound', toIndex: 0, index: 0, at };
    const toLate: AttemptEvent = { type: 'rewound', toIndex: 1, index: 0, at };
    const attempt: Played = { mode: 'practice', events: events(started, late, toStart, go, toLate, bye, ended), grade: 'F' };
    expect(replayEvents(program, 'practice', attempt.events).ok).toBe(true);
    expect(compareUnder(program, attempt)).toEqual({ kind: 'same' });
  });
});

test('any attempt is the same in its own scenario, finished or not', () => {
  fc.assert(
    fc.property(
      randomScenario({ maxBeats: 8 }),
      fc.array(fc.nat(9), { maxLength: 12 }),
      fc.boolean(),
      (text, picks, underVariant) => {
        const variant = underVariant && text.includes('"other":') ? 'other' : null;
        const own = programFrom(text, variant);
        const events = eventsOf(own, randomActions(own, picks));
        const result = replayEvents(own, 'assessed', events);
        if (!result.ok) throw new Error(result.refusal);
        const grade = isAtEnding(result.replay) ? gradeAtEnd(own, result.replay.state) : null;
        expect(compareUnder(own, { mode: 'assessed', events, grade })).toEqual({ kind: 'same' });
      },
    ),
    { numRuns: runs(300, 5_000) },
  );
});
