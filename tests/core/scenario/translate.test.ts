import { array, assert, constantFrom, oneof, property, string, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileScenario } from '#core/dialogue/compile.ts';
import { playScript } from '#core/dialogue/script.ts';
import type { Translation } from '#core/scenario/parse-translation.ts';
import { mapTexts, textsOf } from '#core/scenario/texts.ts';
import { inTranslation, translateScenario } from '#core/scenario/translate.ts';
import { choiceWith, documentWith, scenarioFrom } from '#tests/support/scenarios.ts';

const scenario = scenarioFrom(
  documentWith({
    id: 'test',
    summary: 'A summary.',
    cast: { kim: { name: 'Kim', about: 'A regular.', look: 'peep-kim' } },
    needs: { help: 'Help' },
    promises: { soon: 'Soon' },
    variants: { rainy: { mood: 20, about: 'It pours.' } },
    beats: {
      one: {
        lines: [{ say: 'Hello.' }],
        choices: [choiceWith('go', { say: 'Go.' }), { ...choiceWith('do'), say: undefined, do: 'You go.', why: '' }],
      },
      end: { lines: [{ say: 'Bye.' }], ending: { title: 'The end', tone: 'neutral' } },
    },
  }),
);

const texts = textsOf(scenario);

const translation = (strings: Record<string, { source: string; text: string }>): Translation => ({
  scenario: 'test',
  locale: 'es',
  strings: new Map(Object.entries(strings)),
});

const whole = translation(Object.fromEntries([...texts].map(([pointer, source]) => [pointer, { source, text: `¡${source}` }])));

describe('the texts of a scenario', () => {
  test('are all that a player reads, by pointer, in authored order, blank ones apart', () => {
    expect([...texts]).toEqual([
      ['/title', 'Test'],
      ['/summary', 'A summary.'],
      ['/role', 'You are at the counter.'],
      ['/cast/kim/name', 'Kim'],
      ['/cast/kim/about', 'A regular.'],
      ['/needs/help', 'Help'],
      ['/promises/soon', 'Soon'],
      ['/variants/rainy/about', 'It pours.'],
      ['/beats/one/lines/0/say', 'Hello.'],
      ['/beats/one/choices/0/say', 'Go.'],
      ['/beats/one/choices/0/why', 'Because.'],
      ['/beats/one/choices/1/do', 'You go.'],
      ['/beats/end/lines/0/say', 'Bye.'],
      ['/beats/end/ending/title', 'The end'],
    ]);
  });

  test('left as they are leave the scenario as it is', () => {
    expect(mapTexts(scenario, (_, text) => text)).toEqual(scenario);
  });
});

describe('a translation', () => {
  test('changes every text and the locale, and nothing else', () => {
    const { scenario: told, translated, originals } = translateScenario(scenario, whole);
    expect([...textsOf(told).values()]).toEqual([...texts.values()].map((text) => `¡${text}`));
    expect({ translated, originals }).toEqual({ translated: texts.size, originals: 0 });
    expect(told.locale).toBe('es');
    expect({ ...mapTexts(told, (pointer) => texts.get(pointer) ?? ''), locale: 'en' }).toEqual(scenario);
  });

  test('shows the original where it is missing, blank or stale, and passes over what the scenario lacks', () => {
    const { scenario: told, translated, originals } = translateScenario(
      scenario,
      translation({
        '/title': { source: 'Test', text: 'Prueba' },
        '/role': { source: 'You were at the counter.', text: 'Estabas en el mostrador.' },
        '/needs/help': { source: 'Help', text: ' \n' },
        '/beats/nowhere/lines/0/say': { source: 'x', text: 'x' },
        '/id': { source: 'test', text: 'otro' },
        '/beats/one/choices/0/id': { source: 'go', text: 'ir' },
        '/beats/one/choices/0/to': { source: 'end', text: 'one' },
      }),
    );
    expect(told).toEqual({ ...scenario, title: 'Prueba', locale: 'es' });
    expect({ translated, originals }).toEqual({ translated: 1, originals: texts.size - 1 });
  });

  test('plays the same, whatever it says', () => {
    const words = oneof(string(), constantFrom('__proto__', '\u202E', '<b>', '{name}', '\uD800', '\0'));
    assert(
      property(array(tuple(constantFrom(...texts.keys(), '/start', '/constructor'), words)), (strings) => {
        const told = translateScenario(
          scenario,
          translation(Object.fromEntries(strings.map(([at, text]) => [at, { source: texts.get(at) ?? 'one', text }]))),
        );
        const [source, other] = [scenario, told.scenario].map((one) => playScript(compileScenario(one, 'rainy'), ['do']));
        expect(other).toMatchObject({ ok: true, steps: [{ after: source?.ok === true ? source.steps[0]?.after : null }] });
        expect(told.translated + told.originals).toBe(texts.size);
      }),
    );
  });
});

describe('a translation as JSON text', () => {
  const json = (changes: object = {}): string =>
    JSON.stringify({ scenario: 'test', locale: 'es', strings: { '/title': { source: 'Test', text: 'Prueba' } }, ...changes });

  test('is put over the scenario', () => {
    expect(inTranslation(scenario, json()).title).toBe('Prueba');
  });

  test.each([
    ['no text', null],
    ['no JSON', '{"scenario": "test"'],
    ['another scenario’s', json({ scenario: 'other' })],
    ['a locale that is none', json({ locale: 'Spanish, please' })],
    ['a string that is none', json({ strings: { '/title': 'Prueba' } })],
    ['a key of every object', json().replace('"/title"', '"__proto__"')],
    ['strings without end', json({ strings: { '/title': { source: 'Test', text: 'x'.repeat(10_001) } } })],
  ])('leaves the scenario as it is where it is %s', (_, text) => {
    expect(inTranslation(scenario, text)).toBe(scenario);
  });
});
