import { expect, test } from 'vitest';
import { exploreVariant } from '#core/proof/analyze.ts';
import { findingsOf } from '#tests/support/findings.ts';
import { choiceWith, documentWith, END, scenarioFrom } from '#tests/support/scenarios.ts';

type Parts = Record<string, unknown>;

function policies(beats: Parts, parts: Parts = {}): readonly string[] {
  const { analysis } = exploreVariant(scenarioFrom(documentWith({ beats: { ...beats, end: END }, ...parts })), null);
  return [analysis.alwaysFirst, analysis.alwaysLongest, analysis.alwaysCostliest];
}

const dazzle = (id: string, parts: Parts = {}) => choiceWith(id, { grade: 'dazzles', ...parts });

test('of equals the first is taken', () => {
  const say = 'As long as the other';
  expect(policies({ one: { choices: [dazzle('a', { say }), choiceWith('b', { say })] } })).toEqual(['A', 'A', 'A']);
  expect(policies({ one: { choices: [choiceWith('b', { say }), dazzle('a', { say })] } })).toEqual(['C', 'C', 'C']);
});

test('the longest is counted in code points, of what is said or done', () => {
  const { say: _, ...done } = dazzle('a', { do: '123456' });
  expect(policies({ one: { choices: [choiceWith('b', { say: '😀😀😀😀😀' }), done] } })).toEqual(['C', 'A', 'C']);
});

test('the costliest is the costliest that can be paid', () => {
  const choices = [choiceWith('free'), dazzle('fair', { costs: 5 }), choiceWith('dear', { costs: 6 })];
  expect(policies({ one: { choices } }, { allowance: 5 })[2]).toBe('A');
  expect(policies({ one: { choices } }, { allowance: 6 })[2]).toBe('C');
});

test('the timer is waited for only where nothing can be taken', () => {
  const late = dazzle('late', { silent: true });
  const timer = { seconds: 60, choice: 'late' };
  expect(policies({ one: { timer, choices: [choiceWith('now'), late] } })).toEqual(['C', 'C', 'C']);
  expect(policies({ one: { timer, choices: [choiceWith('now', { costs: 1 }), late] } })).toEqual(['A', 'A', 'A']);
});

test('a dead end, a ring of choices and a ring of passing on are all stuck', () => {
  const stuck = ['stuck', 'stuck', 'stuck'];
  expect(policies({ one: { choices: [choiceWith('dear', { costs: 1 })] } })).toEqual(stuck);
  const again = choiceWith('again', { to: 'one', say: 'Again, and again' });
  expect(policies({ one: { choices: [again, choiceWith('out')] } })).toEqual(stuck);
  const ring = { two: { to: 'three' }, three: { to: 'two' } };
  expect(policies({ one: { choices: [choiceWith('in', { to: 'two' })] }, ...ring })).toEqual(stuck);
});

test('a ring that a changed state leads out of is not stuck', () => {
  const again = choiceWith('again', { to: 'one', say: 'The longest of them', when: { spent: { below: 3 } }, costs: 1 });
  expect(policies({ one: { choices: [again, choiceWith('out')] } }, { allowance: 9 })).toEqual(['C', 'C', 'C']);
});

test('where two habits win, the shorter run is shown', () => {
  const choices = [
    choiceWith('talk', { say: 'A great many words', to: 'two' }),
    dazzle('pay', { say: 'Few', costs: 5 }),
    choiceWith('plain', { say: 'Less' }),
  ];
  const document = documentWith({
    allowance: 5,
    beats: { one: { choices }, two: { choices: [dazzle('talk-on', { say: 'And on' })] }, end: END },
  });
  expect(findingsOf(document, 'policy-gets-a')).toMatchObject([{ pointer: '', playthrough: ['pay'] }]);
});
