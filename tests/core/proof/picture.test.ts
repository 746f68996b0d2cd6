import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { takeableChoices, timerChoice } from '#core/dialogue/choices.ts';
import { begin, step } from '#core/dialogue/steps.ts';
import { prove } from '#core/proof/lint.ts';
import { pictureOf } from '#core/proof/picture.ts';
import { parseScenario } from '#core/scenario/parse.ts';
import { choiceWith, documentWith, END, programFrom } from '#tests/support/scenarios.ts';
import { randomScenario } from '#tests/support/random-scenario.ts';

function pictureFrom(document: unknown, bound?: number) {
  const parsed = parseScenario(typeof document === 'string' ? document : JSON.stringify(document));
  if (!parsed.ok) throw new Error(`The test's scenario is not valid: ${JSON.stringify(parsed.findings)}`);
  return pictureOf(prove(parsed.scenario, parsed.places, null, bound === undefined ? {} : { bound }));
}

const DOCUMENT = documentWith({
  needs: { soup: 'The soup' },
  flags: ['never'],
  variants: { rainy: { flags: ['never'] } },
  beats: {
    one: {
      timer: { seconds: 60, choice: 'none' },
      choices: [choiceWith('soup', { meets: ['soup'], to: 'two' }), choiceWith('none', { grade: 'falls-short', to: 'end' })],
    },
    two: { choices: [choiceWith('wow', { grade: 'dazzles' }), choiceWith('bye'), choiceWith('hid', { when: { flag: 'never' } }), choiceWith('dear', { costs: 5 })] },
    attic: { choices: [choiceWith('up')] },
    end: END,
  },
});

describe('the picture of a proof', () => {
  const picture = pictureFrom(DOCUMENT);

  test('each beat has the best grade still within reach, and none where no run comes', () => {
    expect(picture?.best).toEqual([
      { beat: 'one', grade: 'A' },
      { beat: 'two', grade: 'A' },
      { beat: 'attic', grade: null },
      { beat: 'end', grade: 'A' },
    ]);
  });

  test('each choice has how likely random play takes it', () => {
    const chances = Object.fromEntries(picture?.chances.map(({ pointer, chance }) => [pointer, chance]) ?? []);
    expect(chances['/beats/one/choices/0']).toBeCloseTo(0.5, 9);
    expect(chances['/beats/two/choices/0']).toBeCloseTo(0.25, 9);
    expect(chances['/beats/two/choices/2']).toBe(0);
    expect(chances['/beats/attic/choices/0']).toBe(0);
  });

  test('what a variant comes to is reachable; a beat that none comes to is told, and its choices not again', () => {
    expect(picture?.unreachable).toEqual(['/beats/two/choices/3', '/beats/attic']);
  });

  test('there is none of a scenario that was not explored whole', () => {
    expect(pictureFrom(DOCUMENT, 1)).toBeNull();
  });

  test('a choice that a run can come to again and again counts once a run', () => {
    const chances = pictureFrom(documentWith({ beats: { one: { choices: [choiceWith('again', { to: 'one' }), choiceWith('go'), choiceWith('on')] }, end: END } }))?.chances;
    expect(chances?.[0]?.chance).toBeCloseTo(1 / 3, 6);
    expect(chances?.[1]?.chance).toBeCloseTo(1 / 2, 6);
  });
});

/** A repeatable stream of numbers below 1. */
function* numbers(seed: number): Generator<number> {
  for (let at = seed >>> 0; ; ) {
    at = (Math.imul(at, 1_664_525) + 1_013_904_223) >>> 0;
    yield at / 2 ** 32;
  }
}

const RUNS = 300;

test('playing at random takes each choice as often as the picture says', () => {
  fc.assert(
    fc.property(randomScenario({ maxBeats: 5 }), fc.nat(), (text, seed) => {
      const program = programFrom(text);
      const stream = numbers(seed);
      const taken = new Map<string, number>();
      let unfinished = 0;
      for (let run = 0; run < RUNS; run++) {
        let { state, stuck } = begin(program);
        const once = new Set<string>();
        for (let steps = 0; !stuck && program.beats[state.beat]?.kind === 'choices'; steps++) {
          const open = takeableChoices(program, state);
          const picked = open[Math.floor((stream.next().value ?? 0) * open.length)];
          const timer = timerChoice(program, state);
          if (picked === undefined && timer === null) break;
          const result = step(program, state, picked === undefined ? { type: 'timed-out' } : { type: 'chose', choice: picked.id });
          if (!result.ok) throw new Error(result.refusal);
          const beat = program.beats[state.beat];
          once.add(`/beats/${beat?.id}/choices/${result.step.choice.index}`);
          ({ after: state, stuck } = result.step);
          if (steps > 400) {
            unfinished += 1;
            break;
          }
        }
        for (const pointer of once) taken.set(pointer, (taken.get(pointer) ?? 0) + 1);
      }
      fc.pre(unfinished === 0);
      for (const { pointer, chance } of pictureFrom(text)?.chances ?? []) {
        const often = (taken.get(pointer) ?? 0) / RUNS;
        // Five times the spread that so many runs have.
        expect(Math.abs(often - chance)).toBeLessThan(5 * Math.sqrt(0.25 / RUNS) + 1e-9);
      }
    }),
    { numRuns: 12 },
  );
});
