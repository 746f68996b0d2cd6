import { describe, expect, test } from 'vitest';
import type { Draft } from './support.ts';
import { changed, found, messageOf, where } from './support.ts';

type Path = readonly (string | number)[];

function withValue(path: Path, value: unknown): string {
  return changed((draft) => {
    let holder: Draft | undefined = draft;
    for (const step of path.slice(0, -1)) holder = holder?.[step];
    Object.assign(holder ?? {}, { [path.at(-1) ?? '']: value });
  });
}

const CHOICE: Path = ['beats', 'phone-rings', 'choices', 0];
const WHEN: Path = [...CHOICE, 'when'];

/** Every place that names an id, the value that makes it name `nobody`, and where that is in the value. */
const PLACES: [string, Path, unknown, string][] = [
  ['cast member', ['customer'], 'nobody', ''],
  ['beat', ['start'], 'nobody', ''],
  ['cast member', ['beats', 'phone-rings', 'lines', 1, 'who'], 'nobody', ''],
  ['beat', ['mood', 'walksOut', 'to'], 'nobody', ''],
  ['beat', [...CHOICE, 'to'], 'nobody', ''],
  ['beat', [...CHOICE, 'to'], [{ beat: 'nobody' }], '/0/beat'],
  ['beat', ['beats', 'the-drive', 'to'], 'nobody', ''],
  ['beat', ['beats', 'the-drive', 'to', 0, 'beat'], 'nobody', ''],
  ['need', [...CHOICE, 'meets'], ['dressing', 'nobody'], '/1'],
  ['promise', [...CHOICE, 'promises'], ['nobody'], '/0'],
  ['promise', [...CHOICE, 'keeps'], ['nobody'], '/0'],
  ['promise', [...CHOICE, 'releases'], ['nobody'], '/0'],
  ['flag', [...CHOICE, 'sets'], ['nobody'], '/0'],
  ['flag', [...CHOICE, 'clears'], ['nobody'], '/0'],
  ['flag', ['variants', 'rainy', 'flags'], ['nobody'], '/0'],
  ['flag', WHEN, { flag: 'nobody' }, '/flag'],
  ['need', WHEN, { met: 'nobody' }, '/met'],
  ['promise', WHEN, { promised: 'nobody' }, '/promised'],
  ['promise', WHEN, { kept: 'nobody' }, '/kept'],
  ['beat', WHEN, { seen: 'nobody' }, '/seen'],
  ['flag', WHEN, { not: { all: [{ any: [{ flag: 'calm' }, { flag: 'nobody' }] }] } }, '/not/all/0/any/1/flag'],
  ['flag', ['beats', 'the-drive', 'to', 0, 'when'], { flag: 'nobody' }, '/flag'],
  ['flag', ['beats', 'phone-rings', 'lines', 1, 'when'], { flag: 'nobody' }, '/flag'],
];

describe('an id that is not defined', () => {
  test.each(PLACES)('a %s at %j as %j', (table, path, value, inner) => {
    const text = withValue(path, value);
    const pointer = path.map((step) => `/${step}`).join('') + inner;
    expect(found(text)).toEqual([`unknown-reference ${pointer} ${where(text, '"nobody"')}`]);
    expect(messageOf(text)).toContain(`There is no ${table} "nobody".`);
  });

  test.each(PLACES)('a %s at %j is looked for among own ids only', (_table, path, value, inner) => {
    for (const id of ['toString', 'hasOwnProperty', 'constructor', '__proto__', 'size']) {
      const text = withValue(path, JSON.parse(JSON.stringify(value).replace('nobody', id)));
      const pointer = path.map((step) => `/${step}`).join('') + inner;
      expect(found(text)).toEqual([`unknown-reference ${pointer} ${where(text, `"${id}"`)}`]);
    }
  });

  test('of a timer is looked for in its beat', () => {
    const text = changed((draft) => {
      Object.assign(draft['beats']?.['phone-rings']?.['timer'] ?? {}, { choice: 'let-it-rung' });
    });
    expect(found(text)).toEqual([
      `unknown-reference /beats/phone-rings/timer/choice ${where(text, '"let-it-rung"')}`,
    ]);
    expect(messageOf(text)).toBe('This beat has no choice "let-it-rung". Did you mean "let-it-ring"?');
  });

  test('is told with the one that was meant, else with what to do', () => {
    expect(messageOf(withValue(['start'], 'phone-ring'))).toContain('Did you mean "phone-rings"?');
    expect(messageOf(withValue(['start'], 'Phone Rings'))).toContain('Did you mean "phone-rings"?');
    expect(messageOf(withValue(['start'], 'thаnks'))).toContain('It contains U+0430');
    expect(messageOf(withValue(['start'], 'far-away'))).toBe(
      'There is no beat "far-away". Add it to "beats", or name one that is there.',
    );
  });

  test('is told for every place, even where shapes are wrong elsewhere', () => {
    const text = changed((draft) => {
      Object.assign(draft, { start: 'nowhere', title: 7, flags: [] });
      Object.assign(draft['beats']?.['thanks'] ?? {}, { ending: { tone: 'good' } });
    });
    expect(found(text)).toEqual([
      `schema /title ${where(text, '7,')}`,
      `unknown-reference /variants/rainy/flags/0 ${where(text, '"knows-office"')}`,
      `unknown-reference /start ${where(text, '"nowhere"')}`,
      `unknown-reference /beats/phone-rings/choices/0/sets/0 ${where(text, '"knows-office"', 2)}`,
      `unknown-reference /beats/phone-rings/choices/0/clears/0 ${where(text, '"calm"')}`,
      `unknown-reference /beats/phone-rings/choices/0/when/not/flag ${where(text, '"knows-office"', 3)}`,
      `schema /beats/thanks/ending/title ${where(text, '{\n        "tone": "good"')}`,
    ]);
  });

  test('is told where the scenario has none of the kind at all', () => {
    const text = changed((draft) => {
      delete draft['needs'];
    });
    expect(found(text)).toEqual([
      `unknown-reference /beats/phone-rings/choices/0/meets/0 ${where(text, '"dressing"')}`,
    ]);
  });
});

describe('an id that is defined twice', () => {
  test('by a choice is told at the second id', () => {
    const text = changed((draft) => {
      Object.assign(draft['beats']?.['phone-rings']?.['choices']?.[1] ?? {}, { id: 'own-it' });
      Object.assign(draft['beats']?.['phone-rings'] ?? {}, { timer: undefined });
    });
    expect(found(text)).toEqual([
      `duplicate-id /beats/phone-rings/choices/1/id ${where(text, '"own-it"', 2)}`,
    ]);
  });

  test('by choices of different beats is no fault', () => {
    const text = changed((draft) => {
      const choices = draft['beats']?.['phone-rings']?.['choices'];
      Object.assign(draft['beats'] ?? {}, { more: { choices } });
    });
    expect(found(text)).toEqual([]);
  });

  test('by the flags is told at each entry after the first', () => {
    const text = withValue(['flags'], ['knows-office', 'knows-office', 'calm', 'calm', 'calm']);
    expect(found(text)).toEqual([
      `duplicate-id /flags/1 ${where(text, '"knows-office"', 2)}`,
      `duplicate-id /flags/3 ${where(text, '"calm"', 2)}`,
      `duplicate-id /flags/4 ${where(text, '"calm"', 3)}`,
    ]);
  });
});
