import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { offerOf } from '#core/dialogue/choices.ts';
import { playScript } from '#core/dialogue/script.ts';
import { begin, step } from '#core/dialogue/steps.ts';
import { namesOf, sameState } from '#core/dialogue/state.ts';
import { randomActions } from '#tests/support/attempt-events.ts';
import { randomScenario } from '#tests/support/random-scenario.ts';
import { runs } from '#tests/support/runs.ts';
import { choiceWith, documentWith, END, programFrom } from '#tests/support/scenarios.ts';

/** The state after taking the only choice of a one-beat scenario. */
function after(choice: Record<string, unknown>, parts: Record<string, unknown> = {}) {
  const program = programFrom(
    documentWith({ ...parts, beats: { one: { choices: [choiceWith('it', choice)] }, end: END } }),
  );
  const result = playScript(program, ['it']);
  if (!result.ok) throw new Error(result.fault);
  return { program, state: result.state };
}

describe('taking a choice', () => {
  test.each([
    [60, 70, 100],
    [60, -70, 0],
    [60, -10, 50],
  ])('moves a mood of %i by %i to %i', (start, mood, expected) => {
    expect(after({ mood }, { mood: { start } }).state.mood).toBe(expected);
  });

  test('releases before it keeps: a promise let go in the same breath is not kept', () => {
    const parts = { promises: { call: 'A call' } };
    const { state } = after({ promises: ['call'], keeps: ['call'], releases: ['call'] }, parts);
    expect([state.promised, state.kept]).toEqual([0, 0]);
  });

  test('keeps only what is promised, and kept stays when the promise is released', () => {
    const program = programFrom(
      documentWith({
        promises: { call: 'A call' },
        beats: {
          one: { choices: [choiceWith('early', { keeps: ['call'], to: 'two' })] },
          two: { choices: [choiceWith('both', { promises: ['call'], keeps: ['call'], to: 'three' })] },
          three: { choices: [choiceWith('free', { releases: ['call'] })] },
          end: END,
        },
      }),
    );
    const result = playScript(program, ['early', 'both', 'free']);
    if (!result.ok) throw new Error(result.fault);
    expect(result.steps.map(({ after: state }) => [state.promised, state.kept])).toEqual([
      [0, 0],
      [1, 1],
      [0, 1],
    ]);
  });

  test('clears flags before it sets them, flags beyond the 32nd included', () => {
    const flags = Array.from({ length: 40 }, (_, index) => `f${index}`);
    const { state, program } = after({ sets: ['f0', 'f35'], clears: ['f0', 'f35', 'f1'] }, { flags });
    expect(namesOf(state.flagsLow, program.flags.slice(0, 32))).toEqual(['f0']);
    expect(namesOf(state.flagsHigh, program.flags.slice(32))).toEqual(['f35']);
  });

  test('leaves one slip where it recovers and falls short', () => {
    expect(after({ grade: 'falls-short', recovers: true }).state.slips).toBe(1);
  });

  test('counts a dazzle as a surprise once every need is met', () => {
    const parts = { needs: { bed: 'A bed' } };
    expect(after({ grade: 'dazzles' }, parts).state.surprises).toBe(0);
    expect(after({ grade: 'dazzles', meets: ['bed'] }, parts).state.surprises).toBe(1);
  });

  test('sends the customer out below the mark, even past an ending, and adds a slip', () => {
    const program = programFrom(
      documentWith({
        mood: { start: 20, walksOut: { below: 10, to: 'gone' } },
        beats: {
          one: { choices: [choiceWith('rude', { mood: -15, grade: 'falls-short' })] },
          gone: { choices: [choiceWith('fetch', { winsBack: true, to: 'one' })] },
          end: END,
        },
      }),
    );
    const out = playScript(program, ['rude', 'fetch', 'rude']);
    if (!out.ok) throw new Error(out.fault);
    expect(out.steps.map(({ after: state }) => [state.walkOut, state.slips])).toEqual([
      ['out', 2],
      ['back', 2],
      ['back', 3],
    ]);
  });

  test('wins nobody back who is not out', () => {
    expect(after({ winsBack: true }).state.walkOut).toBe('none');
  });

  test('judges `to` after its own effects', () => {
    const program = programFrom(
      documentWith({
        flags: ['key'],
        beats: {
          one: {
            choices: [
              choiceWith('it', { sets: ['key'], to: [{ when: { flag: 'key' }, beat: 'end' }, { beat: 'one' }] }),
            ],
          },
          end: END,
        },
      }),
    );
    expect(playScript(program, ['it']).ok).toBe(true);
  });
});

test('a choice beyond the allowance is shown, and too dear', () => {
  const program = programFrom(
    documentWith({
      allowance: 10,
      beats: {
        one: { choices: [choiceWith('dear', { costs: 11 }), choiceWith('fits', { costs: 10 })] },
        end: END,
      },
    }),
  );
  const [beat] = program.beats;
  if (beat?.kind !== 'choices') throw new Error('one is a beat with choices');
  expect(beat.choices.map((choice) => offerOf(program, program.initial, choice))).toEqual(['too-dear', 'open']);
});

test('a ring of pass-through beats is stuck, and one that `seen` opens is not', () => {
  const ring = (when: unknown) =>
    programFrom(
      documentWith({
        start: 'a',
        beats: { a: { to: [{ when, beat: 'end' }, { beat: 'b' }] }, b: { to: 'a' }, end: END },
      }),
    );
  expect(begin(ring({ walkedOut: true })).stuck).toBe(true);
  const opened = begin(ring({ seen: 'b' }));
  expect([opened.stuck, opened.arrivals.length]).toEqual([false, 4]);
});

test('a long chain of pass-through beats is followed without recursion', () => {
  const beats = Object.fromEntries(
    Array.from({ length: 1_998 }, (_, index) => [`b${index}`, { to: index === 1_997 ? 'end' : `b${index + 1}` }]),
  );
  const program = programFrom(documentWith({ start: 'b0', beats: { ...beats, end: END } }));
  expect(begin(program).arrivals).toHaveLength(1_999);
});

test('a step never changes the state it is given', () => {
  fc.assert(
    fc.property(randomScenario({ maxBeats: 6 }), fc.array(fc.nat(), { maxLength: 10 }), (document, picks) => {
      const program = programFrom(document);
      let { state } = begin(program);
      for (const action of randomActions(program, picks)) {
        const copy = structuredClone(state);
        const result = step(program, state, action);
        if (!result.ok) throw new Error(result.refusal);
        expect(sameState(state, copy)).toBe(true);
        state = result.step.after;
      }
    }),
    { numRuns: runs(100, 2_000), seed: 4 },
  );
});
