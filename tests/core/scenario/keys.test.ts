import { describe, expect, test } from 'vitest';
import { parseScenario } from '#core/scenario/parse.ts';
import type { Draft } from './support.ts';
import { changed, everything, found, messageOf, where } from './support.ts';

/** The text with the nth `before` replaced; unlike an object, a text can hold a key twice. */
function edited(before: string, after: string, nth = 1): string {
  const text = changed(() => undefined);
  const at = where(text, before, nth);
  const [line = 0, column = 0] = at.split(':').map(Number);
  const lines = text.split('\n');
  const offset = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0) + column - 1;
  return text.slice(0, offset) + after + text.slice(offset + before.length);
}

/** Renames a key of the object at the end of `path`, in its place. */
function renamed(draft: Draft, path: readonly (string | number)[], from: string, to: string): void {
  let object: Draft | undefined = draft;
  for (const step of path) object = object?.[step];
  const entries = Object.entries(object ?? {});
  for (const [key] of entries) delete object?.[key];
  for (const [key, value] of entries) Object.assign(object ?? {}, { [key === from ? to : key]: value });
}

const CHOICE = ['beats', 'phone-rings', 'choices', 0] as const;

describe('a missing key', () => {
  const missing: [string, readonly (string | number)[], string][] = [
    ...['format', 'id', 'version', 'title', 'role', 'setting', 'cast', 'customer', 'start', 'beats'].map(
      (key): [string, readonly (string | number)[], string] => [key, [], '{'],
    ),
    ['name', ['cast', 'dana'], '{\n      "about"'],
    ['below', ['mood', 'walksOut'], '{\n      "to"'],
    ['to', ['mood', 'walksOut'], '{\n      "below"'],
    ['say', ['beats', 'phone-rings', 'lines', 0], '{}'],
    ['seconds', ['beats', 'phone-rings', 'timer'], '{\n        "choice"'],
    ['choice', ['beats', 'phone-rings', 'timer'], '{\n        "seconds"'],
    ['id', CHOICE, '{\n          "say": "That'],
    ['grade', CHOICE, '{\n          "id"'],
    ['why', CHOICE, '{\n          "id"'],
    ['to', CHOICE, '{\n          "id"'],
    ['beat', ['beats', 'the-drive', 'to', 1], '{}'],
    ['title', ['beats', 'thanks', 'ending'], '{\n        "tone"'],
    ['tone', ['beats', 'thanks', 'ending'], '{\n        "title": "A table'],
  ];

  test.each(missing)('%s is told at the object that lacks it (%j)', (key, path, object) => {
    const text = changed((draft) => {
      let holder: Draft | undefined = draft;
      for (const step of path) holder = holder?.[step];
      delete holder?.[key];
    });
    const pointer = [...path, key].map((step) => `/${step}`).join('');
    expect(found(text)).toEqual([`schema ${pointer} ${where(text, object)}`]);
    expect(messageOf(text)).toContain(`must have "${key}"`);
  });

  test('everything missing is told at once', () => {
    expect(found('\n {}')).toEqual(
      ['format', 'id', 'version', 'title', 'role', 'setting', 'cast', 'customer', 'start', 'beats'].map(
        (key) => `schema /${key} 2:2`,
      ),
    );
  });

  test.each(['[]', '"text"', '7', 'true', 'null'])('%s is no object and has none of them', (text) => {
    expect(found(text)).toEqual(['schema  1:1']);
    expect(messageOf(text)).toMatch(/^The document must be an object/);
  });
});

