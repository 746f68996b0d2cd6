import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { takeableChoices, timerChoice } from '#core/dialogue/choices.ts';
import type { Program } from '#core/dialogue/program.ts';
import { actionOf, playScript, TIMEOUT } from '#core/dialogue/script.ts';
import type { DialogueState } from '#core/dialogue/state.ts';
import { begin, step, type Step } from '#core/dialogue/steps.ts';
import { gradeAtEnd } from '#core/grading/outcome.ts';
import { exploreVariant } from '#core/proof/analyze.ts';
import type { Grade } from '#core/scenario/format.ts';
import { findingsOf } from '#tests/support/findings.ts';
import { randomScenario } from '#tests/support/random-scenario.ts';
import { runs } from '#tests/support/runs.ts';
import { choiceWith, documentWith, END, programFrom, scenarioFrom } from '#tests/support/scenarios.ts';

/** A run on its way, with a count of what the search is about. */
interface Run {
  readonly state: DialogueState;
  readonly words: readonly string[];
  readonly count: number;
  readonly stuck: boolean;
}

interface Search {
  readonly counts?: (taken: Step) => boolean;
  readonly most?: number;
  readonly isGoal: (run: Run) => boolean;
}

/** Tries every script, shortest and first authored first, merging nothing; `bound` where that is too much. */
function firstRun(program: Program, { counts = () => false, most = 0, isGoal }: Search): readonly string[] | null | 'bound' {
  const seen = new Set<string>();
  const queue: Run[] = [{ ...begin(program), words: [], count: 0 }];
  for (const run of queue) {
    const key = JSON.stringify([Object.values(run.state), run.count]);
    if (seen.has(key)) continue;
    seen.add(key);
    if (isGoal(run)) return run.words;
    if (seen.size > 2_000) return 'bound';
    if (run.stuck) continue;
    for (const word of wordsAt(program, run.state)) {
      const result = step(program, run.state, actionOf(word));
      if (!result.ok) throw new Error(result.refusal);
      const { after, stuck } = result.step;
      const count = Math.min(most, run.count + (counts(result.step) ? 1 : 0));
      queue.push({ state: after, words: [...run.words, word], count, stuck });
    }
  }
  return null;
}

function wordsAt(program: Program, state: DialogueState): string[] {
  const ids = takeableChoices(program, state).map(({ id }) => id);
  return timerChoice(program, state) === null ? ids : [...ids, TIMEOUT];
}

function fallsShort({ choice }: Step): boolean {
  return choice.grade === 'falls-short';
}

function endsIn(program: Program, { state }: Run, grade: Grade): boolean {
  return program.beats[state.beat]?.kind === 'ending' && gradeAtEnd(program, state) === grade;
}

test('every playthrough is the shortest, and of equals the first authored', () => {
  const compared = { grades: 0, deadEnds: 0, dazzles: 0, recoveries: 0 };
  fc.assert(
    fc.property(randomScenario({ maxBeats: 5 }), (document) => {
      const program = programFrom(document);
      const { analysis } = exploreVariant(scenarioFrom(document), null);
      for (const grade of ['A', 'C', 'F'] as const) {
        const { playthrough } = analysis.grades[grade];
        if (playthrough === null) continue;
        const run = firstRun(program, { isGoal: (one) => endsIn(program, one, grade) });
        if (run === 'bound') continue;
        expect(playthrough).toEqual(run);
        compared.grades += 1;
      }
      for (const { rule, pointer, playthrough, variant } of findingsOf(document)) {
        if (variant !== undefined) continue;
        const [, , beatId = '', , index = ''] = pointer.split('/');
        const beat = program.beatIndex.get(beatId);
        const check = (search: Search, kind: keyof typeof compared) => {
          const run = firstRun(program, search);
          if (run === 'bound') return;
          expect(playthrough).toEqual(run);
          compared[kind] += 1;
        };
        if (rule === 'dead-end') {
          check({ isGoal: ({ state }) => state.beat === beat && wordsAt(program, state).length === 0 }, 'deadEnds');
        }
        if (rule === 'repeatable-dazzle') {
          const counts = (taken: Step) => taken.before.beat === beat && taken.choice.index === Number(index);
          check({ counts, most: 2, isGoal: ({ count }) => count === 2 }, 'dazzles');
        }
        if (rule === 'free-recovery') {
          check({ counts: fallsShort, most: 4, isGoal: (run) => run.count === 4 && endsIn(program, run, 'A') }, 'recoveries');
        }
      }
    }),
    { numRuns: runs(300, 4_000), seed: 77 },
  );
  const { recoveries, ...often } = compared;
  expect(recoveries).toBeGreaterThan(0);
  expect(Math.min(...Object.values(often))).toBeGreaterThan(20);
});

test('a way that passes on first is as short as a direct one, and comes first where it is authored first', () => {
  const document = documentWith({
    beats: {
      one: { choices: [choiceWith('round', { to: 'pass' }), choiceWith('straight', { to: 'other' })] },
      pass: { to: 'end' },
      end: END,
      other: END,
    },
  });
  const { analysis } = exploreVariant(scenarioFrom(document), null);
  expect(analysis.grades.C.playthrough).toEqual(['round']);
});

test('a playthrough plays: to the beat it is about, or to an ending of its grade', () => {
  const document = documentWith({
    beats: {
      one: { choices: [choiceWith('on', { to: 'two' }), choiceWith('ring', { to: 'three' })] },
      two: { choices: [choiceWith('dear', { costs: 1 })] },
      three: { to: 'four' },
      four: { to: 'three' },
      end: END,
    },
  });
  const program = programFrom(document);
  const played = (rule: string) => findingsOf(document, rule).map(({ playthrough = [] }) => playScript(program, playthrough));
  expect(played('dead-end')).toMatchObject([{ ok: false, fault: 'too-short', beat: 'two', timer: false }]);
  expect(played('no-way-out')).toMatchObject([{ ok: false, fault: 'stuck' }, { ok: false, fault: 'stuck' }]);
});
