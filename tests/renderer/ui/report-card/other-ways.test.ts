import { expect, test } from 'vitest';
import { playScript } from '#core/dialogue/script.ts';
import { otherWays, type OtherWay } from '#renderer/ui/report-card/other-ways.ts';
import { choiceWith, documentWith, END, programFrom } from '#tests/support/scenarios.ts';

const PROGRAM = programFrom(
  documentWith({
    mood: { start: 40, walksOut: { below: 10, to: 'end' } },
    needs: { soup: 'The soup' },
    flags: ['knows'],
    allowance: 20,
    beats: {
      one: {
        timer: { seconds: 20, choice: 'silence' },
        choices: [
          choiceWith('ask', { sets: ['knows'], costs: 15, to: 'one' }),
          choiceWith('soup', { say: undefined, do: 'You bring it.', meets: ['soup'], mood: 20, costs: 5 }),
          choiceWith('name', { when: { flag: 'knows' }, grade: 'dazzles' }),
          choiceWith('insult', { grade: 'falls-short', mood: -50 }),
          { id: 'silence', do: 'Nothing.', silent: true, grade: 'falls-short', why: 'Hm.', to: 'end' },
        ],
      },
      end: END,
    },
  }),
);

/** The other ways at the last step of a run. */
function othersAt(script: string): OtherWay[] {
  const run = playScript(PROGRAM, script.split(','));
  if (!run.ok) throw new Error(run.fault);
  const last = run.steps.at(-1);
  if (last === undefined) throw new Error('The run took no step.');
  return otherWays(PROGRAM, last);
}

test('every other choice on offer says what it would have done to the mood and the needs', () => {
  const [ask, soup, ...more] = othersAt('insult');
  expect(more).toEqual([]);
  expect(ask).toMatchObject({ id: 'ask', words: { kind: 'say', text: 'Choice ask' }, grade: 'meets', why: 'Because.' });
  expect(soup).toMatchObject({
    words: { kind: 'do', text: 'You bring it.' },
    would: { kind: 'done', moodAfter: 60, effects: [{ code: 'met', need: 'soup' }, { code: 'spent', units: 5 }] },
  });
});

test('a walk-out that was avoided is among what would have come of it', () => {
  expect(othersAt('soup').find(({ id }) => id === 'insult')?.would).toMatchObject({
    moodAfter: 0,
    effects: [{ code: 'walked-out' }],
  });
});

test('what was hidden in that state, and what only the clock takes, was never a choice', () => {
  expect(othersAt('soup').map(({ id }) => id)).toEqual(['ask', 'insult']);
  expect(othersAt('@timeout').map(({ id }) => id)).toEqual(['ask', 'soup', 'insult']);
  expect(othersAt('ask,soup').map(({ id }) => id)).toEqual(['ask', 'name', 'insult']);
});

test('what was too dear has its price, and no outcome', () => {
  expect(othersAt('ask,soup').find(({ id }) => id === 'ask')?.would).toEqual({ kind: 'too-dear', costs: 15, left: 5 });
});
