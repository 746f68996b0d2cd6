import { expect, test } from 'vitest';
import { playScript } from '#core/dialogue/script.ts';
import { reflectionQuestion } from '#renderer/ui/reflections/question.ts';
import { choiceWith, documentWith, END, programFrom } from '#tests/support/scenarios.ts';

const PROGRAM = programFrom(
  documentWith({
    mood: { start: 40, walksOut: { below: 10, to: 'door' } },
    promises: { call: 'You said you would call' },
    beats: {
      one: {
        timer: { seconds: 20, choice: 'wait' },
        choices: [
          choiceWith('promise', { promises: ['call'], to: 'one' }),
          choiceWith('wait', { to: 'one' }),
          choiceWith('insult', { grade: 'falls-short', mood: -40, to: 'one' }),
          choiceWith('bye'),
        ],
      },
      door: { choices: [choiceWith('back', { winsBack: true, mood: 30, to: 'one' })] },
      end: END,
    },
  }),
);

test.each([
  ['bye', 'again'],
  ['wait,bye', 'again'],
  ['promise,bye', 'promised'],
  ['promise,@timeout,bye', 'passed'],
  ['promise,@timeout,insult,back,bye', 'walked-out'],
])('after %s the question is about: %s', (script, question) => {
  const run = playScript(PROGRAM, script.split(','));
  if (!run.ok) throw new Error(run.fault);
  expect(reflectionQuestion(run)).toBe(question);
});
