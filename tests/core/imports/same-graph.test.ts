import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromH5p } from '#core/imports/from-h5p.ts';
import { fromTwee, fromTwineHtml } from '#core/imports/from-twine.ts';
import type { Imported } from '#core/imports/imported.ts';
import { parseScenario } from '#core/scenario/parse.ts';
import { runs } from '#tests/support/runs.ts';
import { alternative, branchingScenario, h5pJson, onlyStory, OPTIONS, outlineOf, question, advancedText } from '#tests/support/imports.ts';

/** A passage: its words, and where each choice leads. */
interface Node {
  readonly words: string;
  readonly ways: readonly number[];
}

const words = fc.stringMatching(/^[A-Z][a-z]{1,8}( [a-z]{1,8}){0,4}[.!?]?$/);

const story: fc.Arbitrary<readonly Node[]> = fc.integer({ min: 1, max: 12 }).chain((count) =>
  fc.array(fc.record({ words, ways: fc.array(fc.nat({ max: count - 1 }), { maxLength: 8 }) }), { minLength: count, maxLength: count }),
);

const FORMATS = ['Harlowe', 'SugarCube', 'Chapbook', 'Snowman', 'Other'] as const;

/** Every way in which Twine writes a link. */
const LINKS = [(said: string, to: string) => `[[${said}->${to}]]`, (said: string, to: string) => `[[${to}<-${said}]]`, (said: string, to: string) => `[[${said}|${to}]]`] as const;

const passage = (index: number): string => `Passage ${index}`;

function textOf({ words: said, ways }: Node, form: number): string {
  const link = LINKS[form % LINKS.length] ?? LINKS[0];
  return [said, ...ways.map((to, way) => link(`Choose ${way}`, passage(to)))].join('\n\n');
}

function asTwee(nodes: readonly Node[], format: string, form: number): string {
  const data = `:: StoryData\n${JSON.stringify({ ifid: 'D674C58C-DEFA-4F70-B7A2-27742230C0FC', format, start: passage(0) })}`;
  return [data, ...nodes.map((node, index) => `:: ${passage(index)}\n${textOf(node, form)}`)].join('\n\n');
}

function asHtml(nodes: readonly Node[], format: string, form: number): string {
  const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
  const data = nodes.map((node, index) => `<tw-passagedata pid="${index + 1}" name="${passage(index)}" tags="">${escaped(textOf(node, form))}</tw-passagedata>`);
  return `<!DOCTYPE html><html><body><tw-storydata name="X" startnode="1" format="${format}" hidden>${data.join('')}</tw-storydata></body></html>`;
}

function asH5p(nodes: readonly Node[]): string {
  return branchingScenario(
    nodes.map(({ words: said, ways }, index) =>
      ways.length === 0 ? advancedText(`<p>${said}</p>`, -1, passage(index)) : question(said, ways.map((to, way) => alternative(`Choose ${way}`, to)), passage(index)),
    ),
  );
}

/** What of an import must be the same: the beats, their lines, and the ways between them in order. */
function graphOf(imported: Imported): unknown {
  const read = onlyStory(imported);
  const { beats, start } = outlineOf(read);
  const written: { readonly beats: Readonly<Record<string, { readonly lines: readonly { readonly say: string }[] }>> } = JSON.parse(read.document);
  const places = new Map(beats.map(({ id }, index) => [id, index]));
  const ends = new Set(beats.filter(({ id }) => id === 'end'));
  return {
    start: places.get(start ?? ''),
    beats: beats
      .filter((beat) => !ends.has(beat))
      .map(({ id, lines, choices }) => ({ said: written.beats[id]?.lines[0]?.say, lines, choices: choices.map(({ words: shown, edges }) => `${shown} -> ${edges.map(({ to }) => places.get(to)).join()}`) })),
  };
}

