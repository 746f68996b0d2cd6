import { describe, expect, it } from 'vitest';
import type { AttemptEvent } from '#core/results/event.ts';
import { newReplay, type Replay, replayEvent } from '#core/results/replay.ts';
import { promisesOf } from '#renderer/ui/report-card/promises-of.ts';
import { reviewSteps } from '#renderer/ui/report-card/review.ts';
import { choiceWith, documentWith, END, programFrom } from '#tests/support/scenarios.ts';

const PROGRAM = programFrom(
  documentWith({
    cast: { kim: { name: 'Kim' }, luis: { name: 'Luis' } },
    mood: { start: 40, walksOut: { below: 10, to: 'door' } },
    needs: { soup: 'The soup' },
    promises: { call: 'You said you would call', wait: 'You said you would wait', stay: 'You said you would stay' },
    allowance: 20,
    beats: {
      one: {
        lines: [{ who: 'kim', say: 'Where is it?' }, { who: 'luis', say: 'No idea.' }],
        timer: { seconds: 20, choice: 'slip' },
        choices: [
          choiceWith('promise', { promises: ['call', 'wait', 'stay'], to: 'one' }),
          choiceWith('soup', { meets: ['soup'], keeps: ['call'], releases: ['wait'], mood: 20, costs: 5, to: 'two' }),
          choiceWith('slip', { grade: 'falls-short', mood: -10, to: 'one' }),
          choiceWith('insult', { grade: 'falls-short', mood: -40, to: 'one' }),
        ],
      },
      two: {
        lines: [{ say: 'She eats.' }],
        choices: [
          choiceWith('dazzle', { grade: 'dazzles', to: 'two' }),
          choiceWith('repair', { recovers: true, to: 'two' }),
          choiceWith('leave'),
        ],
      },
      door: { choices: [choiceWith('back', { winsBack: true, mood: 30, to: 'two' })] },
      end: END,
    },
  }),
);

const AT = '2026-01-05T09:00:00.000Z';

/** The replay of a script of choices; `@timeout` lets the timer run out. */
function replayOf(script: string): Replay {
  const started: AttemptEvent = { type: 'started', seed: 1, timerFactor: 1, index: 0, at: AT };
  return script.split(',').reduce(
    (replay, word) => after(replay, turnOf(replay, word)),
    after(newReplay(PROGRAM, 'assessed'), started),
  );
}

function turnOf({ positions, state }: Replay, word: string): AttemptEvent {
  const where = { beat: PROGRAM.beats[state.beat]?.id ?? '', ms: 1000, index: positions.length, at: AT };
  return word === '@timeout' ? { type: 'timed-out', ...where } : { type: 'chose', choice: word, ...where };
}

function after(replay: Replay, event: AttemptEvent): Replay {
  const result = replayEvent(replay, event);
  if (!result.ok) throw new Error(`${event.type} was refused: ${result.refusal}`);
  return result.replay;
}

describe('reviewSteps', () => {
  it('says what the customer had said, what was chosen, and what it did to the mood', () => {
    const [first, second] = reviewSteps(replayOf('slip,soup'));
    expect(first).toMatchObject({
      number: 1,
      heard: { speaker: 'Kim', say: 'Where is it?' },
      words: { kind: 'say', text: 'Choice slip' },
      timedOut: false,
      grade: 'falls-short',
      why: 'Because.',
      moodBefore: 40,
      moodAfter: 30,
      effects: [],
    });
    expect(second).toMatchObject({ number: 2, moodBefore: 30, moodAfter: 50 });
  });

  it('quotes the narrator where the customer said nothing', () => {
    expect(reviewSteps(replayOf('soup,leave'))[1]?.heard).toEqual({ speaker: null, say: 'She eats.' });
  });

  it('marks what the clock did', () => {
    expect(reviewSteps(replayOf('@timeout,soup')).map(({ timedOut }) => timedOut)).toEqual([true, false]);
  });

  it('names needs met, promises made, kept and let go, and money spent', () => {
    const [made, met] = reviewSteps(replayOf('promise,soup'));
    expect(made?.effects).toEqual([
      { code: 'promised', promise: 'call' },
      { code: 'promised', promise: 'wait' },
      { code: 'promised', promise: 'stay' },
    ]);
    expect(met?.effects).toEqual([
      { code: 'met', need: 'soup' },
      { code: 'kept', promise: 'call' },
      { code: 'released', promise: 'wait' },
      { code: 'spent', units: 5 },
    ]);
  });

  it('names the walk-out, the return, the repair and the surprise', () => {
    const effects = reviewSteps(replayOf('insult,back,repair')).map((step) => step.effects);
    expect(effects).toEqual([[{ code: 'walked-out' }], [{ code: 'won-back' }], [{ code: 'recovered' }]]);
    expect(reviewSteps(replayOf('soup,dazzle')).at(-1)?.effects).toEqual([{ code: 'surprised' }]);
    expect(reviewSteps(replayOf('soup,repair')).at(-1)?.effects).toEqual([]);
  });
});

describe('promisesOf', () => {
  it('tells kept, broken and released ones apart', () => {
    expect(promisesOf(PROGRAM, replayOf('promise,soup,leave'))).toEqual({
      kept: ['call'],
      released: ['wait'],
      broken: ['stay'],
    });
  });
});
