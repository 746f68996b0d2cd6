import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SimulatedClock } from 'xstate';
import { type DialogueActor, dialogueActor, saveDialogue } from '#core/dialogue/actor.ts';
import { choiceBeat } from '#core/dialogue/choices.ts';
import type { Program } from '#core/dialogue/program.ts';
import type { DialogueState } from '#core/dialogue/state.ts';
import { type Action, begin, step } from '#core/dialogue/steps.ts';
import { randomActions } from '#tests/support/attempt-events.ts';
import { randomScenario } from '#tests/support/random-scenario.ts';
import { runs } from '#tests/support/runs.ts';
import { choiceWith, documentWith, END, programFrom } from '#tests/support/scenarios.ts';

const TIMED = documentWith({
  beats: {
    one: {
      timer: { seconds: 20, choice: 'late' },
      choices: [
        choiceWith('now'),
        choiceWith('late', { grade: 'falls-short', silent: true, to: 'two' }),
      ],
    },
    two: { timer: { seconds: 10, choice: 'yes' }, choices: [choiceWith('yes', { to: 'two' }), choiceWith('go')] },
    end: END,
  },
});

interface Setup {
  readonly clock: SimulatedClock;
  readonly actor: DialogueActor;
  readonly elapsed: string[];
}

function startActor(program: Program, timerFactor: number, timeouts: 'machine' | 'host'): Setup {
  const clock = new SimulatedClock();
  const actor = dialogueActor(program, { clock: clockOf(clock), timerFactor, timeouts });
  const elapsed: string[] = [];
  actor.on('timer-elapsed', ({ beat }) => elapsed.push(beat));
  actor.start();
  return { clock, actor, elapsed };
}

function clockOf(clock: SimulatedClock) {
  return {
    now: () => clock.now(),
    setTimeout: (run: () => void, ms: number) => clock.setTimeout(run, ms),
    clearTimeout: (handle: unknown) => {
      if (typeof handle === 'number') clock.clearTimeout(handle);
    },
  };
}

function beatOf(program: Program, actor: DialogueActor): string {
  return program.beats[actor.getSnapshot().context.state.beat]?.id ?? '';
}

describe('the timer of a beat', () => {
  const program = programFrom(TIMED);

  test('starts when the choices are shown and takes its choice when it runs out', () => {
    const { clock, actor } = startActor(program, 1, 'machine');
    clock.increment(60_000);
    expect(beatOf(program, actor)).toBe('one');
    actor.send({ type: 'choices-shown' });
    clock.increment(19_999);
    expect(beatOf(program, actor)).toBe('one');
    clock.increment(1);
    expect(beatOf(program, actor)).toBe('two');
    expect(actor.getSnapshot().context.state.slips).toBe(1);
  });

  test('stops while paused and goes on with what was left', () => {
    const { clock, actor } = startActor(program, 1, 'machine');
    actor.send({ type: 'choices-shown' });
    clock.increment(15_000);
    actor.send({ type: 'paused' });
    clock.increment(1_000_000);
    actor.send({ type: 'continued' });
    clock.increment(4_999);
    expect(beatOf(program, actor)).toBe('one');
    clock.increment(1);
    expect(beatOf(program, actor)).toBe('two');
  });

  test('is stretched by the factor', () => {
    const { clock, actor } = startActor(program, 2.5, 'machine');
    actor.send({ type: 'choices-shown' });
    clock.increment(49_999);
    expect(beatOf(program, actor)).toBe('one');
    clock.increment(1);
    expect(beatOf(program, actor)).toBe('two');
  });

  test('never runs with factor 0, and the player may let the beat pass', () => {
    const { clock, actor } = startActor(program, 0, 'machine');
    actor.send({ type: 'choices-shown' });
    clock.increment(100_000_000);
    expect(beatOf(program, actor)).toBe('one');
    actor.send({ type: 'timed-out' });
    expect(beatOf(program, actor)).toBe('two');
  });

  test('starts anew on a revisit', () => {
    const { clock, actor } = startActor(program, 1, 'machine');
    actor.send({ type: 'timed-out' });
    actor.send({ type: 'choices-shown' });
    clock.increment(9_000);
    actor.send({ type: 'chose', choice: 'yes' });
    actor.send({ type: 'choices-shown' });
    expect(saveDialogue(program, actor, clockOf(clock)).remainingMs).toBe(10_000);
  });

  test('only says so where the host decides', () => {
    const { clock, actor, elapsed } = startActor(program, 1, 'host');
    actor.send({ type: 'choices-shown' });
    clock.increment(20_000);
    expect(elapsed).toEqual(['one']);
    expect(beatOf(program, actor)).toBe('one');
    actor.send({ type: 'timed-out' });
    expect(beatOf(program, actor)).toBe('two');
  });

  test('goes on with the time that was left after save and restore', () => {
    const { clock, actor } = startActor(program, 1, 'machine');
    actor.send({ type: 'choices-shown' });
    clock.increment(13_000);
    const saved = saveDialogue(program, actor, clockOf(clock));
    actor.stop();
    expect(saved.remainingMs).toBe(7_000);

    const later = new SimulatedClock();
    const again = dialogueActor(program, {
      clock: clockOf(later),
      timerFactor: 1,
      timeouts: 'machine',
      saved: structuredClone(saved),
    });
    again.start();
    later.increment(50_000);
    again.send({ type: 'choices-shown' });
    later.increment(6_999);
    expect(beatOf(program, again)).toBe('one');
    later.increment(1);
    expect(beatOf(program, again)).toBe('two');
  });
});

