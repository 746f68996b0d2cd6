import { describe, expect, test } from 'vitest';
import { parsePrinciples } from '#core/scenario/parse-principles.ts';
import { parseRoutes } from '#core/scenario/parse-routes.ts';
import { parseTranslation } from '#core/scenario/parse-translation.ts';
import { brief, where } from './support.ts';

const PRINCIPLE = {
  id: 'own-the-mistake',
  name: 'Own the mistake',
  summary: 'Say it was us.',
  looks: { F: 'Blames the kitchen.', C: 'Says sorry.', A: 'Says sorry and makes it right.' },
};

function principles(...list: unknown[]): string {
  return JSON.stringify({ $schema: 'x', notes: [1], format: 1, principles: list }, null, 2);
}

function manyPrinciples(count: number): string {
  return principles(...Array.from({ length: count }, (_, index) => ({ ...PRINCIPLE, id: `p${index}` })));
}

describe('principles.json', () => {
  test('is read', () => {
    const result = parsePrinciples(principles(PRINCIPLE, { ...PRINCIPLE, id: 'act-fast', summary: '' }));
    expect(result).toMatchObject({ ok: true, findings: [] });
    expect(result.ok && result.principles).toEqual([
      PRINCIPLE,
      { ...PRINCIPLE, id: 'act-fast', summary: '' },
    ]);
    expect(result.ok && Object.getPrototypeOf(result.document)).toBeNull();
  });

  test('holds 1 to 200', () => {
    const tooMany = manyPrinciples(201);
    const none = principles();
    expect(parsePrinciples(manyPrinciples(200)).ok).toBe(true);
    expect(brief(parsePrinciples(tooMany).findings)).toEqual([
      `limit /principles ${where(tooMany, '[\n    {')}`,
    ]);
    expect(brief(parsePrinciples(none).findings)).toEqual([
      `schema /principles ${where(none, '[]')}`,
    ]);
  });

  test('names each of them once', () => {
    const text = principles(PRINCIPLE, PRINCIPLE);
    expect(brief(parsePrinciples(text).findings)).toEqual([
      `duplicate-id /principles/1/id ${where(text, '"own-the-mistake"', 2)}`,
    ]);
  });

  test('tells all that is wrong at once', () => {
    const text = principles({ ...PRINCIPLE, id: 'Own It', nmae: 'x', looks: { F: '', C: 'c', B: 'b' } }, 7);
    expect(brief(parsePrinciples(text).findings)).toEqual([
      `schema /principles/0/id ${where(text, '"Own It"')}`,
      `schema /principles/0/looks/A ${where(text, '{\n        "F"')}`,
      `schema /principles/0/looks/F ${where(text, '"",')}`,
      `schema /principles/0/looks/B ${where(text, '"B"')}`,
      `schema /principles/0/nmae ${where(text, '"nmae"')}`,
      `schema /principles/1 ${where(text, '7\n')}`,
    ]);
  });

  test.each([
    ['{}', ['schema /format 1:1', 'schema /principles 1:1']],
    ['[]', ['schema  1:1']],
    ['', ['schema  1:1']],
    ['{"format": 2, "later": true}', ['schema /format 1:12']],
    ['{"format": 1, "principles": {"a": 1, "a": 2}}', ['schema /principles 1:29', 'schema /principles/a 1:38']],
  ])('%s is refused', (text, findings) => {
    expect(brief(parsePrinciples(text).findings)).toEqual(findings);
  });
});

describe('<id>.routes.json', () => {
  const ROUTES = {
    $schema: 'x',
    notes: {},
    scenario: 'missing-dressing',
    routes: [
      { name: 'The long way', choices: ['own-it', '@timeout'], variant: 'rainy', grade: 'A' },
      { name: 'Silence', choices: [], grade: 'F' },
    ],
  };

  test('is read', () => {
    const result = parseRoutes(JSON.stringify(ROUTES));
    expect(result.ok && result.routes).toEqual({ scenario: ROUTES.scenario, routes: ROUTES.routes });
  });

  test('tells all that is wrong at once', () => {
    const choices = ['own it', '@timeout', '@time', 3];
    const route = { name: ' ', choices, variant: 'Rainy', grade: 'B', extra: 1 };
    const text = JSON.stringify({ scenario: 'Missing', routes: [route, {}] }, null, 2);
    expect(brief(parseRoutes(text).findings)).toEqual([
      `schema /scenario ${where(text, '"Missing"')}`,
      `schema /routes/0/name ${where(text, '" "')}`,
      `schema /routes/0/choices/0 ${where(text, '"own it"')}`,
      `schema /routes/0/choices/2 ${where(text, '"@time"')}`,
      `schema /routes/0/choices/3 ${where(text, '3\n')}`,
      `schema /routes/0/variant ${where(text, '"Rainy"')}`,
      `schema /routes/0/grade ${where(text, '"B"')}`,
      `schema /routes/0/extra ${where(text, '"extra"')}`,
      ...['name', 'choices', 'grade'].map((key) => `schema /routes/1/${key} ${where(text, '{}')}`),
    ]);
  });
});

describe('<id>.<locale>.json', () => {
  const STRINGS = {
    '/title': { source: 'The missing dressing', text: 'Das fehlende Dressing' },
    '/beats/phone-rings/lines/0/say': { source: 'The phone rings.', text: '' },
    '/cast/a~1b~0c/name': { source: '', text: '' },
  };

  test('is read', () => {
    const head = { $schema: 'x', notes: 1, scenario: 'missing-dressing', locale: 'de-AT' };
    const result = parseTranslation(JSON.stringify({ ...head, strings: STRINGS }));
    expect(result.ok && result.translation).toEqual({
      scenario: 'missing-dressing',
      locale: 'de-AT',
      strings: new Map(Object.entries(STRINGS)),
    });
  });

  test('tells all that is wrong at once', () => {
    const both = { source: 'a', text: 'b' };
    const strings = { title: both, '/a~2': both, '/role': { source: 'a' }, '/x': 'y' };
    const text = JSON.stringify({ scenario: 'm', locale: 'de_AT', strings }, null, 2);
    expect(brief(parseTranslation(text).findings)).toEqual([
      `schema /locale ${where(text, '"de_AT"')}`,
      `schema /strings/title ${where(text, '"title"')}`,
      `schema /strings/~1a~02 ${where(text, '"/a~2"')}`,
      `schema /strings/~1role/text ${where(text, '{\n      "source": "a"\n')}`,
      `schema /strings/~1x ${where(text, '"y"')}`,
    ]);
  });

  test('holds a pointer once', () => {
    const strings = '{"/a": {"source": "", "text": ""}, "/a": 1}';
    const text = `{"scenario": "m", "locale": "de", "strings": ${strings}}`;
    expect(brief(parseTranslation(text).findings)).toEqual([
      `schema /strings/~1a ${where(text, '"/a"', 2)}`,
    ]);
  });
});
