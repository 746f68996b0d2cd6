import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { programmeJsonSchema } from '#core/scenario/json-schema.ts';
import { parseProgramme } from '#core/scenario/parse-programme.ts';
import { fullProgramme, programmeWith, weekWith } from '#tests/support/programmes.ts';
import { mutation } from './mutation.ts';
import { brief, type Draft, where } from './support.ts';

const FOLDER = new URL('../../../scenarios/programmes/', import.meta.url);

const NAMES = Array.from({ length: 13 }, (_, at) => `thing-${at}`);

/** A document with something of everything that a programme may have. */
const everything = () =>
  programmeWith({
    $schema: './programme.schema.json',
    locale: 'en-GB',
    notes: { anything: [1] },
    weeks: [
      weekWith({
        notes: 'Try it first.',
        standards: [{ number: 16, text: 'Be ready.' }],
        scenarios: [{ scenario: 'missing-dressing' }, { scenario: 'dusty-suite', pass: 'A' }],
        leadQuestions: ['Would you come back?'],
        exercise: { title: 'Lists', steps: ['Write.', 'Ask.'] },
      }),
      weekWith({ theme: 'Again', scenarios: [{ scenario: 'missing-dressing', pass: 'A' }] }),
    ],
  });

const written = (document: unknown): string => JSON.stringify(document, null, 2);

const found = (text: string): string[] => brief(parseProgramme(text).findings);

/** The text of a programme whose only week has these parts. */
const ofWeek = (parts: Record<string, unknown>): string => written(programmeWith({ weeks: [weekWith(parts)] }));

afterEach(() => {
  expect(Object.prototype).not.toHaveProperty('polluted');
});

describe('<id>.programme.json', () => {
  test('is read, with its defaults filled in and its notes left out', () => {
    const result = parseProgramme(written(everything()));
    expect(result.ok && result.programme).toEqual({
      format: 1,
      id: 'weeks',
      version: '1.0.0',
      title: 'Some weeks',
      summary: 'A short training.',
      locale: 'en-GB',
      weeks: [
        {
          theme: 'Own the mistake',
          about: 'It happens.',
          principles: ['own-the-mistake'],
          standards: [{ number: 16, text: 'Be ready.' }],
          scenarios: [
            { scenario: 'missing-dressing', pass: 'C' },
            { scenario: 'dusty-suite', pass: 'A' },
          ],
          discussion: ['What went wrong last week?'],
          reflection: 'Whose fault was it?',
          leadQuestions: ['Would you come back?'],
          exercise: { title: 'Lists', steps: ['Write.', 'Ask.'] },
        },
        {
          theme: 'Again',
          about: 'It happens.',
          principles: ['own-the-mistake'],
          standards: [],
          scenarios: [{ scenario: 'missing-dressing', pass: 'A' }],
          discussion: ['What went wrong last week?'],
          reflection: 'Whose fault was it?',
          leadQuestions: [],
        },
      ],
    });
    expect(result.ok && Object.getPrototypeOf(result.document)).toBeNull();
  });

  test('tells all that is wrong at once, each at its place', () => {
    const text = written({
      ...programmeWith({ id: 'Some Weeks', version: '1', tilte: 'x' }),
      weeks: [weekWith({ standards: [{ number: 0, text: ' ' }], scenarios: [{ scenario: 'a', pass: 'F' }], theme: 7 }), 3],
    });
    expect(found(text)).toEqual([
      `schema /id ${where(text, '"Some Weeks"')}`,
      `schema /version ${where(text, '"1"')}`,
      `schema /weeks/0/theme ${where(text, '7,')}`,
      `schema /weeks/0/scenarios/0/pass ${where(text, '"F"')}`,
      `schema /weeks/0/standards/0/number ${where(text, '0,')}`,
      `schema /weeks/0/standards/0/text ${where(text, '" "')}`,
      `schema /weeks/1 ${where(text, '3\n')}`,
      `schema /tilte ${where(text, '"tilte"')}`,
    ]);
    const messages = parseProgramme(text).findings.map(({ message }) => message);
    expect(messages.at(-1)).toContain('Did you mean "title"?');
    expect(messages[3]).toContain('must be "C" or "A"');
  });

  test.each([
    ['{}', ['schema /format 1:1', 'schema /id 1:1', 'schema /summary 1:1', 'schema /title 1:1', 'schema /version 1:1', 'schema /weeks 1:1']],
    ['[]', ['schema  1:1']],
    ['', ['schema  1:1']],
    ['{"format": 2, "later": true}', ['schema /format 1:12']],
  ])('%s is refused', (text, findings) => {
    expect(found(text).toSorted()).toEqual(findings);
  });

  test.each(['weeks', 'principles', 'scenarios', 'discussion'])('empty %s are refused', (key) => {
    const text = key === 'weeks' ? written(programmeWith({ weeks: [] })) : ofWeek({ [key]: [] });
    const pointer = key === 'weeks' ? '/weeks' : `/weeks/0/${key}`;
    expect(found(text)).toEqual([`schema ${pointer} ${where(text, '[]')}`]);
  });

  test.each([
    ['"__proto__": {"polluted": true}', '/__proto__'],
    ['"constructor": {"prototype": {"polluted": true}}', '/constructor'],
    ['"prototype": 1', '/prototype'],
  ])('%s is refused at the key', (member, pointer) => {
    const text = `{${member},${JSON.stringify(everything()).slice(1)}`;
    expect(parseProgramme(text).findings.map((finding) => finding.pointer)).toContain(pointer);
  });

  test('a key that only looks right is told apart', () => {
    const text = written(programmeWith()).replace('"theme"', '"thеme"');
    expect(parseProgramme(text).findings[0]?.message).toContain('U+0435');
  });
});

