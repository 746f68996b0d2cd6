import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prove } from '#core/proof/lint.ts';
import { brokenRoutes } from '#core/proof/rules/routes.ts';
import { RULES } from '#core/proof/rules/rule-texts.ts';
import { translationFaults } from '#core/proof/rules/translations.ts';
import { parseScenario } from '#core/scenario/parse.ts';
import { findingWords, ruleWords } from '#renderer/ui/studio/findings/finding-words.ts';
import { choiceWith, documentWith } from '#tests/support/scenarios.ts';
import { runs } from '#tests/support/runs.ts';
import { readVector, vectorIds } from '#tests/support/vectors.ts';

const NOTHING = new Set<string>();
const NO_NAMES = { principles: NOTHING, settings: NOTHING, props: NOTHING, looks: NOTHING };

/** Every message about a text, the prover's as well where it is a scenario. */
function messagesOf(text: string): readonly { readonly rule: string; readonly message: string }[] {
  const parsed = parseScenario(text);
  return parsed.ok ? prove(parsed.scenario, parsed.places, NO_NAMES, { bound: 20_000 }).findings : parsed.findings;
}

/** What is left of English in messages, outside what they quote. */
function inEnglish(messages: readonly { readonly message: string }[]): string[] {
  return messages.flatMap(({ message }) => {
    const { words, lang } = findingWords(message, 'es');
    const plain = words.replaceAll(/"(?:\\.|[^"\\])*"/g, '');
    return lang === undefined && !/\b(?:the|must|with|text|number|list|entry|entries|of|or|and|is)\b/i.test(plain) ? [] : [`${message} => ${words}`];
  });
}

describe('what is found, in Spanish', () => {
  it('has words for every rule', () => {
    expect(RULES.filter(({ id }) => ruleWords(id, 'es')?.lang !== undefined).map(({ id }) => id)).toEqual([]);
    expect(ruleWords('dead-end', 'en')?.meaning).toContain('learner');
  });

  it('has words for whatever is found in the small scenarios of the contract', () => {
    const found = vectorIds().flatMap((id) => messagesOf(readVector(`${id}.scenario.json`)));
    expect(inEnglish(found)).toEqual([]);
    expect(new Set(found.map(({ rule }) => rule)).size).toBeGreaterThan(20);
  });

  it('has words for what is written badly', () => {
    const long = 'Notwithstanding considerable organisational difficulties, administrative representatives systematically procrastinate. '.repeat(4);
    const beat = (number: number) => ({
      lines: [{ say: long }],
      timer: { seconds: 1, choice: 'b' },
      choices: [
        choiceWith('a', { say: `${long}!`, grade: 'dazzles', why: '', to: `beat-${number + 1}` }),
        choiceWith('b', { say: 'No.', grade: 'falls-short', to: `beat-${number + 1}` }),
      ],
    });
    const beats = Object.fromEntries([0, 1, 2, 3].map((number) => [`beat-${number}`, beat(number)]));
    const same = { choices: [choiceWith('x', { say: 'Yes.', to: 'end' }), choiceWith('y', { say: 'Yes!', to: 'end' })] };
    const document = documentWith({ start: 'beat-0', needs: { help: 'Help' }, beats: { ...beats, 'beat-4': same, end: { ending: { title: 'Fine', tone: 'good' } } } });
    const found = messagesOf(JSON.stringify(document));
    const rules = ['no-real-choice', 'first-is-best', 'longest-is-best', 'ending-contradicts-grade', 'timer-too-short', 'line-too-long', 'hard-to-read', 'missing-why'];
    expect(found.map(({ rule }) => rule)).toEqual(expect.arrayContaining(rules));
    expect(inEnglish(found)).toEqual([]);
  });

  it('has words for tests that are kept, and for translations', () => {
    const parsed = parseScenario(readVector(`${vectorIds()[0] ?? ''}.scenario.json`));
    if (!parsed.ok) throw new Error('The first of the small scenarios is none.');
    const { scenario } = parsed;
    const route = { name: 'At once', choices: ['nowhere'], grade: 'A' as const };
    const routes = brokenRoutes(scenario, { scenario: scenario.id, routes: [route, { ...route, variant: 'no-such' }] });
    const strings = new Map([
      ['/title', { source: 'Another title', text: 'Otro' }],
      ['/gone', { source: 'Gone', text: 'Ido' }],
    ]);
    const translated = translationFaults(scenario, { scenario: scenario.id, locale: 'es', strings });
    expect([...routes, ...translated].length).toBeGreaterThan(4);
    expect(inEnglish([...routes, ...translated])).toEqual([]);
  });

  it('has words for whatever can be wrong with a text', () => {
    const texts = vectorIds().slice(0, 12).map((id) => readVector(`${id}.scenario.json`));
    const junk = fc.constantFrom('1', '""', '"x y"', '"b\u0435at"', '[]', '{}', '{"when": 1}', 'null', '-4.5', '"', ',', '}', "'", '//', 'NaN', '1e999', '"\ud800"', '"__proto__": 1,', '"to": "nowhere",', '');
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.nat(), fc.nat(30), junk, (text, at, length, put) => {
        const from = at % text.length;
        const parsed = parseScenario(text.slice(0, from) + put + text.slice(from + length));
        if (!parsed.ok) expect(inEnglish(parsed.findings)).toEqual([]);
      }),
      { numRuns: runs(2_000, 40_000) },
    );
  });

  it('has words for values of every wrong kind, in every place', () => {
    const whole: unknown = JSON.parse(readVector(`${vectorIds().find((id) => id.includes('walk')) ?? vectorIds()[0] ?? ''}.scenario.json`));
    const wrong = [1, -1, 1.5, true, null, '', ' ', 'no such', 'Über', [], [1], {}, { nosuch: 1 }, { beat: 'x', when: { flag: 'x', met: 'y' } }, 'x'.repeat(10_001)];
    const messages = placesIn(whole).flatMap((place) => wrong.flatMap((value) => {
      const parsed = parseScenario(JSON.stringify(withAt(whole, place, value)));
      return parsed.ok ? [] : parsed.findings;
    }));
    expect([...new Set(inEnglish(messages))]).toEqual([]);
  });
});

type Place = readonly (string | number)[];

/** Every place in a value, one of each shape. */
function placesIn(value: unknown, at: Place = []): readonly Place[] {
  const inside = typeof value === 'object' && value !== null ? Object.entries(value).slice(0, 12) : [];
  return [at, ...inside.flatMap(([key, each]): readonly Place[] => placesIn(each, [...at, key]))];
}

function withAt(value: unknown, [key, ...rest]: Place, put: unknown): unknown {
  if (key === undefined) return put;
  if (Array.isArray(value)) return value.map((each: unknown, index) => (String(index) === key ? withAt(each, rest, put) : each));
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return Object.fromEntries(entries.map(([name, each]) => [name, name === key ? withAt(each, rest, put) : each]));
}
