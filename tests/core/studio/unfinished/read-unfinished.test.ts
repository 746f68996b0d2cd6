import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { takeableChoices } from '#core/dialogue/choices.ts';
import { removeValue } from '#core/studio/operations/remove-value.ts';
import { setValue } from '#core/studio/operations/set-value.ts';
import { rehearse } from '#core/studio/rehearsal/rehearse.ts';
import { standingOf } from '#core/studio/rehearsal/standing.ts';
import { readUnfinished, type Unfinished } from '#core/studio/unfinished/read-unfinished.ts';
import { emptyScenario } from '#renderer/ui/studio/documents/empty-scenario.ts';
import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';
import { edited, story } from '../support.ts';

const STORY = JSON.stringify(story());

function unfinished(text: string): Unfinished {
  const read = readUnfinished(text, 'play');
  if (read === null) throw new Error(`Nothing stands in for what is missing in ${text}`);
  return read;
}

/** Where a run stops that begins at a beat, or at the start, and takes what it is told to: the pointer to what is missing; null: it does not stop for that. */
function stopOf({ scenario, openEnds }: Unfinished, beat: string | null, picks: readonly number[]): string | null {
  const first = rehearse(scenario, { variant: null, from: null, words: [] });
  if (first === null) throw new Error('The run has not begun.');
  const from = beat === null ? null : { beat, standing: standingOf(first.program, first.state) };
  const words: string[] = [];
  for (const pick of picks) {
    const at = rehearse(scenario, { variant: null, from, words });
    if (at === null) throw new Error('The run has not begun.');
    const open = at.stuck ? [] : takeableChoices(at.program, at.state);
    const choice = open[pick % Math.max(1, open.length)];
    if (choice === undefined) break;
    words.push(choice.id);
  }
  const at = rehearse(scenario, { variant: null, from, words });
  return openEnds.get(at?.program.beats[at.state.beat]?.id ?? '') ?? null;
}

describe('a run on what is not all written', () => {
  const beats = {
    one: { choices: [choiceWith('a', { to: undefined }), choiceWith('b', { to: 'gone' }), choiceWith('c', { say: '', to: 'two' }), choiceWith('d', { to: 'three' })] },
    two: { lines: [{ say: 'Well.' }] },
    three: { choices: [] },
    end: END,
  };
  const open = unfinished(JSON.stringify(documentWith({ title: '', customer: '', beats })));

  test.each([
    [0, '/beats/one/choices/0/to'],
    [1, '/beats/one/choices/1/to'],
    [2, '/beats/two'],
    [3, '/beats/three'],
  ])('goes on from choice %d as far as it is written, and stops at the place', (pick, pointer) => {
    expect(stopOf(open, null, [pick])).toBe(pointer);
  });

  test('begins at any beat, whatever is missing elsewhere', () => {
    expect(stopOf(open, 'two', [])).toBe('/beats/two');
    expect(stopOf(open, 'end', [])).toBeNull();
  });

  test('stops at once where it is not said how the story begins', () => {
    expect(stopOf(unfinished(emptyScenario('en')), null, [])).toBe('/start');
  });

  test('stops where a beat has a fault, and nowhere else', () => {
    const faulty = unfinished(edited(STORY, (source) => setValue(source, '/beats/two/linse', [])));
    expect(stopOf(faulty, 'two', [])).toBe('/beats/two');
    expect(stopOf(faulty, 'end', [])).toBeNull();
  });

  test('stops at nothing but what is missing, whatever is taken', () => {
    const ways = ['/beats/one/choices/0/to', '/beats/one/choices/1/to/0/beat', '/beats/two/to', '/mood/walksOut/to', '/beats/end/ending', '/beats/one/choices', '/start'];
    fc.assert(
      fc.property(fc.subarray(ways, { minLength: 1 }), fc.constantFrom(null, 'one', 'two', 'gone'), fc.array(fc.nat(), { maxLength: 6 }), (missing, from, picks) => {
        const text = missing.reduce((at, pointer) => edited(at, (source) => removeValue(source, pointer)), STORY);
        const stop = stopOf(unfinished(text), from, picks);
        if (stop !== null) expect(missing.some((pointer) => pointer.startsWith(stop))).toBe(true);
      }),
    );
  });
});

test.each(['', '{', '[]', '{"beats": 3}', '{"format": 2}'])('nothing stands in for what is missing in %j', (text) => {
  expect(readUnfinished(text, 'play')).toBeNull();
});
