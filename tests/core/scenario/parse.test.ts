import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseScenario } from '#core/scenario/parse.ts';
import { changed, everything, found } from './support.ts';

const VECTORS = new URL('../../fixtures/vectors/', import.meta.url);
const vectors = readdirSync(VECTORS).filter((name) => name.endsWith('.scenario.json'));

function accepted(text: string): Extract<ReturnType<typeof parseScenario>, { ok: true }> {
  const result = parseScenario(text);
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return result;
}

const MINIMAL = JSON.stringify({
  format: 1,
  id: 'small',
  version: '0.1.0-draft.1+build.7',
  title: 'Small',
  role: 'You.',
  setting: 'shop',
  cast: { kim: { name: 'Kim' } },
  customer: 'kim',
  start: 'end',
  beats: { end: { ending: { title: 'Over', tone: 'neutral' } } },
});

describe('a valid scenario', () => {
  test.each(vectors)('vector %s parses', (name) => {
    const text = readFileSync(new URL(name, VECTORS), 'utf8');
    const result = accepted(text);
    expect(result.findings).toEqual([]);
    expect(JSON.parse(JSON.stringify(result.document))).toEqual(JSON.parse(text));
  });

  test('with something of everything keeps every value it gives', () => {
    const { scenario } = accepted(changed(() => undefined));
    const { $schema: _schema, notes: _notes, cast, needs, promises, variants, beats, ...rest } = everything();
    expect(scenario).toMatchObject({ ...rest });
    expect(scenario.cast).toEqual(new Map(Object.entries(cast ?? {})));
    expect(scenario.needs).toEqual(new Map(Object.entries(needs ?? {})));
    expect(scenario.promises).toEqual(new Map(Object.entries(promises ?? {})));
    expect(scenario.variants).toEqual(new Map(Object.entries(variants ?? {})));
    expect([...scenario.beats.keys()]).toEqual(Object.keys(beats ?? {}));
    expect(scenario.beats.get('the-drive')).toEqual({ kind: 'pass', ...beats?.['the-drive'] });
    expect(scenario.beats.get('hangs-up')).toEqual({ kind: 'ending', lines: [], ...beats?.['hangs-up'] });
  });

  test('drops the address of its schema and the notes, at the top, in beats and in choices', () => {
    const { scenario } = accepted(changed(() => undefined));
    const beat = scenario.beats.get('phone-rings');
    expect(scenario).not.toHaveProperty('$schema');
    expect(scenario).not.toHaveProperty('notes');
    expect(beat).not.toHaveProperty('notes');
    expect(beat?.kind === 'choices' && beat.choices[0]).not.toHaveProperty('notes');
  });

  test('takes whole numbers however they are written', () => {
    const numbers = '"format":1.0,"minutes":6e0,"allowance":1e1,"mood":{"start":-0}';
    const { scenario } = accepted(MINIMAL.replace('"format":1', numbers));
    expect(scenario).toMatchObject({ format: 1, minutes: 6, allowance: 10, mood: { start: 0 } });
  });

  test('may name the same id twice in one choice', () => {
    const text = changed((draft) => {
      Object.assign(draft['beats']?.['phone-rings']?.['choices']?.[0] ?? {}, {
        meets: ['dressing', 'dressing'],
        sets: ['calm', 'calm'],
      });
    });
    expect(found(text)).toEqual([]);
  });

  test('may leave why, summary and about empty', () => {
    const text = changed((draft) => {
      Object.assign(draft, { summary: '', cast: { dana: { name: 'Dana', about: '' } } });
    });
    expect(found(text)).toEqual([]);
  });

  test('may have lines and choices of characters beyond the first plane up to 10,000', () => {
    const text = changed((draft) => Object.assign(draft, { role: '🥗'.repeat(10_000) }));
    expect(found(text)).toEqual([]);
  });
});

describe('defaults', () => {
  test('stand for everything left out at the top', () => {
    const { scenario } = accepted(MINIMAL);
    expect(scenario).toEqual({
      format: 1,
      id: 'small',
      version: '0.1.0-draft.1+build.7',
      title: 'Small',
      role: 'You.',
      setting: 'shop',
      locale: 'en',
      cast: new Map([['kim', { name: 'Kim' }]]),
      customer: 'kim',
      mood: { start: 50 },
      needs: new Map(),
      promises: new Map(),
      allowance: 0,
      flags: [],
      bar: { dazzles: 1, surprises: 0 },
      variants: new Map(),
      start: 'end',
      beats: new Map([['end', { kind: 'ending', lines: [], ending: { title: 'Over', tone: 'neutral' } }]]),
    });
  });

  test.each([
    ['{}', { dazzles: 1, surprises: 0 }],
    ['{"slips":3}', { dazzles: 1, surprises: 0, slips: 3 }],
    ['{"dazzles":0}', { dazzles: 0, surprises: 0 }],
    ['{"surprises":2}', { dazzles: 1, surprises: 2 }],
  ])('each field of a bar %s defaults on its own', (written, bar) => {
    expect(accepted(MINIMAL.replace('{', `{"bar":${written},`)).scenario.bar).toEqual(bar);
  });

  test.each([
    ['{}', { start: 50 }],
    ['{"start":1}', { start: 1 }],
    ['{"walksOut":{"below":5,"to":"end"}}', { start: 50, walksOut: { below: 5, to: 'end' } }],
  ])('each field of a mood %s defaults on its own', (written, mood) => {
    expect(accepted(MINIMAL.replace('{', `{"mood":${written},`)).scenario.mood).toEqual(mood);
  });

  test('stand for everything left out in a choice and a variant', () => {
    const text = changed((draft) => {
      Object.assign(draft, { variants: { plain: {} } });
      Object.assign(draft['beats'] ?? {}, {
        'phone-rings': { choices: [{ id: 'a', say: 'A', grade: 'meets', why: 'b', to: 'thanks' }] },
      });
    });
    const { scenario } = accepted(text);
    expect(scenario.variants.get('plain')).toEqual({ flags: [] });
    expect(scenario.beats.get('phone-rings')).toEqual({
      kind: 'choices',
      lines: [],
      choices: [
        {
          id: 'a',
          say: 'A',
          grade: 'meets',
          why: 'b',
          shows: [],
          mood: 0,
          meets: [],
          promises: [],
          keeps: [],
          releases: [],
          recovers: false,
          winsBack: false,
          costs: 0,
          sets: [],
          clears: [],
          silent: false,
          to: 'thanks',
        },
      ],
    });
  });
});

describe('the document', () => {
  test('is what was parsed, before defaults, in objects without a prototype', () => {
    const { document } = accepted(changed(() => undefined));
    expect(JSON.parse(JSON.stringify(document))).toEqual(everything());
    expect(Object.getPrototypeOf(document)).toBeNull();
    expect(Object.getPrototypeOf(document['beats'])).toBeNull();
    expect(Object.getPrototypeOf(document['notes'])).toBeNull();
    expect(Object.keys(accepted(MINIMAL).document)).not.toContain('allowance');
  });
});