describe('limits', () => {
  const weeks = (count: number) =>
    Array.from({ length: count }, (_, at) => weekWith({ theme: `Week ${at}`, scenarios: [{ scenario: `s${at}` }] }));
  const texts = (count: number) => Array.from({ length: count }, (_, at) => `Text ${at}`);
  const scenarios = (count: number) => NAMES.slice(0, count).map((scenario) => ({ scenario }));

  test('a programme at all of them is read', () => {
    expect(found(written(fullProgramme('full', { principles: NAMES, scenarios: NAMES })))).toEqual([]);
    expect(found(written(programmeWith({ weeks: weeks(52) })))).toEqual([]);
  });

  test.each([
    ['/weeks', programmeWith({ weeks: weeks(53) })],
    ['/title', programmeWith({ title: 'x'.repeat(81) })],
    ['/summary', programmeWith({ summary: '😀'.repeat(601) })],
    ['/weeks/0/principles', programmeWith({ weeks: [weekWith({ principles: NAMES })] })],
    ['/weeks/0/scenarios', programmeWith({ weeks: [weekWith({ scenarios: scenarios(13) })] })],
    ['/weeks/0/discussion', programmeWith({ weeks: [weekWith({ discussion: texts(7) })] })],
    ['/weeks/0/leadQuestions', programmeWith({ weeks: [weekWith({ leadQuestions: texts(7) })] })],
    ['/weeks/0/discussion/0', programmeWith({ weeks: [weekWith({ discussion: ['x'.repeat(241)] })] })],
    ['/weeks/0/exercise/steps', programmeWith({ weeks: [weekWith({ exercise: { title: 'x', steps: texts(7) } })] })],
  ])('beyond the one of %s it is refused', (pointer, document) => {
    const { findings } = parseProgramme(written(document));
    expect(findings.map(({ rule, pointer: at }) => [rule, at])).toEqual([['limit', pointer]]);
    expect(findings[0]?.message).toMatch(/\d/);
  });

  test('as many weeks as 5 MB hold, or one very long text, are refused at once', () => {
    const begun = performance.now();
    const many = `{"format":1,"weeks":[${Array.from({ length: 300_000 }, () => '{"theme":"x"}').join()}]}`;
    expect(found(many)).toContain('limit /weeks 1:21');
    expect(parseProgramme(ofWeek({ about: 'x'.repeat(4_000_000) })).ok).toBe(false);
    expect(parseProgramme(ofWeek({ about: 'x'.repeat(6_000_000) })).findings[0]?.rule).toBe('limit');
    expect(performance.now() - begun).toBeLessThan(3_000);
  });
});

