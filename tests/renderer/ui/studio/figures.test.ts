import { describe, expect, it } from 'vitest';
import { outline } from '#core/studio/outline.ts';
import { Source } from '#core/studio/source.ts';
import { figureOf, figuresFrom, type FiguresState } from '#renderer/ui/studio/figures/figures.ts';
import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';

const story = (choices: readonly unknown[]): string => JSON.stringify(documentWith({ beats: { one: { choices }, end: END } }));
const HASH = 'a'.repeat(64);
const figures = figuresFrom({
  versions: [{ hash: HASH, version: '1.2.0', people: 9 }],
  hash: HASH,
  text: story([choiceWith('go'), choiceWith('stay')]),
  people: 9,
  beats: [
    {
      beat: 'one', reached: 9, well: null, difficulty: null, facility: null, discrimination: null,
      choices: [{ choice: 'go', chose: 9, discrimination: null }, { choice: 'stay', chose: null, discrimination: null }],
    },
  ],
});

/** What is told of each choice of a text. */
function toldOf(choices: readonly unknown[], parts: Partial<FiguresState> = {}) {
  const [beat] = outline(new Source(story(choices))).beats;
  return beat?.choices.map((choice) => figureOf({ shown: true, found: figures, ...parts }, beat, choice));
}

describe('what people chose', () => {
  it('stands beside each choice that they could choose, with what has changed since', () => {
    expect(figures.version).toBe('1.2.0');
    expect(toldOf([choiceWith('go', { grade: 'dazzles' }), choiceWith('new'), choiceWith('stay')])).toEqual([
      { chose: 9, reached: 9, changed: true },
      null,
      { chose: null, reached: 9, changed: false },
    ]);
    expect(toldOf([choiceWith('go', { say: 'Go on.' })])).toEqual([{ chose: 9, reached: 9, changed: true }]);
  });

  it('is not told unasked, nor where there is nothing', () => {
    expect(toldOf([choiceWith('go')], { shown: false })).toEqual([null]);
    expect(toldOf([choiceWith('go')], { found: 'few' })).toEqual([null]);
  });
});
