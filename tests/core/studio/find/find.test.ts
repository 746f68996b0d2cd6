import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textsOf } from '#core/scenario/texts.ts';
import { parseScenario } from '#core/scenario/parse.ts';
import { findIn, type FindQuery } from '#core/studio/find/find.ts';
import { putFor } from '#core/studio/find/put-for.ts';
import { replaceHits } from '#core/studio/find/replace.ts';
import { wordedNodes } from '#core/studio/find/worded.ts';
import { Source } from '#core/studio/source.ts';
import { applyPatches, invertPatches } from '#core/studio/text-patch.ts';
import { pointerTo } from '#core/studio/tree.ts';
import { runs } from '#tests/support/runs.ts';
import { story } from '../support.ts';

const PLAIN = { wholeWord: false, matchCase: false };

function found(say: string, words: string, options: Partial<FindQuery> = {}): string[] {
  const source = new Source(JSON.stringify({ title: say }));
  return findIn(source, { ...PLAIN, ...options, words }).map(({ from, to }) => `${from}:${say.slice(from, to)}`);
}

function replaced(text: string, words: string, put: string, options: Partial<FindQuery> = {}): string {
  const source = new Source(text);
  const query = { ...PLAIN, ...options, words };
  return applyPatches(text, replaceHits(source, findIn(source, query), { query, put }));
}

describe('what is looked through', () => {
  it('are the texts that a player reads, all of them and no others', () => {
    const text = JSON.stringify(story());
    const parsed = parseScenario(text);
    if (!parsed.ok) throw new Error('The story does not parse.');
    const needed = [...textsOf(parsed.scenario).keys()].toSorted();
    const nodes = wordedNodes(new Source(text).root);
    expect(nodes.filter(({ value }) => value !== '').map(pointerTo).toSorted()).toEqual(needed);
  });

  it('may be anything, whole or not', () => {
    expect(findIn(new Source('{"title": "Tea", "beats": {"a": {"lines": [7, {"say": "Tea'), { ...PLAIN, words: 'tea' })).toHaveLength(2);
    expect(findIn(new Source('7'), { ...PLAIN, words: '7' })).toEqual([]);
  });
});

describe('finding', () => {
  it('tells letters and words apart where it is asked to', () => {
    expect(found('Dana, Dana’s and Danaë', 'dana')).toEqual(['0:Dana', '6:Dana', '17:Dana']);
    expect(found('Dana, Dana’s and Danaë', 'dana', { wholeWord: true })).toEqual(['0:Dana', '6:Dana']);
    expect(found('Dana and DANA', 'DANA', { matchCase: true })).toEqual(['9:DANA']);
    expect(found('ÉCLAIR éclair', 'éclair')).toEqual(['0:ÉCLAIR', '7:éclair']);
  });

  it('takes what is looked for as it stands', () => {
    expect(found('What? (a) 5.00 $ 5,00', '5.00 $')).toEqual(['10:5.00 $']);
    expect(found('a\\b [x]*', '\\b [x]*')).toEqual(['1:\\b [x]*']);
    expect(found('and/or, a-b', '/or, a-b')).toEqual(['3:/or, a-b']);
    expect(found('aaaa', 'aa')).toEqual(['0:aa', '2:aa']);
  });

  it('finds straight signs for curly ones', () => {
    expect(found('Don’t. Don\'t. “No.”', "don't")).toEqual(['0:Don’t', "7:Don't"]);
    expect(found('Don’t. “No.”', '"No."')).toEqual(['7:“No.”']);
  });
});

describe('capitals', () => {
  it.each([
    ['tea', 'coffee', 'coffee'],
    ['Tea', 'coffee', 'Coffee'],
    ['TEA', 'coffee', 'COFFEE'],
    ['“Tea', '“coffee', '“Coffee'],
    ['I', 'we', 'We'],
    ['tea', 'Earl Grey', 'Earl Grey'],
    ['TEA', 'iPhone', 'iPhone'],
    ['Éclair', 'élan', 'Élan'],
    ['5', 'five', 'five'],
    ['Tea', '', ''],
  ])('of %s go over to %s, as %s', (stood, put, expected) => {
    expect(putFor(stood, put, { matchCase: false })).toBe(expected);
    expect(putFor(stood, put, { matchCase: true })).toBe(put);
  });
});

describe('replacing', () => {
  it('touches nothing but the words it is about', () => {
    const text = '{ "title" : "Caf\\u00e9 \\"Dana\\"\\n\\/ Dana",\r\n\t"id":"dana", "cast": {"dana": {"name":"Dana", "look": "dana"}}, "notes": "Dana" }';
    expect(replaced(text, 'Dana', 'Zoë "Z"')).toBe(
      '{ "title" : "Caf\\u00e9 \\"Zoë \\"Z\\"\\"\\n\\/ Zoë \\"Z\\"",\r\n\t"id":"dana", "cast": {"dana": {"name":"Zoë \\"Z\\"", "look": "dana"}}, "notes": "Dana" }',
    );
  });

  it('reads escapes as the letters they are', () => {
    expect(replaced('{"title": "A caf\\u00e9 \\ud83c\\udf27!"}', 'café 🌧', 'bar')).toBe('{"title": "A bar!"}');
    expect(replaced('{"title": "a\\tb"}', 'b', '\t')).toBe('{"title": "a\\t\\t"}');
  });

  it('changes the words and no id, and can be taken back byte for byte', () => {
    const text = JSON.stringify(story(), null, 2);
    fc.assert(
      fc.property(fc.constantFrom('e', 'o', 'help', 'soon', 'kim', 'a', '.'), fc.string({ unit: 'binary' }), (words, put) => {
        const source = new Source(text);
        const query = { ...PLAIN, words };
        const patches = replaceHits(source, findIn(source, query), { query, put });
        const after = applyPatches(text, patches);
        const nodes = wordedNodes(new Source(after).root);
        const expected = wordedNodes(source.root).map(({ value }) => String(value).replaceAll(new RegExp(words.replace('.', String.raw`\.`), 'giu'), (match) => putFor(match, put, PLAIN)));
        expect(nodes.map(({ value }) => value)).toEqual(expected);
        expect(applyPatches(after, invertPatches(text, patches))).toBe(text);
        expect(withoutWords(after)).toBe(withoutWords(text));
      }),
      { numRuns: runs(50, 1_000) },
    );
  });
});

/** A text with nothing between the quotes of its words. */
function withoutWords(text: string): string {
  const nodes = wordedNodes(new Source(text).root);
  return applyPatches(text, nodes.map(({ from, to }) => ({ offset: from, length: to - from, text: '' })));
}