describe('a random story', () => {
  it('comes to the same beats and ways from Twee, from published HTML and from H5P, and only grading is missing', () => {
    fc.assert(
      fc.property(story, fc.constantFrom(...FORMATS), fc.nat({ max: 2 }), (nodes, format, form) => {
        const expected = {
          start: 0,
          beats: nodes.map(({ words: said, ways }) => ({ said, lines: 1, choices: ways.map((to, way) => `Choose ${way} -> ${to}`) })),
        };
        const twee = fromTwee(asTwee(nodes, format, form), OPTIONS);
        expect(graphOf(twee)).toEqual(expected);
        expect(graphOf(fromTwineHtml(asHtml(nodes, format, form), OPTIONS))).toEqual(expected);
        expect(graphOf(fromH5p({ content: asH5p(nodes), about: h5pJson() }, OPTIONS))).toEqual(expected);
        const parsed = parseScenario(onlyStory(twee).document);
        const found = parsed.ok ? [] : parsed.findings.map(({ pointer }) => pointer);
        expect(found.filter((pointer) => !/^\/(?:cast|customer|role|setting)$|^\/beats\/[^/]+\/choices\/\d+\/(?:grade|why)$/.test(pointer))).toEqual([]);
      }),
      { numRuns: runs(40, 1_000) },
    );
  });
});

/** Characters of a hostile story: what takes time by the square of this would take minutes. */
const LENGTH = runs(300_000, 1_000_000);

describe('whatever a file holds', () => {
  const pieces = fc.constantFrom('::', '[[', ']]', '->', '<-', '|', '][', '<<', '>>', '(set:', '(if: $a)[', '(', ')', '"', "'", '\n', '\r\n', '<tw-storydata>', '<tw-passagedata name="a" pid="1">', '</tw-passagedata>', '<!--', '-->', '<script>', '</script>', '<img src="', '{', '}', '--', '[if a]', '<%', '%>', '@@', '&lt;', '&amp', '\\', '\u0000', '\uE000', '\uE0010', '\uD800', 'word', 'Dana: ', ':: A\n', '__proto__', '$x');
  const text = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''));

  it('is imported or refused, and what is imported breaks no rule but those of what is missing', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...FORMATS), (body, format) => {
        const twee = `:: StoryData\n{"format":"${format}"}\n:: Start\n${body}`;
        for (const imported of [fromTwee(twee, OPTIONS), fromTwineHtml(body, OPTIONS), fromTwineHtml(`<tw-storydata format="${format}"><tw-passagedata name="a">${body}`, OPTIONS)]) {
          for (const each of imported.ok ? imported.stories : []) {
            const parsed = parseScenario(each.document);
            const found = parsed.ok ? [] : parsed.findings.map(({ pointer, rule }) => `${rule} ${pointer}`);
            expect(found.filter((one) => !/^schema \/(?:cast|customer|role|setting)$|^unknown-reference \/(?:customer|beats\/[^/]+(?:\/choices\/\d+)?\/to)$|^schema \/beats\/[^/]+\/choices\/\d+\/(?:grade|why)$/.test(one))).toEqual([]);
          }
        }
      }),
      { numRuns: runs(200, 3_000) },
    );
  });

  it.each([
    ['links', '[['],
    ['macros', '(a:'],
    ['quoted macros', '(a:"'],
    ['double brackets', '<<a '],
    ['tags', '<a "'],
    ['comments', '<!--'],
    ['scripts', '<script>'],
    ['inserts', '{a '],
    ['templates', '<%'],
    ['hooks', '(a:)['],
    ['entities', '&amp;&#x'],
    ['names', 'Aaaaa Bbbbb: '],
    ['headings', '\n:: a [b] {'],
  ])('takes no longer than its size allows: %s that never end', (_, piece) => {
    const body = piece.repeat(LENGTH / piece.length);
    const began = performance.now();
    for (const format of FORMATS) fromTwee(`:: StoryData\n{"format":"${format}"}\n\n:: Start\n${body}`, OPTIONS);
    fromTwineHtml(`<tw-storydata><tw-passagedata name="a">${body}`, OPTIONS);
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});
