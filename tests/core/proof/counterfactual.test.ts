import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Program } from '#core/dialogue/program.ts';
import { playScript } from '#core/dialogue/script.ts';
import type { Step } from '#core/dialogue/steps.ts';
import { type ReportCard, reportCard } from '#core/grading/report-card.ts';
import { type Counterfactual, counterfactuals } from '#core/proof/counterfactual.ts';
import { explore } from '#core/proof/explore.ts';
import { randomActions } from '#tests/support/attempt-events.ts';
import { randomScenario } from '#tests/support/random-scenario.ts';
import { runs } from '#tests/support/runs.ts';
import { choiceWith, documentWith, END, programFrom } from '#tests/support/scenarios.ts';

function play(program: Program, words: readonly string[]): { steps: readonly Step[]; card: ReportCard } {
  const run = playScript(program, words);
  if (!run.ok) throw new Error(`${run.fault} at step ${run.step}`);
  return { steps: run.steps, card: reportCard(program, run.state, run.steps) };
}

function betterThan(program: Program, script: string): Counterfactual[] {
  const { steps, card } = play(program, script.split(','));
  return counterfactuals(explore(program), steps, card.grade);
}

const dazzling = { grade: 'dazzles' } as const;
const STORY = programFrom(
  documentWith({
    beats: {
      one: { choices: [choiceWith('wow', { ...dazzling, to: 'two' }), choiceWith('plain', { to: 'two' })] },
      two: { choices: [choiceWith('wow', { ...dazzling, to: 'three' }), choiceWith('plain', { to: 'three' })] },
      three: { choices: [choiceWith('bye'), choiceWith('wait', { to: 'four' })] },
      four: { choices: [choiceWith('bye')] },
      end: END,
    },
  }),
);

describe('of runs with as few other choices', () => {
  test('the one that leaves latest is named', () => {
    expect(betterThan(STORY, 'plain,plain,bye')).toEqual([
      { grade: 'A', playthrough: ['plain', 'wow', 'bye'], deviations: [1] },
    ]);
  });

  test('the shortest of those that leave equally late', () => {
    const program = programFrom(
      documentWith({
        needs: { bed: 'A bed' },
        beats: {
          one: {
            choices: [
              choiceWith('none', { grade: 'falls-short' }),
              choiceWith('long', { to: 'two' }),
              choiceWith('short', { meets: ['bed'] }),
            ],
          },
          two: { choices: [choiceWith('here', { meets: ['bed'] })] },
          end: END,
        },
      }),
    );
    expect(betterThan(program, 'none')).toEqual([{ grade: 'C', playthrough: ['short'], deviations: [0] }]);
  });
});

test('an A has nothing above it, and a grade out of reach is left out', () => {
  expect(betterThan(STORY, 'wow,plain,bye')).toEqual([]);
  const flat = programFrom(documentWith({ beats: { one: { choices: [choiceWith('it')] }, end: END } }));
  expect(betterThan(flat, 'it')).toEqual([]);
});

test('a timeout that need not have happened is another choice', () => {
  const program = programFrom(
    documentWith({
      beats: {
        one: {
          timer: { seconds: 9, choice: 'late' },
          choices: [choiceWith('now', dazzling), choiceWith('late', { silent: true })],
        },
        end: END,
      },
    }),
  );
  expect(betterThan(program, '@timeout')).toEqual([{ grade: 'A', playthrough: ['now'], deviations: [0] }]);
});

test('every one replays to its grade, and no run of that grade has fewer other choices', () => {
  let checked = 0;
  fc.assert(
    fc.property(randomScenario({ maxBeats: 5 }), fc.array(fc.nat(), { maxLength: 12 }), (document, picks) => {
      const program = programFrom(document);
      const words = randomActions(program, picks).map((action) => (action.type === 'chose' ? action.choice : '@timeout'));
      if (!playScript(program, words).ok) return;
      const { steps, card } = play(program, words);
      const taken = new Set(steps.map(nameOf));
      for (const { grade, playthrough, deviations } of counterfactuals(explore(program), steps, card.grade)) {
        checked += 1;
        const better = play(program, playthrough);
        expect(better.card.grade).toBe(grade);
        const others = better.steps.flatMap((step, index) => (taken.has(nameOf(step)) ? [] : [index]));
        expect(deviations).toEqual(others);
        expect(fewestOthers(program, taken, grade)).toBeGreaterThanOrEqual(others.length);
      }
    }),
    { numRuns: runs(400, 4_000), seed: 88 },
  );
  expect(checked).toBeGreaterThan(10);
});

function nameOf(step: Step): string {
  return `${step.before.beat} ${step.choice.id}`;
}

/** The fewest choices outside `taken` of any run to the grade with up to five choices, by trying all. */
function fewestOthers(program: Program, taken: ReadonlySet<string>, grade: string): number {
  let fewest = Infinity;
  const open: string[][] = [[]];
  for (let words = open.pop(); words !== undefined; words = open.pop()) {
    const run = playScript(program, words);
    if (run.ok) {
      const others = run.steps.filter((step) => !taken.has(nameOf(step))).length;
      if (reportCard(program, run.state, run.steps).grade === grade) fewest = Math.min(fewest, others);
    } else if (run.fault === 'too-short' && words.length < 5) {
      const next = run.offered.filter(({ offer }) => offer === 'open').map(({ id }) => id);
      for (const word of run.timer ? [...next, '@timeout'] : next) open.push([...words, word]);
    }
  }
  return fewest;
}