describe('what is said twice', () => {
  const two = (first: Record<string, unknown>, second: Record<string, unknown>): string =>
    written(
      programmeWith({
        weeks: [weekWith({ theme: 'One', scenarios: [{ scenario: 'a' }], ...first }), weekWith({ theme: 'Two', scenarios: [{ scenario: 'b' }], ...second })],
      }),
    );

  test('a theme, however it is spaced and capitalised', () => {
    const text = two({ theme: 'Say  yes' }, { theme: ' say yes' });
    expect(found(text)).toEqual([`duplicate-id /weeks/1/theme ${where(text, '" say yes"')}`]);
    expect(parseProgramme(text).findings[0]?.message).toContain('is in week 1 already');
  });

  test('the number of a standard, in one week or two', () => {
    const text = two({ standards: [{ number: 1, text: 'a' }, { number: 1, text: 'b' }] }, { standards: [{ number: 1, text: 'c' }] });
    expect(found(text).map((line) => line.split(' ')[1])).toEqual(['/weeks/0/standards/1/number', '/weeks/1/standards/0/number']);
  });

  test('a scenario in one week, whatever it asks for', () => {
    const text = two({ scenarios: [{ scenario: 'a' }, { scenario: 'a', pass: 'A' }] }, {});
    expect(found(text)).toEqual([`duplicate-id /weeks/0/scenarios/1/scenario ${where(text, '"a"', 2)}`]);
  });

  test('a scenario in a later week, unless it asks for another grade', () => {
    expect(found(two({}, { scenarios: [{ scenario: 'a', pass: 'A' }] }))).toEqual([]);
    const text = two({}, { scenarios: [{ scenario: 'a', pass: 'C' }] });
    expect(found(text)).toEqual([`duplicate-id /weeks/1/scenarios/0/scenario ${where(text, '"a"', 2)}`]);
  });

  test('a principle in one week; in two it may be', () => {
    const text = two({ principles: ['x', 'x'] }, { principles: ['x'] });
    expect(found(text)).toEqual([`duplicate-id /weeks/0/principles/1 ${where(text, '"x"', 2)}`]);
  });
});

describe('its JSON Schema', () => {
  const validate = new Ajv2020({ strictTypes: false, allErrors: true }).compile(programmeJsonSchema());

  test('stands beside the programmes, and is named and titled', () => {
    const file: unknown = JSON.parse(readFileSync(new URL('programme.schema.json', FOLDER), 'utf8'));
    expect(file).toEqual(programmeJsonSchema());
    expect(file).toMatchObject({
      $id: 'urn:extra-mile:programme:format-1',
      title: 'Extra Mile programme, format 1',
      additionalProperties: false,
    });
  });

  test('accepts what is valid', () => {
    for (const document of [everything(), programmeWith(), fullProgramme('full', { principles: NAMES, scenarios: NAMES })]) {
      expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
      expect(parseProgramme(written(document)).findings).toEqual([]);
    }
  });

  test('what it refuses the parser refuses, and it refuses a good part of what the parser does', () => {
    let refused = 0;
    let refusedByBoth = 0;
    fc.assert(
      fc.property(mutation, (mutate) => {
        const draft: Draft = JSON.parse(JSON.stringify(everything()));
        mutate(draft);
        const text = JSON.stringify(draft);
        const { ok, findings } = parseProgramme(text);
        const valid = validate(JSON.parse(text));
        if (!valid) expect(ok, text).toBe(false);
        if (findings.some(({ rule }) => rule === 'schema')) {
          refused++;
          if (!valid) refusedByBoth++;
        }
      }),
      { seed: 20269, numRuns: 2_000 },
    );
    expect(refused).toBeGreaterThan(500);
    expect(refusedByBoth / refused).toBeGreaterThan(0.9);
  });
});

test('no text makes the parser throw', () => {
  const text = JSON.stringify(everything());
  const put = fc.constantFrom('', '"', '{', '}', '[', ']', ',', ':', '\\', '1', '\ud800', '\n');
  const edit = fc.tuple(fc.nat(text.length), fc.nat(3), put);
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
      let edited = text;
      for (const [at, gone, piece] of edits) edited = edited.slice(0, at) + piece + edited.slice(at + gone);
      const { ok, findings } = parseProgramme(edited);
      expect(ok).toBe(findings.length === 0);
    }),
    { seed: 202610, numRuns: 1_000 },
  );
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.json({ maxDepth: 6 })), (any) => {
      const { ok, findings } = parseProgramme(any);
      expect(ok).toBe(findings.length === 0);
    }),
    { seed: 202611, numRuns: 1_000 },
  );
});
