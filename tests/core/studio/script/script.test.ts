import { describe, expect, it } from 'vitest';
import { outline } from '#core/studio/outline.ts';
import { playOrder } from '#core/studio/script/order.ts';
import { scriptOf } from '#core/studio/script/script.ts';
import { Source } from '#core/studio/source.ts';
import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';
import { story } from '../support.ts';

const sourceOf = (document: unknown): Source => new Source(JSON.stringify(document));
const orderOf = (document: unknown): unknown => playOrder(outline(sourceOf(document))).map(({ beat: { id }, number, reached }) => [number, id, reached]);

describe('the order of a play', () => {
  const leads = (to: string): object => choiceWith(`to-${to}`, { to });
  const beats = {
    lost: { lines: [], to: 'end' },
    far: { choices: [leads('end'), leads('one')] },
    one: { choices: [leads('two'), leads('three')] },
    three: { lines: [], to: 'far' },
    two: { choices: [leads('far'), leads('end'), leads('nowhere')] },
    end: END,
    left: { ending: { title: 'Left', tone: 'bad' } },
  };

  it('goes by breadth from the start, then to whoever walks out, then to what nothing leads to', () => {
    const mood = { walksOut: { below: 10, to: 'left' } };
    expect(orderOf(documentWith({ start: 'one', mood, beats }))).toEqual([
      [1, 'one', true],
      [2, 'two', true],
      [3, 'three', true],
      [4, 'far', true],
      [5, 'end', true],
      [6, 'left', true],
      [7, 'lost', false],
    ]);
  });

  it('is that of the text where the story has no start', () => {
    expect(orderOf({ beats: { b: {}, a: {} }, mood: { walksOut: { to: 'a' } } })).toEqual([
      [1, 'b', false],
      [2, 'a', false],
    ]);
    expect(orderOf('nothing')).toEqual([]);
  });
});

describe('the script', () => {
  it('tells who says what, what can be chosen, and where it leads', () => {
    const { beats, people, walksOut, needs } = scriptOf(sourceOf(story()));
    expect(people).toMatchObject([{ name: 'Kim', isCustomer: true }, { name: 'Lee', about: 'At the door.', isCustomer: false }]);
    expect(needs).toEqual(['Help', 'Time']);
    expect(walksOut).toEqual({ below: 5, way: { to: 3, beat: 'gone', when: null } });
    expect(beats.map(({ number, id }) => [number, id])).toEqual([[1, 'one'], [2, 'two'], [3, 'gone'], [4, 'end']]);
    expect(beats[0]).toMatchObject({
      isStart: true,
      seconds: 20,
      lines: [
        { words: 'A bell.', speaker: null, when: null },
        {
          words: 'Hello?',
          speaker: 'Lee',
          when: { is: 'all', of: [{ is: 'flag', id: 'asked' }, { is: 'not', of: { is: 'seen', id: 'two' } }] },
        },
      ],
      choices: [
        { kind: 'say', effects: { promises: ['Soon'], meets: ['Time'] }, ways: [{ to: 2, when: null }], byTimer: false },
        { ways: [{ to: 2, when: { is: 'kept', id: 'soon' } }, { to: 3, when: null }], byTimer: true },
        { ways: [{ to: 1 }] },
      ],
    });
    expect(beats[1]).toMatchObject({ lines: [{ speaker: 'Kim' }], choices: [], ways: [{ to: 4, when: { is: 'met', id: 'help' } }, { to: 3, when: null }] });
    expect(beats[2]).toMatchObject({ ending: { title: 'Gone', tone: 'bad' }, ways: [] });
  });

  it('tells what there is of a story that is being written', () => {
    const odd = { title: 7, beats: { a: { lines: [7, { say: 'Tea?', who: 'nobody', feels: 'odd', when: { mood: 3 } }], choices: [{ do: 'Wait', to: 'b', when: { all: [{ mood: { below: 3 } }, 7] } }] } } };
    const [beat] = scriptOf(sourceOf(odd)).beats;
    expect(beat).toMatchObject({
      reached: false,
      lines: [{ words: '' }, { words: 'Tea?', speaker: 'nobody', feels: null, when: { is: 'odd' } }],
      choices: [{ kind: 'do', grade: null, ways: [{ to: null, beat: 'b' }], when: { is: 'all', of: [{ is: 'mood', bound: 'below', number: 3 }, { is: 'odd' }] } }],
    });
    expect(scriptOf(new Source('')).beats).toEqual([]);
  });
});
