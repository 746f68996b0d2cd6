import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sameState } from '#core/dialogue/state.ts';
import { begin } from '#core/dialogue/steps.ts';
import { takeableChoices } from '#core/dialogue/choices.ts';
import { explore } from '#core/proof/explore.ts';
import { runTo } from '#core/proof/run-to.ts';
import { rehearse, type Run } from '#core/studio/rehearsal/rehearse.ts';
import { standingOf, stateAt } from '#core/studio/rehearsal/standing.ts';
import { randomScenario } from '#tests/support/random-scenario.ts';
import { choiceWith, documentWith, END, programFrom, scenarioFrom } from '#tests/support/scenarios.ts';

type Parts = Record<string, unknown>;

const scenarioWith = (two: readonly Parts[] = [choiceWith('thank', { when: { flag: 'asked' } }), choiceWith('leave')], parts: Parts = {}) =>
  scenarioFrom(
    documentWith({
      flags: ['asked'],
      needs: { help: 'Help' },
      promises: { soon: 'Soon' },
      allowance: 10,
      beats: {
        one: { choices: [choiceWith('ask', { sets: ['asked'], mood: -5, promises: ['soon'], costs: 4, to: 'two' }), choiceWith('nod', { to: 'two' })] },
        two: { choices: two },
        end: END,
      },
      ...parts,
    }),
  );

const RUN: Run = { variant: null, from: null, words: ['ask', 'thank'] };

describe('a run over an edit', () => {
  test('goes on where it still makes sense', () => {
    const before = rehearse(scenarioWith(), RUN);
    expect(before?.halted).toBeNull();
    expect(before?.program.beats[before.state.beat]?.id).toBe('end');
    const after = rehearse(scenarioWith([choiceWith('new'), choiceWith('thank', { say: 'Other words', to: 'one' })]), RUN);
    expect(after?.halted).toBeNull();
    expect(after?.program.beats[after.state.beat]?.id).toBe('one');
  });

  test.each([
    ['a choice that is gone', [choiceWith('leave')], 'no-such-choice'],
    ['a choice that is hidden now', [choiceWith('thank', { when: { not: { flag: 'asked' } } }), choiceWith('leave')], 'not-offered'],
    ['a choice that is too dear now', [choiceWith('thank', { costs: 7 }), choiceWith('leave')], 'too-dear'],
  ])('stops before %s, and says so', (_, two, why) => {
    const { steps = [], halted } = rehearse(scenarioWith(two), RUN) ?? {};
    expect(steps.map(({ choice }) => choice.id)).toEqual(['ask']);
    expect(halted).toEqual({ word: 'thank', why });
  });

  test('has nowhere to begin where its beat or its variant is gone', () => {
    const standing = standingOf(programFrom(documentWith({ beats: { one: END } })), begin(programFrom(documentWith({ beats: { one: END } }))).state);
    expect(rehearse(scenarioWith(), { ...RUN, variant: 'rainy' })).toBeNull();
    expect(rehearse(scenarioWith(), { ...RUN, from: { beat: 'gone', standing } })).toBeNull();
  });

  test('begins anywhere, as things are said to stand; names that are gone are passed over', () => {
    const standing = {
      mood: 12, flags: ['asked', 'gone'], met: ['help'], promised: ['soon', 'never'], kept: ['soon'],
      slips: 2, dazzles: 1, surprises: 1, spent: 3, seen: [], walkOut: 'back' as const,
    };
    const { program, state, steps = [] } = rehearse(scenarioWith(), { variant: null, from: { beat: 'two', standing }, words: ['thank'] }) ?? {};
    expect(steps.map(({ choice }) => choice.id)).toEqual(['thank']);
    if (program === undefined || state === undefined) throw new Error('The run has not begun.');
    expect(standingOf(program, state)).toEqual({ ...standing, flags: ['asked'], promised: ['soon'] });
  });
});

test('a state by names is the state', () => {
  fc.assert(
    fc.property(randomScenario({ maxBeats: 6 }), fc.array(fc.nat(), { maxLength: 8 }), (text, picks) => {
      const scenario = scenarioFrom(text);
      const words: string[] = [];
      for (const pick of picks) {
        const at = rehearse(scenario, { variant: null, from: null, words });
        const open = at === null || at.stuck ? [] : takeableChoices(at.program, at.state);
        const choice = open[pick % Math.max(1, open.length)];
        if (choice !== undefined) words.push(choice.id);
      }
      const run = rehearse(scenario, { variant: null, from: null, words });
      if (run === null) throw new Error('The run has not begun.');
      const { program, state } = run;
      const id = program.beats[state.beat]?.id ?? '';
      const standing = standingOf(program, state);
      const back = stateAt(program, id, standing);
      expect(back !== null && sameState(back, state)).toBe(true);
      // And a run comes to it, for this one did.
      const found = run.stuck ? [] : runTo(explore(program), id, standing);
      expect(found).not.toBeNull();
      expect(found?.length ?? 0).toBeLessThanOrEqual(words.length);
    }),
    { numRuns: 60 },
  );
});

test('of how things never stand it is said that no run comes there', () => {
  const program = programFrom(scenarioDocument());
  const graph = explore(program);
  const standing = standingOf(program, begin(program).state);
  expect(runTo(graph, 'two', null)).toEqual(['ask']);
  expect(runTo(graph, 'attic', null)).toBeNull();
  expect(runTo(graph, 'two', { ...standing, flags: ['asked'] })).toEqual(['ask']);
  expect(runTo(graph, 'two', standing)).toBeNull();
});

function scenarioDocument() {
  return documentWith({
    flags: ['asked'],
    beats: {
      one: { choices: [choiceWith('ask', { sets: ['asked'], to: 'two' })] },
      two: { choices: [choiceWith('thank', { when: { flag: 'asked' } }), choiceWith('leave')] },
      attic: END,
      end: END,
    },
  });
}
