import { describe, expect, it } from 'vitest';
import { begin } from '#core/dialogue/steps.ts';
import { choiceViews, choiceWords } from '#renderer/ui/play/choice-view.ts';
import { choiceWith, documentWith, END, programFrom } from '#tests/support/scenarios.ts';

const PROGRAM = programFrom(
  documentWith({
    allowance: 10,
    flags: ['late'],
    beats: {
      one: {
        timer: { seconds: 20, choice: 'silence' },
        choices: [
          choiceWith('a'),
          choiceWith('b', { costs: 10 }),
          choiceWith('c', { costs: 11 }),
          choiceWith('d', { when: { flag: 'late' } }),
          { id: 'e', do: 'You nod.', grade: 'meets', why: 'Because.', to: 'end' },
          { id: 'silence', do: 'Nothing.', silent: true, grade: 'meets', why: 'Because.', to: 'end' },
        ],
      },
      end: END,
    },
  }),
);
const { state } = begin(PROGRAM);

describe('choiceViews', () => {
  it('shows what is offered, and what is too dear, and nothing else', () => {
    const views = choiceViews(PROGRAM, state, 7, 0);
    expect(views.map(({ id }) => id).toSorted()).toEqual(['a', 'b', 'c', 'e']);
    expect(views.filter(({ tooDear }) => tooDear).map(({ id }) => id)).toEqual(['c']);
    expect(views.find(({ id }) => id === 'e')).toMatchObject({ kind: 'do', text: 'You nod.' });
  });

  it('stands in one order for one seed and visit, in another for others', () => {
    const orders = new Set(
      Array.from({ length: 30 }, (_, seed) => choiceViews(PROGRAM, state, seed, 0).map(({ id }) => id).join()),
    );
    expect(orders.size).toBeGreaterThan(10);
    expect(choiceViews(PROGRAM, state, 7, 3)).toEqual(choiceViews(PROGRAM, state, 7, 3));
  });

  it('does not move the others about when one more is offered', () => {
    const late = { ...state, flagsLow: 1 };
    const order = (now: typeof state): string[] => choiceViews(PROGRAM, now, 7, 0).map(({ id }) => id);
    expect(order(late)).toContain('d');
    expect(order(late).filter((id) => id !== 'd')).toEqual(order(state));
  });
});

describe('choiceWords', () => {
  it('falls back on the id of a choice that is not there', () => {
    expect(choiceWords(PROGRAM, 'one', 'gone')).toEqual({ kind: 'say', text: 'gone' });
  });
});
