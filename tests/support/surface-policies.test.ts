import { expect, test } from 'vitest';
import { choiceWith, documentWith, END, scenarioFrom } from './scenarios.ts';
import { apologises, SURFACE_POLICIES, surfaceResults } from './surface-policies.ts';

test.each([
  'Sorry about that.',
  'My apologies. It is on its way.',
  'We do apologise for the wait.',
  'That’s on us.',
  'That one is on me.',
  'It was our mistake.',
  'My own fault, I’m afraid.',
  'Please forgive us.',
])('“%s” is an apology', (words) => {
  expect(apologises(words)).toBe(true);
});

test.each(['Let me look on the shelf.', 'Is it us you want?', 'What went wrong?', 'Nobody is at fault here.', 'A sorrel soup.'])(
  '“%s” is none',
  (words) => {
    expect(apologises(words)).toBe(false);
  },
);

const dazzle = (id: string, say: string, parts: Record<string, unknown> = {}) =>
  choiceWith(id, { say, grade: 'dazzles', ...parts });

test.each([
  ['the first', [dazzle('a', 'One'), choiceWith('b', { say: 'Sorry, two', costs: 1 })]],
  ['the longest', [choiceWith('a', { say: 'One' }), choiceWith('b', { say: 'Sorry', costs: 1 }), dazzle('c', 'Three in all')]],
  ['the costliest', [choiceWith('a', { say: 'One' }), choiceWith('b', { say: 'Sorry, two' }), dazzle('c', 'Three', { costs: 1 })]],
  ['the one with an apology in it', [choiceWith('a', { say: 'One by one', costs: 1 }), dazzle('b', 'Sorry')]],
])('a scenario where %s wins is seen, and no other policy wins it', (winner, choices) => {
  const scenario = scenarioFrom(documentWith({ allowance: 5, beats: { one: { choices }, end: END } }));
  const winners = [...surfaceResults(scenario)].filter(([, results]) => results.includes('A')).map(([name]) => name);
  expect(winners).toEqual([winner]);
});

test('a win under a variant only is seen', () => {
  const choices = [dazzle('a', 'One', { when: { flag: 'lucky' } }), choiceWith('b')];
  const scenario = scenarioFrom(
    documentWith({ flags: ['lucky'], variants: { lucky: { flags: ['lucky'] } }, beats: { one: { choices }, end: END } }),
  );
  expect(surfaceResults(scenario).get('the first')).toEqual(['C', 'A']);
  expect([...surfaceResults(scenario).keys()]).toEqual([...SURFACE_POLICIES.keys()]);
});
