import { describe, expect, test } from 'vitest';
import type { Draft } from './support.ts';
import { changed, found, messageOf, where } from './support.ts';

type Path = readonly (string | number)[];

/** The text with the value at a path replaced by a marker, and that by the JSON given. */
function withValue(path: Path, json: string): string {
  const text = changed((draft) => {
    let holder: Draft | undefined = draft;
    for (const step of path.slice(0, -1)) holder = holder?.[step];
    Object.assign(holder ?? {}, { [path.at(-1) ?? '']: '@@' });
  });
  return text.replace('"@@"', `  ${json}`);
}

/** Where `withValue` has put its JSON. */
function placeIn(path: Path): string {
  const [line = 0, column = 0] = where(withValue(path, '@@'), '@@').split(':').map(Number);
  return `${line}:${column}`;
}

function pointerTo(path: Path): string {
  return path.map((step) => `/${step}`).join('');
}

const CHOICE: Path = ['beats', 'phone-rings', 'choices', 0];
const LINE: Path = ['beats', 'phone-rings', 'lines', 1];
const WHEN: Path = [...LINE, 'when'];

function expectFault(path: Path, json: string, rule = 'schema'): string {
  const text = withValue(path, json);
  expect(found(text)).toEqual([`${rule} ${pointerTo(path)} ${placeIn(path)}`]);
  return messageOf(text);
}

describe('whole numbers', () => {
  const ranges: [Path, number, number][] = [
    [['minutes'], 1, 60],
    [['allowance'], 0, 1_000_000],
    [['mood', 'start'], 0, 100],
    [['mood', 'walksOut', 'below'], 0, 100],
    [['bar', 'dazzles'], 0, 99],
    [['bar', 'surprises'], 0, 99],
    [['bar', 'slips'], 0, 99],
    [['variants', 'rainy', 'mood'], 0, 100],
    [['variants', 'rainy', 'allowance'], 0, 1_000_000],
    [['beats', 'phone-rings', 'stage', 'hour'], 0, 23],
    [['beats', 'phone-rings', 'timer', 'seconds'], 1, 600],
    [[...CHOICE, 'mood'], -100, 100],
    [[...CHOICE, 'costs'], 0, 1_000_000],
  ];

  test.each(ranges)('%j runs from %i to %i', (path, least, most) => {
    expect(found(withValue(path, String(least)))).toEqual([]);
    expect(found(withValue(path, String(most)))).toEqual([]);
    for (const wrong of [least - 1, most + 1, least + 0.5]) {
      const message = expectFault(path, String(wrong));
      const range = `from ${least.toLocaleString('en')} to ${most.toLocaleString('en')}`;
      expect(message).toContain(`must be a whole number ${range}, but it is the number ${wrong}`);
    }
  });

  test.each(['"5"', 'null', 'true', '[]', '{}', '1e300', '-1e300', '1e-3'])('%s is none', (json) => {
    expectFault(['minutes'], json);
  });

  const bounds: [string, number][] = [
    ['mood', 100],
    ['spent', 1_000_000],
    ['slips', 1_000_000],
    ['dazzles', 1_000_000],
  ];
  test.each(bounds)('a bound of %s runs from 0 to %i', (key, most) => {
    for (const bound of ['atLeast', 'below']) {
      expect(found(withValue(WHEN, `{"${key}": {"${bound}": 0}}`))).toEqual([]);
      expect(found(withValue(WHEN, `{"${key}": {"${bound}": ${most}}}`))).toEqual([]);
      for (const wrong of [-1, most + 1, 0.5]) {
        const [finding] = found(withValue(WHEN, `{"${key}": {"${bound}": ${wrong}}}`));
        expect(finding).toContain(`schema ${pointerTo([...WHEN, key, bound])} `);
      }
    }
  });
});

describe('words of a list', () => {
  test.each([
    [[...CHOICE, 'grade'], '"meet"', 'must be "falls-short", "meets" or "dazzles", but it is "meet".'],
    [[...CHOICE, 'grade'], '"meet"', 'Did you mean "meets"?'],
    [[...CHOICE, 'grade'], '"Falls short"', 'Did you mean "falls-short"?'],
    [[...CHOICE, 'grade'], '"A"', 'but it is "A".'],
    [[...LINE, 'feels'], '"frustated"', 'Did you mean "frustrated"?'],
    [[...LINE, 'feels'], '7', 'or "surprised", but it is the number 7.'],
    [['beats', 'thanks', 'ending', 'tone'], '"god"', 'Did you mean "good"?'],
  ] satisfies [Path, string, string][])('%j: %s', (path, json, message) => {
    expect(expectFault(path, json)).toContain(message);
  });
});

describe('text', () => {
  const filled: Path[] = [
    ['title'],
    ['role'],
    ['setting'],
    ['cast', 'dana', 'name'],
    ['cast', 'dana', 'look'],
    ['needs', 'dressing'],
    ['promises', 'on-my-way'],
    ['variants', 'rainy', 'look'],
    ['beats', 'phone-rings', 'stage', 'setting'],
    ['beats', 'phone-rings', 'stage', 'props', 0],
    [...LINE, 'say'],
    [...CHOICE, 'say'],
    ['beats', 'phone-rings', 'choices', 1, 'do'],
    [...CHOICE, 'shows', 0],
    ['beats', 'thanks', 'ending', 'title'],
  ];
  test.each(filled)('%j must not be blank', (...path) => {
    expect(expectFault(path, '""')).toContain('must not be blank');
    expectFault(path, '" \\n\\u00a0\\u2003"');
    expect(expectFault(path, '12')).toContain('must be text in quotes, but it is the number 12.');
  });

  test.each([['summary'], ['cast', 'dana', 'about'], ['variants', 'rainy', 'about'], [...CHOICE, 'why']])(
    '%j may be empty, but must be text',
    (...path) => {
      expect(found(withValue(path, '""'))).toEqual([]);
      expectFault(path, 'null');
    },
  );

  test('$schema is any text', () => {
    expect(found(withValue(['$schema'], '""'))).toEqual([]);
    expectFault(['$schema'], '1');
  });
});

