import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textsOf } from '#core/scenario/texts.ts';
import type { Edit } from '#core/studio/edit.ts';
import { followEdit } from '#core/studio/follow/follow-edit.ts';
import { textPlaces } from '#core/studio/follow/text-places.ts';
import type { EditKind } from '#core/studio/history.ts';
import { addItem } from '#core/studio/operations/add-item.ts';
import { duplicateChoice } from '#core/studio/operations/duplicate-choice.ts';
import { moveItem } from '#core/studio/operations/move-item.ts';
import { removeChoice } from '#core/studio/operations/remove-choice.ts';
import { removeEntry } from '#core/studio/operations/remove-entry.ts';
import { removeMany } from '#core/studio/operations/remove-many.ts';
import { renameChoice } from '#core/studio/operations/rename-choice.ts';
import { renameEntry } from '#core/studio/operations/rename-entry.ts';
import { renameMember } from '#core/studio/operations/rename-member.ts';
import { setValue } from '#core/studio/operations/set-value.ts';
import { Source } from '#core/studio/source.ts';
import { applyPatches, patchBetween, type TextPatch } from '#core/studio/text-patch.ts';
import { runs } from '#tests/support/runs.ts';
import { choiceWith, documentWith, END, scenarioFrom } from '#tests/support/scenarios.ts';
import { laidOut, possible, story } from './support.ts';

type Strings = Readonly<Record<string, { readonly source: string; readonly text: string }>>;

const STORY = JSON.stringify(story(), null, 2);

/** A translation of everything a text says, and of something that it does not say. */
function translated(text: string): object {
  const strings = textPlaces(new Source(text)).map((place) => [place.pointer, { source: place.text, text: `T ${place.text}` }]);
  return { scenario: 'test', locale: 'es', strings: { ...Object.fromEntries(strings), '/left/over': { source: 'Old', text: 'Viejo' } } };
}

const stringsIn = (text: string): Strings => (JSON.parse(text) as { strings: Strings }).strings;

/** The text after some patches, and the translation that has followed. */
function afterwards(text: string, translation: string, steps: readonly (readonly TextPatch[])[], kind: EditKind): readonly [string, string] {
  const end = steps.reduce(applyPatches, text);
  const followed = followEdit({ before: new Source(text), after: new Source(end), steps, kind }, { 'test.es.json': translation });
  return [end, applyPatches(translation, followed['test.es.json'] ?? [])];
}

function done(operate: (source: Source) => Edit, kind: EditKind, text = STORY): readonly [string, Strings] {
  const [after, translation] = afterwards(text, JSON.stringify(translated(text), null, 2), [possible(operate(new Source(text))).patches], kind);
  return [after, stringsIn(translation)];
}

test('a text that cannot be judged has the same places for its words as a scenario that was parsed', () => {
  const places = textPlaces(new Source(STORY)).map(({ pointer, text }) => [pointer, text]);
  expect(new Map(places.filter(([, text]) => text?.trim() !== '') as [string, string][])).toEqual(textsOf(scenarioFrom(story())));
});

