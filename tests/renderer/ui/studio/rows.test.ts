import { describe, expect, it } from 'vitest';
import { outline } from '#core/studio/outline.ts';
import { Source } from '#core/studio/source.ts';
import { readStudioAddress, studioAddress } from '#renderer/ui/studio/address.ts';
import { lookOf, matches, plainWords, rowsOf, sortedBeats } from '#renderer/ui/studio/outline/rows.ts';

const told = outline(
  new Source(
    JSON.stringify({
      start: 'c',
      beats: {
        a: { ending: { title: 'Última', tone: 'good' } },
        lone: { lines: [{ say: 'Nobody comes here.' }], to: 'a' },
        b: { lines: [], to: 'a' },
        c: { lines: [{ say: 'First.' }], choices: [{ id: 'x', say: 'Go on.', to: 'b' }, { id: 'y', say: 'Stay.', to: 'c' }] },
      },
    }),
  ),
);

describe('the outline', () => {
  it('follows the story from its start, and shows what nothing leads to last', () => {
    expect(sortedBeats(told, 'story').map(({ id }) => id)).toEqual(['c', 'b', 'a', 'lone']);
    expect(sortedBeats(told, 'file').map(({ id }) => id)).toEqual(['a', 'lone', 'b', 'c']);
  });

  it('shows the choices of beats that are open, each with its place', () => {
    const rows = rowsOf(sortedBeats(told, 'story'), ({ id }) => id === 'c');
    expect(rows.map(({ pointer, place, of }) => [pointer, place, of])).toEqual([
      ['/beats/c', 1, 4],
      ['/beats/c/choices/0', 1, 2],
      ['/beats/c/choices/1', 2, 2],
      ['/beats/b', 2, 4],
      ['/beats/a', 3, 4],
      ['/beats/lone', 4, 4],
    ]);
  });

  it('tells rows apart by whatever they show, the names of where they lead included', () => {
    const looks = (text: string): readonly string[] => {
      const read = outline(new Source(text));
      const words = new Map(read.beats.map((beat) => [beat.id, beat.words]));
      return rowsOf(read.beats, () => true).map((row) => lookOf(row, (beat) => words.get(beat) ?? ''));
    };
    const text = (first: string, grade: string): string =>
      JSON.stringify({ beats: { a: { lines: [{ say: first }], choices: [{ id: 'x', say: 'Go on.', grade, to: 'b' }] }, b: { lines: [{ say: 'There.' }], to: 'a' } } });
    const before = looks(text('First.', 'meets'));
    const changed = (after: readonly string[]): readonly boolean[] => after.map((look, index) => look !== before[index]);
    expect(changed(looks(text('First.', 'meets')))).toEqual([false, false, false]);
    expect(changed(looks(text('First.', 'dazzles')))).toEqual([false, true, false]);
    expect(changed(looks(text('Second.', 'meets')))).toEqual([true, false, true]);
  });

  it('finds words without capitals and accents, in choices too', () => {
    const found = (asked: string) => told.beats.filter((beat) => matches(beat, plainWords(asked))).map(({ id }) => id);
    expect(found('ULTIMA')).toEqual(['a']);
    expect(found('stay')).toEqual(['c']);
    expect(found('nothing like it')).toEqual([]);
  });
});

describe('the address of the studio', () => {
  it.each(['', '/beats/one/choices/0', '/needs/a~1b'])('says what is chosen: %s', (pointer) => {
    expect(readStudioAddress(studioAddress('night shift.scenario.json', pointer))).toEqual({ file: 'night shift.scenario.json', pointer });
  });
});
