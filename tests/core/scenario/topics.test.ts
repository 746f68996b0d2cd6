import { expect, test } from 'vitest';
import { topicsOf } from '#core/scenario/topics.ts';
import { choiceWith, documentWith, END, scenarioFrom } from '#tests/support/scenarios.ts';

const beat = (to: string, ...shown: readonly (readonly string[])[]) => ({
  choices: shown.map((shows, at) => choiceWith(`c${at}`, { shows: [...shows], to })),
});

test('a topic counts once a beat, the one of most beats first, ties as the author has them', () => {
  const scenario = scenarioFrom(
    documentWith({
      beats: {
        one: beat('two', ['act-fast'], ['act-fast', 'say-yes'], ['check-back']),
        two: beat('end', ['check-back']),
        end: END,
      },
    }),
  );
  expect(topicsOf(scenario)).toEqual(['check-back', 'act-fast', 'say-yes']);
});

test('what falls short practises nothing, and four topics are enough', () => {
  const scenario = scenarioFrom(
    documentWith({
      beats: {
        one: {
          choices: [
            choiceWith('bad', { grade: 'falls-short', shows: ['plain-language'] }),
            choiceWith('good', { shows: ['a', 'b', 'c', 'd', 'e'] }),
          ],
        },
        end: END,
      },
    }),
  );
  expect(topicsOf(scenario)).toEqual(['a', 'b', 'c', 'd']);
});