describe('a translation', () => {
  const operations: readonly (readonly [EditKind, (source: Source) => Edit])[] = [
    ['rename', (source) => renameEntry(source, 'beats', 'one', 'first')],
    ['rename', (source) => renameEntry(source, 'cast', 'lee', 'li')],
    ['rename', (source) => renameEntry(source, 'needs', 'help', 'aid')],
    ['rename', (source) => renameEntry(source, 'promises', 'soon', 'later')],
    ['rename', (source) => renameMember(source, '/beats/one/choices/0/say', 'do')],
    ['rename', (source) => renameChoice(source, 'one', 0, 'enquire')],
    ['move', (source) => moveItem(source, '/beats/one/choices/0', 2)],
    ['move', (source) => moveItem(source, '/beats/one/lines/1', 0)],
    ['move', (source) => moveItem(source, '/beats/two', 0)],
    ['remove', (source) => removeChoice(source, 'one', 0)],
    ['remove', (source) => removeMany(source, ['/beats/one/choices/0', '/beats/one/choices/2', '/beats/two'])],
    ['remove', (source) => removeEntry(source, 'beats', 'two')],
    ['add', (source) => addItem(source, '/beats/one/lines', { say: 'A new line.' }, 0)],
    ['add', (source) => addItem(source, '/beats/one/choices', { id: 'shrug', say: 'New words.' }, 1)],
  ];

  test('follows its texts wherever edits take them, in every layout of both files', () => {
    const unique = JSON.stringify(story());
    // Every text says something of its own, so that it can be told where it has gone.
    const text = textPlaces(new Source(unique)).reduce((now, { pointer }, index) => {
      const { patches } = possible(setValue(new Source(now), pointer, `Words ${String(index)}.`));
      return applyPatches(now, patches);
    }, unique);
    fc.assert(
      fc.property(laidOut(JSON.parse(text) as unknown), fc.gen(), fc.array(fc.constantFrom(...operations), { minLength: 1, maxLength: 5 }), (scenario, gen, edits) => {
        let now: readonly [string, string] = [scenario, gen(() => laidOut(translated(scenario)))];
        for (const [kind, operate] of edits) {
          const edit = operate(new Source(now[0]));
          if (!('refused' in edit)) now = afterwards(now[0], now[1], [edit.patches], kind);
        }
        const strings = stringsIn(now[1]);
        const places = textPlaces(new Source(now[0]));
        const known = new Set(places.map(({ text: words }) => words));
        // Each string is where its text is, and says of itself what it translates.
        const orphans = Object.entries(strings).filter(([pointer, { source }]) => places.every((place) => place.pointer !== pointer || place.text !== source));
        expect(orphans.map(([pointer]) => pointer)).toEqual(['/left/over']);
        // And each text that was there from the beginning is translated still.
        const kept = new Set(Object.values(strings).map(({ source }) => source));
        expect([...known].filter((words) => words.startsWith('Words') && !kept.has(words))).toEqual([]);
      }),
      { seed: 12, numRuns: runs(150, 5_000), endOnFailure: true },
    );
  });

  test('is not made for a copy, and stays with what was copied', () => {
    const [after, strings] = done((source) => duplicateChoice(source, 'one', 0), 'duplicate');
    expect(JSON.parse(after)).toMatchObject({ beats: { one: { choices: { length: 4 } } } });
    expect(Object.values(strings)).toHaveLength(Object.keys(stringsIn(JSON.stringify(translated(STORY)))).length);
    expect([strings['/beats/one/choices/0/say'], strings['/beats/one/choices/1/say']]).toEqual([{ source: 'Choice ask', text: 'T Choice ask' }, undefined]);
  });

  test('loses the strings of what is removed, and of that only', () => {
    const [, strings] = done((source) => removeChoice(source, 'one', 1), 'remove');
    const before = Object.keys(stringsIn(JSON.stringify(translated(STORY))));
    expect(Object.keys(strings)).toHaveLength(before.length - 2);
    expect(strings['/left/over']).toEqual({ source: 'Old', text: 'Viejo' });
  });

  test('keeps them where a text is rewritten, by hand, by an earlier version or by another program', () => {
    const [, typed] = done((source) => setValue(source, '/beats/one/lines/0/say', 'Two bells.'), 'type');
    expect(typed['/beats/one/lines/0/say']).toEqual({ source: 'A bell.', text: 'T A bell.' });
    const other = STORY.replace('"A bell."', '"No bell."').replace('"There you are."', '"Here you are."');
    const [, translation] = afterwards(STORY, JSON.stringify(translated(STORY)), [patchBetween(STORY, other)], 'restore');
    expect(Object.keys(stringsIn(translation))).toEqual(Object.keys(stringsIn(JSON.stringify(translated(STORY)))));
  });

  test('gets back what was cut out by hand where it is put in again', () => {
    const line = '{\n          "say": "A bell."\n        },\n        ';
    expect(STORY).toContain(line);
    const without = STORY.replace(line, '');
    const [, cut] = afterwards(STORY, JSON.stringify(translated(STORY)), [patchBetween(STORY, without)], 'type');
    // The other line has come to its place.
    expect(stringsIn(cut)['/beats/one/lines/0/say']?.source).toBe('Hello?');
    expect(stringsIn(cut)['/beats/one/lines/1/say']).toBeUndefined();
  });

  test('that is no translation is left alone', () => {
    for (const text of ['', '{', '[]', '{"strings": 7}', '{"strings": {}}']) {
      const steps = [possible(renameEntry(new Source(STORY), 'beats', 'one', 'first')).patches];
      expect(afterwards(STORY, text, steps, 'rename')[1]).toBe(text);
    }
  });
});

describe('routes', () => {
  const scenario = JSON.stringify(
    documentWith({
      variants: { rainy: {} },
      beats: { one: { choices: [choiceWith('go', { to: 'two' }), choiceWith('stay', { to: 'end' })] }, two: { choices: [choiceWith('go'), choiceWith('wow')] }, end: END },
    }),
  );
  const routes = JSON.stringify({
    scenario: 'test',
    routes: [
      { name: 'Twice', choices: ['go', 'go'], grade: 'C' },
      { name: 'Broken', choices: ['gone', 'go'], variant: 'rainy', grade: 'C' },
    ],
  });
  const renamed = (operate: (source: Source) => Edit): unknown => {
    const { patches } = possible(operate(new Source(scenario)));
    const after = new Source(applyPatches(scenario, patches));
    const followed = followEdit({ before: new Source(scenario), after, steps: [patches], kind: 'rename' }, { 'test.routes.json': routes });
    const { routes: all } = JSON.parse(applyPatches(routes, followed['test.routes.json'] ?? [])) as { routes: { choices: string[]; variant?: string }[] };
    return all.map(({ choices, variant }) => [choices, variant]);
  };

  test('name a choice as it is called now, in the beat where it was taken', () => {
    expect(renamed((source) => renameChoice(source, 'two', 0, 'run'))).toEqual([[['go', 'run'], undefined], [['gone', 'go'], 'rainy']]);
    expect(renamed((source) => renameChoice(source, 'one', 0, 'run'))).toEqual([[['run', 'go'], undefined], [['gone', 'go'], 'rainy']]);
  });

  test('name a variant as it is called now, and stay where a beat gets another name', () => {
    expect(renamed((source) => renameEntry(source, 'variants', 'rainy', 'wet'))).toEqual([[['go', 'go'], undefined], [['gone', 'go'], 'wet']]);
    expect(renamed((source) => renameEntry(source, 'beats', 'two', 'second'))).toEqual([[['go', 'go'], undefined], [['gone', 'go'], 'rainy']]);
  });
});
