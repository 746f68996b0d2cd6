import { describe, expect, test } from 'vitest';
import { outline } from '#core/studio/outline.ts';
import { Source } from '#core/studio/source.ts';
import { type Card, createCardKeeper, createNodeMaker, placeOf, toldOf } from '#renderer/ui/studio/graph/beat-node.ts';
import { boxOf, choiceMiddle } from '#renderer/ui/studio/graph/measures.ts';
import { type Walk, walk } from '#renderer/ui/studio/graph/walk.ts';
import { createLineMaker } from '#renderer/ui/studio/graph/way-lines.ts';
import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';

const STORY = documentWith({
  start: 'one',
  mood: { walksOut: { below: 5, to: 'end' } },
  beats: {
    lost: { lines: [], to: 'two' },
    one: {
      lines: [{ who: 'kim', say: 'Hello?' }],
      timer: { seconds: 5, choice: 'late' },
      choices: [choiceWith('go', { to: 'two' }), choiceWith('gone', { to: 'nowhere' }), choiceWith('late', { silent: true, to: [{ when: { seen: 'two' }, beat: 'end' }, { beat: 'one' }] })],
    },
    two: { lines: [], to: 'end' },
    end: END,
  },
});
const read = (title: string) => outline(new Source(JSON.stringify({ ...STORY, title }, null, 2)));
const story = read('A story');

describe('keys along the lines', () => {
  test.each<[Walk, string, string | null]>([
    ['start', '/beats/two', '/beats/one'],
    ['on', '', '/beats/one'],
    ['on', '/beats/one', '/beats/two'],
    ['down', '/beats/one', '/beats/one/choices/0'],
    ['down', '/beats/one/choices/0', '/beats/one/choices/1'],
    ['down', '/beats/one/choices/2/why', null],
    ['down', '/beats/two', null],
    ['up', '/beats/one/choices/0', '/beats/one'],
    ['up', '/beats/one/choices/2', '/beats/one/choices/1'],
    ['up', '/beats/one', null],
    // It leads to a beat that is not there.
    ['on', '/beats/one/choices/1', null],
    ['on', '/beats/one/choices/2', '/beats/end'],
    ['on', '/beats/end', null],
    ['back', '/beats/one/choices/1', '/beats/one'],
    ['back', '/beats/lost', null],
    // What leads to it: first by the text, or whence one came.
    ['back', '/beats/two', '/beats/lost'],
    ['on', '/beats/gone-meanwhile', '/beats/one'],
  ])('%s from %s leads to %s', (way, from, to) => {
    expect(walk(story, from, way, null)).toBe(to);
  });

  test('back leads whence one came, to the choice that led on', () => {
    expect(walk(story, '/beats/two', 'back', 'one')).toBe('/beats/one/choices/0');
  });

  test('in a text without beats nothing leads anywhere', () => {
    expect(walk(outline(new Source('{}')), '', 'start', null)).toBeNull();
  });
});

describe('what is drawn', () => {
  const cardsOf = ({ beats }: typeof story): Card[] =>
    beats.map((beat) => ({ beat, speaker: null, isWalkOut: false, chosen: null, found: false, figures: [], told: null }));

  test('is the same object as long as nothing about it differs, wherever it stands in the text', () => {
    const [keep, make, lines] = [createCardKeeper(), createNodeMaker(), createLineMaker()];
    const draw = (from: typeof story) => ({
      nodes: make(keep(cardsOf(from)).map((card, index) => ({ card, at: { x: index, y: 0 }, selected: false, rem: 16 }))),
      edges: lines(from, '', () => false),
    });
    const first = draw(story);
    const shifted = draw(read('A story with a longer title'));
    expect(shifted.nodes.every((node, index) => node === first.nodes[index])).toBe(true);
    expect(shifted.edges.every((edge, index) => edge === first.edges[index])).toBe(true);
    const other = draw(outline(new Source(JSON.stringify(STORY).replace('Hello?', 'Who is there?'))));
    expect(other.nodes.map((node, index) => node === first.nodes[index])).toEqual([true, false, true, true]);
  });

  test('a line has two ends: what leads nowhere has none, and a condition is seen', () => {
    const edges = createLineMaker()(story, '/beats/two/to', () => false);
    expect(edges.map(({ id }) => id)).toEqual(['/beats/lost/to', '/beats/one/choices/0/to', '/beats/one/choices/2/to/0/beat', '/beats/one/choices/2/to/1/beat', '/beats/two/to']);
    expect(edges.map(({ selected }) => selected)).toEqual([false, false, false, false, true]);
    expect(edges[2]?.style?.strokeDasharray).toBeDefined();
    expect(edges[1]?.style?.strokeDasharray).toBeUndefined();
  });

  test('a line begins at its choice, inside the card', () => {
    const one = story.beats[1];
    if (one === undefined) throw new Error('The story has lost its start.');
    const { height } = boxOf(one, 16);
    expect(choiceMiddle(0, 16)).toBeLessThan(choiceMiddle(2, 16));
    expect(choiceMiddle(2, 16)).toBeLessThan(height);
  });

  test('the analysis is told of the beat and of each of its choices', () => {
    const one = story.beats[1];
    if (one === undefined) throw new Error('The story has lost its start.');
    const analysis = { best: new Map([['one', 'C' as const]]), chances: new Map([['/beats/one/choices/0', 0.25]]), unreachable: new Set(['/beats/one/choices/1']) };
    expect(toldOf(one, analysis)).toEqual({
      best: 'C',
      unreachable: false,
      choices: [{ chance: 0.25, unreachable: false }, { chance: null, unreachable: true }, { chance: null, unreachable: false }],
    });
    expect(toldOf(one, null)).toBeNull();
  });

  test('a pointer is in a beat, in one of its choices, or in neither', () => {
    expect(placeOf('/beats/one/choices/2/to/0/beat')).toEqual({ beat: 'one', choice: 2 });
    expect(placeOf('/beats/one/lines/0')).toEqual({ beat: 'one', choice: null });
    expect(placeOf('/cast/kim')).toBeNull();
  });
});
