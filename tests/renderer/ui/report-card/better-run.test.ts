import { expect, test } from 'vitest';
import { playScript } from '#core/dialogue/script.ts';
import { betterRun } from '#renderer/ui/report-card/better-run.ts';
import type { Played } from '#renderer/ui/report-card/review.ts';
import { choiceWith, documentWith, END, programFrom } from '#tests/support/scenarios.ts';

const PROGRAM = programFrom(
  documentWith({
    needs: { soup: 'The soup' },
    beats: {
      one: {
        lines: [{ who: 'kim', say: 'Where is my soup?' }],
        timer: { seconds: 20, choice: 'late' },
        choices: [
          choiceWith('soup', { meets: ['soup'], to: 'two' }),
          choiceWith('late', { grade: 'falls-short', say: 'Kim waits.', to: 'two' }),
          choiceWith('around', { to: 'side' }),
          choiceWith('soup-again', { say: 'Choice soup', to: 'two' }),
        ],
      },
      side: { choices: [choiceWith('bring', { meets: ['soup'], to: 'two' })] },
      two: { choices: [choiceWith('wow', { grade: 'dazzles' }), choiceWith('bye')] },
      end: END,
    },
  }),
);

function played(...words: readonly string[]): Played {
  const run = playScript(PROGRAM, words);
  if (!run.ok) throw new Error(run.fault);
  return { program: PROGRAM, steps: run.steps };
}

test('a change names the moment, what was done in it and what would have changed it', () => {
  const run = betterRun(played('@timeout', 'bye'), { grade: 'C', playthrough: ['soup', 'bye'], deviations: [0] });
  expect(run).toMatchObject({
    changes: [
      {
        chosen: { timedOut: true, words: { text: 'Kim waits.' } },
        instead: { number: 1, heard: { speaker: 'Kim', say: 'Where is my soup?' }, words: { text: 'Choice soup' } },
      },
    ],
    rest: [{ number: 2, words: { text: 'Choice bye' } }],
    ending: 'The end',
  });
});

test('a moment the attempt never came to has nothing that was chosen in it', () => {
  const run = betterRun(played('soup', 'bye'), { grade: 'A', playthrough: ['around', 'bring', 'wow'], deviations: [0, 1, 2] });
  expect(run.changes.map(({ chosen }) => chosen?.words.text ?? null)).toEqual(['Choice soup', null, 'Choice bye']);
  expect(run.rest).toEqual([]);
});

test('a choice in the same words is no change to whoever says them', () => {
  const run = betterRun(played('soup-again', 'bye'), { grade: 'A', playthrough: ['soup', 'wow'], deviations: [0, 1] });
  expect(run.changes.map(({ instead }) => instead.number)).toEqual([2]);
  const twin = betterRun(played('soup-again', 'bye'), { grade: 'C', playthrough: ['soup', 'bye'], deviations: [0] });
  expect(twin).toMatchObject({ changes: [], rest: [{ number: 1 }, { number: 2 }] });
});

test('a run without changes is told whole, and one that cannot be played is refused', () => {
  expect(betterRun(played('soup', 'bye'), { grade: 'C', playthrough: ['soup', 'bye'], deviations: [] }).rest).toHaveLength(2);
  const broken = { grade: 'A', playthrough: ['soup'], deviations: [0] } as const;
  expect(() => betterRun(played('soup', 'bye'), broken)).toThrow('too-short');
});

test('the better run can be taken up where it parts from the attempt', () => {
  const attempt = played('soup', 'bye');
  expect(betterRun(attempt, { grade: 'A', playthrough: ['soup', 'wow'], deviations: [1] }).shared).toBe(1);
  expect(betterRun(attempt, { grade: 'A', playthrough: ['around', 'bring', 'wow'], deviations: [0, 1, 2] }).shared).toBe(0);
  const late = betterRun(played('@timeout', 'bye'), { grade: 'C', playthrough: ['late', 'bye'], deviations: [0] });
  expect(late.shared).toBe(0);
});
