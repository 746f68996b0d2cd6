import { expect, test } from 'vitest';
import { translationChanges } from '#core/studio/changes/translation-changes.ts';
import { Source } from '#core/studio/source.ts';
import { translationStrings } from '#core/studio/translations/strings.ts';
import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';

const STORY = documentWith({ start: 'one', beats: { one: { lines: [{ say: 'Hello?' }], choices: [choiceWith('go', { say: 'Come in.' })] }, end: END } });

function strings(story: Record<string, unknown>, texts: Readonly<Record<string, readonly [source: string, text: string]>>) {
  const entries = Object.entries(texts).map(([pointer, [source, text]]) => [pointer, { source, text }]);
  return translationStrings(new Source(JSON.stringify(story)), new Source(JSON.stringify({ strings: Object.fromEntries(entries) })));
}

const LINE = '/beats/one/lines/0/say';
const CHOICE = '/beats/one/choices/0/say';
const before = strings(STORY, { [LINE]: ['Hello?', '¿Hola?'], '/title': ['Test', 'Prueba'] });

test('what is translated anew and what is translated otherwise is told, in the order of the scenario', () => {
  const after = strings(STORY, { [LINE]: ['Hello?', '¿Buenas?'], [CHOICE]: ['Come in.', 'Pase.'], '/title': ['Test', 'Prueba'] });
  const { changes } = translationChanges(before, after);
  expect(changes.map(({ now, was }) => [now.pointer, was, now.text])).toEqual([
    [LINE, '¿Hola?', '¿Buenas?'],
    [CHOICE, null, 'Pase.'],
  ]);
});

test('a text that has moved is no change; one whose original has changed shows the original', () => {
  const moved = documentWith({ ...STORY, beats: { two: { lines: [{ say: 'Hello?' }], choices: [choiceWith('go', { say: 'Come in.' })] }, end: END }, title: 'Tested' });
  const after = strings(moved, { '/beats/two/lines/0/say': ['Hello?', '¿Hola?'], '/title': ['Test', 'Prueba'] });
  const told = translationChanges(before, after);
  expect(told.changes).toEqual([]);
  expect(told.stale).toBe(1);
  expect(told.missing).toBe(after.texts.length - 2);
});

test('a new language is all new; one that is gone has nothing to tell', () => {
  expect(translationChanges(null, before).changes.map(({ was }) => was)).toEqual([null, null]);
  expect(translationChanges(before, null)).toEqual({ changes: [], missing: 0, stale: 0 });
});
