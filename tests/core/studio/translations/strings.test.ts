import { describe, expect, test } from 'vitest';
import { parseTranslation } from '#core/scenario/parse-translation.ts';
import { textsOf } from '#core/scenario/texts.ts';
import { Source } from '#core/studio/source.ts';
import { applyPatches } from '#core/studio/text-patch.ts';
import { doubtsOf } from '#core/studio/translations/checks.ts';
import { emptyTranslation, putStrings, removeStrings } from '#core/studio/translations/edits.ts';
import { translationStrings } from '#core/studio/translations/strings.ts';
import { scenarioFrom } from '#tests/support/scenarios.ts';
import { edited, possible, story } from '../support.ts';

const SCENARIO = new Source(JSON.stringify(story(), null, 2));
const NONE = emptyTranslation('test', 'es');

const put = (text: string, ...strings: readonly (readonly [string, string, string])[]): string =>
  edited(text, (source) => putStrings(source, SCENARIO, strings.map(([pointer, was, into]) => ({ pointer, source: was, text: into }))));

const keysOf = (text: string): readonly string[] => Object.keys((JSON.parse(text) as { strings: object }).strings);

test('every text of a scenario is told with how it stands and what it is for', () => {
  const text = put(NONE, ['/cast/kim/name', 'Kim', 'Quim'], ['/beats/one/lines/1/say', 'Hallo?', '¿Hola?'], ['/gone', 'Old', 'Viejo'], ['/title', 'Test', ' ']);
  const { texts, left } = translationStrings(SCENARIO, new Source(text));
  expect(texts.map(({ pointer, source }) => [pointer, source])).toEqual([...textsOf(scenarioFrom(story()))]);
  expect(texts.filter(({ state }) => state !== 'missing').map(({ pointer, state, was }) => [pointer, state, was])).toEqual([
    ['/cast/kim/name', 'translated', 'Kim'],
    ['/beats/one/lines/1/say', 'stale', 'Hallo?'],
  ]);
  expect(left).toEqual([{ pointer: '/gone', source: 'Old', text: 'Viejo' }]);
  expect(Object.fromEntries(texts.map(({ pointer, context }) => [pointer, context]))).toMatchObject({
    '/title': { use: 'title', of: null },
    '/cast/lee/about': { use: 'about-person', of: 'lee' },
    '/needs/help': { use: 'need', of: 'help' },
    '/promises/soon': { use: 'promise', of: 'soon' },
    '/beats/one/lines/1/say': { use: 'line', of: 'one', number: 2, speaker: 'Lee', seconds: 20 },
    '/beats/one/choices/0/say': { use: 'choice', number: 1, speaker: null, seconds: 20 },
    '/beats/one/choices/0/why': { use: 'why', seconds: null },
    '/beats/gone/ending/title': { use: 'ending', of: 'gone', number: null },
  });
});

describe('strings', () => {
  test('come where they come in the scenario, whenever they are written, and nothing else moves', () => {
    const one = put(NONE, ['/beats/one/lines/0/say', 'A bell.', 'Un timbre.']);
    const two = put(one, ['/beats/end/ending/title', 'End', 'Fin'], ['/title', 'Test', 'Prueba'], ['/role', 'Role', 'Papel']);
    expect(keysOf(two)).toEqual(['/title', '/role', '/beats/one/lines/0/say', '/beats/end/ending/title']);
    expect(parseTranslation(two).ok).toBe(true);
    expect(put(two, ['/role', 'Role', 'El papel'])).toBe(two.replace('"Papel"', '"El papel"'));
    const without = edited(two, (source) => removeStrings(source, new Set(['/title', '/role', '/none'])));
    expect(keysOf(without)).toEqual(['/beats/one/lines/0/say', '/beats/end/ending/title']);
    expect(keysOf(edited(without, (source) => removeStrings(source, new Set(keysOf(without)))))).toEqual([]);
  });

  test('that were written by hand and are not as they should be are written anew', () => {
    const odd = '{"scenario": "test", "locale": "es", "strings": {"/title": 7, "/role": {"text": "x"}}}';
    expect(JSON.parse(put(odd, ['/title', 'Test', 'Prueba'], ['/role', 'Role', 'Papel']))).toMatchObject({
      strings: { '/title': { source: 'Test', text: 'Prueba' }, '/role': { source: 'Role', text: 'Papel' } },
    });
  });

  test('of a large scenario are put in at once', () => {
    const beats = Object.fromEntries(Array.from({ length: 1_000 }, (_, index) => [`b-${String(index)}`, { lines: [{ say: `Line ${String(index)}` }], to: 'b-0' }]));
    const scenario = new Source(JSON.stringify({ beats }));
    const all = translationStrings(scenario, new Source(NONE)).texts.map(({ pointer, source }) => ({ pointer, source, text: source }));
    const [half, rest] = [all.filter((_, index) => index % 2 === 0), all.filter((_, index) => index % 2 === 1)];
    const first = applyPatches(NONE, possible(putStrings(new Source(NONE), scenario, half)).patches);
    const second = applyPatches(first, possible(putStrings(new Source(first), scenario, rest)).patches);
    expect(keysOf(second)).toEqual(all.map(({ pointer }) => pointer));
  });
});

test.each([
  ['11 minutes, 1,500 of them', '١١ دقيقة، ١٬٥٠٠ منها', []],
  ['Eleven (11) minutes', 'Once minutos)', [['number', '11'], ['brackets', '()']]],
  ['Tea', ' Té', [['blanks', undefined]]],
  ['Yes.', 'Sí, por supuesto que sí, cómo no, con el mayor de los gustos.', [['long', undefined]]],
  ['Yes.', 'í'.repeat(10_001), [['limit', undefined]]],
  ['Hi :)', 'Hola :)', []],
])('what is worth a look in %j as %j', (source, text, doubts) => {
  expect(doubtsOf(source, text).map((each) => [each.doubt, 'what' in each ? each.what : undefined])).toEqual(doubts);
});
