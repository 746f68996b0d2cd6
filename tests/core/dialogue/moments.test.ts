import { describe, expect, it } from 'vitest';
import { momentsOf } from '#core/dialogue/moments.ts';
import { begin, step } from '#core/dialogue/steps.ts';
import { choiceWith, documentWith, END, programFrom } from '#tests/support/scenarios.ts';

/** The moments of each choice of a script, in order. */
function momentsAlong(choices: readonly string[]) {
  const program = programFrom(
    documentWith({
      mood: { start: 50, walksOut: { below: 20, to: 'gone' } },
      promises: { call: 'You said you would call' },
      beats: {
        one: {
          choices: [
            choiceWith('promise', { promises: ['call'], to: 'one' }),
            choiceWith('keep', { keeps: ['call'], to: 'one' }),
            choiceWith('keep-and-dazzle', { keeps: ['call'], grade: 'dazzles', to: 'one' }),
            choiceWith('slip', { grade: 'falls-short', to: 'one' }),
            choiceWith('slip-and-recover', { grade: 'falls-short', recovers: true, to: 'one' }),
            choiceWith('insult', { grade: 'falls-short', mood: -40 }),
            choiceWith('plain'),
          ],
        },
        gone: { choices: [choiceWith('win-back', { winsBack: true, mood: 30 })] },
        end: END,
      },
    }),
  );
  let { state } = begin(program);
  return choices.map((choice) => {
    const result = step(program, state, { type: 'chose', choice });
    if (!result.ok) throw new Error(`${choice} was refused: ${result.refusal}`);
    state = result.step.after;
    return momentsOf(result.step);
  });
}

describe('momentsOf', () => {
  it('sees nothing in a plain choice', () => {
    expect(momentsAlong(['plain'])).toEqual([[]]);
  });

  it('sees slips, also one that the same choice makes up for', () => {
    expect(momentsAlong(['slip', 'slip-and-recover'])).toEqual([['slip'], ['slip']]);
  });

  it('sees a promise kept once, and only where it had been made', () => {
    expect(momentsAlong(['keep', 'promise', 'keep', 'keep'])).toEqual([[], [], ['promise-kept'], []]);
  });

  it('sees a dazzle after the promise it keeps', () => {
    expect(momentsAlong(['promise', 'keep-and-dazzle'])).toEqual([[], ['promise-kept', 'dazzle']]);
  });

  it('sees the customer leave before the slip that made them, and come back', () => {
    expect(momentsAlong(['insult', 'win-back'])).toEqual([['walk-out', 'slip'], ['won-back']]);
  });
});