test('a restored dialogue at a beat that is not there is refused', () => {
  const program = programFrom(TIMED);
  const clock = clockOf(new SimulatedClock());
  const saved = { state: { ...program.initial, beat: 99 }, remainingMs: null };
  expect(() => dialogueActor(program, { clock, timerFactor: 1, timeouts: 'host', saved })).toThrow(
    RangeError,
  );
});

test('a choice that is silent, hidden or too dear moves nothing', () => {
  const program = programFrom(
    documentWith({
      flags: ['key'],
      beats: {
        one: {
          timer: { seconds: 5, choice: 'late' },
          choices: [
            choiceWith('hidden', { when: { flag: 'key' } }),
            choiceWith('dear', { costs: 1 }),
            choiceWith('late', { silent: true }),
            choiceWith('open', { sets: ['key'] }),
          ],
        },
        end: END,
      },
    }),
  );
  const { actor } = startActor(program, 1, 'host');
  for (const choice of ['hidden', 'dear', 'late', 'nonsense']) actor.send({ type: 'chose', choice });
  expect(beatOf(program, actor)).toBe('one');
  expect(actor.getSnapshot().can({ type: 'chose', choice: 'open' })).toBe(true);
  expect(actor.getSnapshot().can({ type: 'chose', choice: 'dear' })).toBe(false);
});

test('machine and reducer agree on random scenarios and runs, in every variant', () => {
  fc.assert(
    fc.property(
      randomScenario({ maxBeats: 9 }),
      fc.array(fc.nat(), { maxLength: 25 }),
      fc.boolean(),
      (document, picks, useVariant) => {
        const base = programFrom(document);
        const variant = useVariant && base.scenario.variants.has('other') ? 'other' : null;
        const program = programFrom(document, variant);
        const { clock, actor } = startActor(program, 1, 'machine');
        let { state } = begin(program);
        expectSameState(actor, state);
        for (const action of randomActions(program, picks)) {
          perform(actor, clock, action);
          const result = step(program, state, action);
          if (!result.ok) throw new Error(result.refusal);
          state = result.step.after;
          expectSameState(actor, state);
        }
        const ended = program.beats[state.beat]?.kind === 'ending';
        expect(actor.getSnapshot().status).toBe(ended ? 'done' : 'active');
        actor.stop();
      },
    ),
    { numRuns: runs(300, 10_000), seed: 20_260 },
  );
});

function expectSameState(actor: DialogueActor, state: DialogueState): void {
  const snapshot = actor.getSnapshot();
  expect(snapshot.context.state).toEqual(state);
}

function perform(actor: DialogueActor, clock: SimulatedClock, action: Action): void {
  if (action.type === 'chose') {
    actor.send(action);
    return;
  }
  actor.send({ type: 'choices-shown' });
  clock.increment(60_000);
}

test('the machine stands in the state of the beat that the reducer names', () => {
  const program = programFrom(TIMED);
  const { actor } = startActor(program, 1, 'host');
  expect(actor.getSnapshot().matches('one')).toBe(true);
  actor.send({ type: 'chose', choice: 'now' });
  expect(actor.getSnapshot().value).toBe('end');
  expect(choiceBeat(program, actor.getSnapshot().context.state)).toBeNull();
});
