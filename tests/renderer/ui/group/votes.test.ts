import { expect, test } from 'vitest';
import { addHand, handsFor, leaders, takeHand, takeLast, type Votes } from '#renderer/ui/group/votes.ts';

const NUMBERS = ['ask', 'give', 'wait'];

test('hands are counted for each number, and one less is the last one of that number', () => {
  const votes = ['ask', 'give', 'ask'].reduce<Votes>(addHand, []);
  expect(NUMBERS.map((choice) => handsFor(votes, choice))).toEqual([2, 1, 0]);
  expect(takeHand(votes, 'ask')).toEqual(['ask', 'give']);
  expect(takeHand(votes, 'wait')).toEqual(votes);
});

test('the hand counted last is taken back first', () => {
  expect(takeLast(['ask', 'give'])).toEqual(['ask']);
  expect(takeLast([])).toEqual([]);
});

test('no number has more hands than any room', () => {
  const full = Array.from({ length: 999 }, () => 'ask');
  expect(addHand(full, 'ask')).toHaveLength(999);
  expect(addHand(full, 'give')).toHaveLength(1000);
});

test('most hands lead; where they are level, all of them do, as they stand on screen; none without hands', () => {
  expect(leaders(['give', 'ask', 'give'], NUMBERS)).toEqual(['give']);
  expect(leaders(['wait', 'ask'], NUMBERS)).toEqual(['ask', 'wait']);
  expect(leaders([], NUMBERS)).toEqual([]);
  expect(leaders(['gone'], NUMBERS)).toEqual([]);
});