describe('true and false', () => {
  test.each(['recovers', 'winsBack', 'silent'])('%s is one of them', (key) => {
    expect(found(withValue([...CHOICE, key], 'true'))).toEqual([]);
    const message = expectFault([...CHOICE, key], '"true"');
    expect(message).toContain('must be true or false, but it is the text "true"');
    expectFault([...CHOICE, key], '1');
  });

  test('walkedOut is true and nothing else', () => {
    expect(found(withValue(WHEN, '{"walkedOut": true}'))).toEqual([]);
    expect(found(withValue(WHEN, '{"walkedOut": false}'))[0]).toContain('/when/walkedOut ');
    expect(messageOf(withValue(WHEN, '{"walkedOut": false}'))).toContain('must be true, but it is false');
  });
});

describe('the version', () => {
  test.each([
    '0.0.0',
    '1.0.0',
    '10.20.30',
    '1.0.0-alpha',
    '1.0.0-0.3.7',
    '1.0.0-x-y-z.--',
    '1.0.0+20130313',
    '1.0.0-a+b.c',
  ])('%s is SemVer', (version) => {
    expect(found(withValue(['version'], `"${version}"`))).toEqual([]);
  });

  test.each([
    '',
    '1',
    '1.0',
    'v1.0.0',
    '1.0.0.0',
    '01.0.0',
    '1.0.0-01',
    '1.0.0-',
    '1.0.0+',
    '1.0.0 ',
    '1.0.0\\n',
    '-1.0.0',
  ])('%j is not', (version) => {
    expect(expectFault(['version'], `"${version}"`)).toContain('such as "1.0.0"');
  });
});

describe('the locale', () => {
  test.each(['en', 'pt-BR', 'zh-Hant-TW', 'de-1996', 'EN-gb'])('%s is well-formed', (tag) => {
    expect(found(withValue(['locale'], `"${tag}"`))).toEqual([]);
  });

  const broken = ['', 'e', 'en_US', 'english language', 'en-', 'toolonglanguage', 'x-pirate'];
  test.each(broken)('%j is not, as far as Intl knows', (tag) => {
    expect(expectFault(['locale'], `"${tag}"`)).toContain('such as "en" or "pt-BR"');
  });
});

describe('the format', () => {
  test('of the future is told alone, whatever else there is', () => {
    const text = withValue(['format'], '2').replace('"title"', '"headline"');
    expect(found(text)).toEqual([`schema /format ${placeIn(['format'])}`]);
    expect(messageOf(text)).toContain('This is format 2. It was written for a newer version');
  });

  test.each(['0', '-1', '1.5', '"1"', 'null', '[1]'])('%s was never one', (json) => {
    expect(expectFault(['format'], json)).toContain('must be 1');
  });

  test.each(['1.0', '1e0', '10e-1'])('%s is 1', (json) => {
    expect(found(withValue(['format'], json))).toEqual([]);
  });
});

describe('a value of the wrong kind', () => {
  const kinds: [Path, string, string][] = [
    [['cast'], '[]', 'must be an object ({…}) with an id for each key, but it is an empty list'],
    [['cast', 'dana'], '"Dana"', 'must be an object ({…}), but it is the text "Dana"'],
    [['mood'], '35', 'must be an object'],
    [['mood', 'walksOut'], '"hangs-up"', 'must be an object'],
    [['bar'], 'null', 'must be an object ({…}), but it is null'],
    [['variants'], '[1]', 'must be an object'],
    [['beats', 'thanks'], '[1, {"x": 2}]', 'must be an object ({…}), but it is a list ([…])'],
    [['beats', 'phone-rings', 'lines'], '{"say": "x"}', 'must be a list ([…]), but it is an object ({…})'],
    [LINE, '"Hello"', 'Entry 2 of "lines" must be an object'],
    [['beats', 'phone-rings', 'stage'], '"street"', 'must be an object'],
    [['beats', 'phone-rings', 'stage', 'props'], '"bowl"', 'must be a list'],
    [['beats', 'phone-rings', 'timer'], '20', 'must be an object'],
    [[...CHOICE, 'meets'], '"dressing"', 'must be a list'],
    [[...CHOICE, 'meets', 0], '7', 'Entry 1 of "meets" must be the id of a need, in quotes'],
    [[...CHOICE, 'when'], '"knows-office"', 'must be an object ({…}) with one key'],
    [[...CHOICE, 'to'], '{"beat": "thanks"}', 'must be the id of a beat, or a list of ways'],
    [['beats', 'the-drive', 'to', 1], '"thanks"', 'Entry 2 of "to" must be an object'],
    [['beats', 'thanks', 'ending'], '"good"', 'must be an object'],
    [['customer'], '{"name": "Dana"}', 'must be the id of a cast member, in quotes'],
    [['start'], '0', 'must be the id of a beat, in quotes'],
    [['beats', 'phone-rings', 'timer', 'choice'], '1', 'must be the id of a choice of this beat, in quotes'],
  ];
  test.each(kinds)('%j: %s is told and nothing in it', (path, json, message) => {
    expect(expectFault(path, json)).toContain(message);
  });

  test('does not make what names its ids a fault', () => {
    for (const key of ['needs', 'promises', 'flags', 'cast', 'beats']) expectFault([key], '7');
  });
});
