import { describe, expect, test } from 'vitest';
import { beatTitle } from '#core/studio/beat-title.ts';
import { Source } from '#core/studio/source.ts';

const titleOf = (beat: unknown) => beatTitle(new Source(JSON.stringify({ beats: { one: beat } })).at('/beats/one'));

describe('what a beat is known by', () => {
  test.each([
    ['the first words in it, whoever says them', { lines: [{ say: ' ' }, { who: 'kim', say: 'Is it ready?' }, { say: 'A bell.' }] }, { words: 'Is it ready?', speaker: 'kim' }],
    ['an ending by its own title', { lines: [{ who: 'kim', say: 'Thank you!' }], ending: { title: 'Home and dry' } }, { words: 'Home and dry', speaker: null }],
    ['an ending without a title by its first words', { lines: [{ who: 'kim', say: 'Thank you!' }], ending: { title: '' } }, { words: 'Thank you!', speaker: 'kim' }],
    ['without lines, what can be said or done first', { lines: [], choices: [{ say: '' }, { do: 'Wave' }] }, { words: 'Wave', speaker: null }],
    ['nothing, where nothing is written', { lines: [{}], choices: 'none' }, { words: '', speaker: null }],
    ['nothing, of what is no beat', 7, { words: '', speaker: null }],
  ])('%s', (_, beat, expected) => {
    expect(titleOf(beat)).toEqual(expected);
  });
});
