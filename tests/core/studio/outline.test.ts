import { describe, expect, test } from 'vitest';
import * as fc from 'fast-check';
import { outline } from '#core/studio/outline.ts';
import { Source } from '#core/studio/source.ts';
import { runs } from '#tests/support/runs.ts';
import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';
import { laidOut, story } from './support.ts';

const read = (document: unknown) => outline(new Source(typeof document === 'string' ? document : JSON.stringify(document, null, 2)));

describe('an outline', () => {
  test('tells the beats in order, with their words, choices and ways', () => {
    const { id, title, start, beats, edges } = read(story());
    expect([id, title, start]).toEqual(['test', 'Test', 'one']);
    expect(beats.map(({ id: beat, kind, words, lines, isStart }) => [beat, kind, words, lines, isStart])).toEqual([
      ['one', 'choices', 'A bell.', 2, true],
      ['two', 'pass', 'There you are.', 1, false],
      ['gone', 'ending', 'Gone', 0, false],
      ['end', 'ending', 'The end', 0, false],
    ]);
    expect(beats.map(({ speaker, tone, seconds }) => [speaker, tone, seconds])).toEqual([
      [null, null, 20],
      ['kim', null, null],
      [null, 'bad', null],
      [null, 'neutral', null],
    ]);
    expect(beats[0]?.choices.map(({ id: choice, words, grade, byTimer }) => [choice, words, grade, byTimer])).toEqual([
      ['ask', 'Choice ask', 'meets', false],
      ['wait', 'Choice wait', 'meets', true],
      ['nod', 'Choice nod', 'meets', false],
    ]);
    expect(edges.map(({ kind, from, choice, way, to, conditional }) => [kind, from, choice, way, to, conditional])).toEqual([
      ['choice', 'one', 0, null, 'two', false],
      ['choice', 'one', 1, 0, 'two', true],
      ['choice', 'one', 1, 1, 'gone', false],
      ['choice', 'one', 2, null, 'one', false],
      ['next', 'two', null, 0, 'end', true],
      ['next', 'two', null, 1, 'gone', false],
      ['walks-out', null, null, null, 'gone', false],
    ]);
    expect(edges.some(({ dangling }) => dangling)).toBe(false);
  });

  test('places everything in the text', () => {
    fc.assert(
      fc.property(laidOut(story()), (text) => {
        const source = new Source(text);
        const { beats, edges } = outline(source);
        for (const { pointer, range } of [...beats, ...beats.flatMap(({ choices }) => choices), ...edges]) {
          expect(source.at(pointer)).toMatchObject(range);
        }
        for (const { range, to } of edges) expect(text.slice(range.from, range.to)).toBe(JSON.stringify(to));
      }),
      { seed: 10, numRuns: 30 },
    );
  });

  test('marks what leads nowhere, and what only a timer takes', () => {
    const { beats, edges } = read(
      documentWith({ beats: { one: { timer: { seconds: 5, choice: 'late' }, choices: [choiceWith('late', { silent: true, to: 'toString' })] }, end: END } }),
    );
    expect(edges).toMatchObject([{ kind: 'timeout', to: 'toString', dangling: true }]);
    expect(beats[0]?.choices).toMatchObject([{ silent: true, byTimer: true }]);
  });

  test('tells what it can of a document with faults', () => {
    const { beats, edges } = read({ title: 3, beats: { a: 7, b: { lines: [4, {}], choices: ['x', { id: 1, do: 'Wave', grade: 'good', to: ['b', { beat: 'c' }, { beat: 9 }] }], ending: null } } });
    expect(beats).toMatchObject([
      { id: 'a', kind: 'unclear', words: '', choices: [] },
      { id: 'b', kind: 'unclear', words: 'Wave', choices: [{ words: '', id: null }, { words: 'Wave', id: null, grade: null }] },
    ]);
    expect(edges).toMatchObject([{ from: 'b', choice: 1, way: 1, to: 'c', dangling: true }]);
  });

  test('tells what stands before a fault while somebody is typing', () => {
    const text = JSON.stringify(story(), null, 2);
    const { beats } = read(text.slice(0, text.indexOf('"There you')));
    expect(beats.map(({ id }) => id)).toEqual(['one', 'two']);
    expect(beats[0]?.choices).toHaveLength(3);
  });

  test('never throws, wherever a text is cut or changed', () => {
    const text = JSON.stringify(story());
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(20), fc.string({ unit: fc.constantFrom('{', '}', '[', ']', '"', ',', ':', '\\', '0'), maxLength: 3 }), (at, length, put) => {
        const { beats, edges } = read(text.slice(0, at) + put + text.slice(at + length));
        expect(new Set(beats.map(({ id }) => id)).size).toBe(beats.length);
        for (const { range } of edges) expect(range.to).toBeGreaterThanOrEqual(range.from);
      }),
      { seed: 11, numRuns: runs(500, 20_000) },
    );
  });
});