describe('an unknown key', () => {
  const misspelt: [string, readonly (string | number)[], string, string][] = [
    ['tilte', [], 'title', 'Did you mean "title"?'],
    ['Title', [], 'title', 'Did you mean "title"?'],
    ['walks-out', ['mood'], 'walksOut', 'Did you mean "walksOut"?'],
    ['walks_out', ['mood'], 'walksOut', 'Did you mean "walksOut"?'],
    ['tіtle', [], 'title', 'U+0456, which may look like a plain letter and is not. Did you mean'],
    ['ｔitle', [], 'title', 'It contains U+FF54'],
    ['ti\u200btle', [], 'title', 'has no key "ti\\u{200B}tle". It contains U+200B'],
    ['surprizes', ['bar'], 'surprises', 'Did you mean "surprises"?'],
    ['fees', ['beats', 'phone-rings', 'lines', 1], 'feels', 'Did you mean "feels"?'],
    ['choises', ['beats', 'phone-rings'], 'choices', 'Did you mean "choices"?'],
    ['second', ['beats', 'phone-rings', 'timer'], 'seconds', 'Did you mean "seconds"?'],
    ['Say', CHOICE, 'say', 'Did you mean "say"?'],
    ['whеn', ['beats', 'the-drive', 'to', 0], 'when', 'Did you mean "when"?'],
    ['flagg', [...CHOICE, 'when', 'not'], 'flag', 'Did you mean "flag"?'],
    ['prop', ['beats', 'phone-rings', 'stage'], 'props', 'Did you mean "props"?'],
    ['Tone', ['beats', 'thanks', 'ending'], 'tone', 'Did you mean "tone"?'],
  ];

  test.each(misspelt)('%j at %j is told at the key, and as one fault only', (wrong, path, right, message) => {
    const text = changed((draft) => renamed(draft, path, right, wrong));
    const pointer = [...path, wrong].map((step) => `/${step}`).join('');
    expect(found(text)).toEqual([`schema ${pointer} ${where(text, `"${wrong}"`)}`]);
    expect(messageOf(text)).toContain(message);
  });

  test('that is like none of the known ones lists them', () => {
    const text = changed((draft) => Object.assign(draft['bar'] ?? {}, { generosity: 1 }));
    expect(found(text)).toEqual([`schema /bar/generosity ${where(text, '"generosity"')}`]);
    expect(messageOf(text)).toBe(
      '"bar" has no key "generosity". It knows "dazzles", "surprises" and "slips".',
    );
  });

  test('is not taken for one that is there already', () => {
    const text = changed((draft) => Object.assign(draft, { Title: 7 }));
    expect(found(text)).toEqual([`schema /Title ${where(text, '"Title"')}`]);
  });

  test('has its value checked as that of the key that was meant', () => {
    const text = changed((draft) => {
      renamed(draft, [], 'cast', 'casts');
      Object.assign(draft['casts']?.['dana'] ?? {}, { name: 7 });
    });
    expect(found(text)).toEqual([
      `schema /casts ${where(text, '"casts"')}`,
      `schema /casts/dana/name ${where(text, '7,')}`,
    ]);
  });

  test.each([
    ['cast', 'dana'],
    ['bar', undefined],
    ['mood', undefined],
    ['variants', 'rainy'],
  ])('$schema and notes belong nowhere in %s', (top, inner) => {
    const text = changed((draft) => {
      const holder = inner === undefined ? draft[top] : draft[top]?.[inner];
      Object.assign(holder ?? {}, { $schema: 'x', notes: 'y' });
    });
    const path = inner === undefined ? `/${top}` : `/${top}/${inner}`;
    expect(found(text)).toEqual([
      `schema ${path}/$schema ${where(text, '"$schema"', 2)}`,
      `schema ${path}/notes ${where(text, '"notes": "y"')}`,
    ]);
  });

  const inherited = ['toString', 'hasOwnProperty', 'valueOf', '__defineGetter__'];
  test.each(inherited)('%s is as unknown as any', (key) => {
    const text = changed((draft) => Object.assign(draft, { [key]: 1 }));
    expect(found(text)).toEqual([`schema /${key} ${where(text, `"${key}"`)}`]);
  });
});

describe('a repeated key', () => {
  test.each([
    ['cast', '"dana": { "name": "Other" }', 'dana'],
    ['needs', '"dressing": "Again"', 'dressing'],
    ['promises', '"on-my-way": "Again"', 'on-my-way'],
    ['variants', '"rainy": {}', 'rainy'],
    ['beats', '"phone-rings": { "to": "thanks" }', 'phone-rings'],
  ])('in %s is a duplicate id, told at the second one', (map, member, key) => {
    const text = edited(`"${map}": {`, `"${map}": { ${member},`);
    const second = where(text, `"${key}": ${map === 'needs' || map === 'promises' ? '"' : '{'}`, 2);
    expect(found(text).at(0)).toBe(`duplicate-id /${map}/${key} ${second}`);
  });

  test('anywhere else is a fault of shape', () => {
    const text = edited('"title"', '"role": "Again",\n  "title"');
    expect(found(text)).toEqual([`schema /role ${where(text, '"role"', 2)}`]);
    expect(messageOf(text)).toContain('stands here a second time');
  });

  test('in the notes too, even in what is called beats there', () => {
    const text = edited('"anything"', '"beats": { "a": 1, "a": 2 }, "anything"');
    expect(found(text)).toEqual([`schema /notes/beats/a ${where(text, '"a": 2')}`]);
  });
});

describe('an id that is a key', () => {
  const wrong = ['Phone', 'phone_rings', '1st', 'a--b', '-a', 'a-', 'ünder', '', 'a b'];
  test.each(wrong)('%j is misspelt', (id) => {
    const text = changed((draft) => Object.assign(draft['needs'] ?? {}, { [id]: 'A need' }));
    expect(found(text)).toEqual([`schema /needs/${id} ${where(text, `"${id}": "A need"`)}`]);
    expect(messageOf(text)).toContain('cannot be an id');
  });

  test('is told with an example made of it', () => {
    const text = changed((draft) => {
      Object.assign(draft['beats'] ?? {}, { 'Née Große_Frage 2': { to: 'thanks' } });
    });
    expect(messageOf(text)).toContain('such as "nee-gro-e-frage-2"');
  });

  test('counts as defined, misspelt or forbidden as it is', () => {
    const text = changed((draft) => {
      Object.assign(draft['beats'] ?? {}, { Phone: { to: 'Phone' }, constructor: { to: 'constructor' } });
    });
    expect(found(text)).toEqual([
      `schema /beats/Phone ${where(text, '"Phone"')}`,
      `schema /beats/constructor ${where(text, '"constructor"')}`,
    ]);
  });
});

test('the document of all these tests is itself without fault', () => {
  expect(parseScenario(JSON.stringify(everything())).findings).toEqual([]);
});
