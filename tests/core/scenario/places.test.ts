import { describe, expect, test } from 'vitest';
import type { Place } from '#core/scenario/places.ts';
import { LineTable } from '#core/scenario/places.ts';
import { parseScenario } from '#core/scenario/parse.ts';
import { changed, where } from './support.ts';

function placeOf(text: string, pointer: string): Place | undefined {
  return parseScenario(text).places?.at(pointer);
}

function written(place: Place | undefined): string {
  return `${place?.line}:${place?.column}`;
}

describe('the place of a pointer', () => {
  const text = changed(() => undefined);

  test.each([
    ['', '{', 1],
    ['/title', '"The missing dressing"', 1],
    ['/cast', '{\n    "dana"', 1],
    ['/beats/phone-rings/lines/1', '{\n          "who"', 1],
    ['/beats/phone-rings/timer/seconds', '20', 1],
    ['/beats/phone-rings/choices/1/to/0/when/mood/below', '20\n', 1],
    ['/flags/1', '"calm"', 1],
  ])('%s is where its value begins', (pointer, needle, nth) => {
    expect(written(placeOf(text, pointer))).toBe(where(text, needle, nth));
  });

  test.each([
    ['/nothing', ''],
    ['/cast/nobody/name', '/cast'],
    ['/flags/9', '/flags'],
    ['/title/0', '/title'],
    ['/toString', ''],
  ])('%s, which is not there, is where its nearest encloser %j begins', (pointer, encloser) => {
    expect(placeOf(text, pointer)).toEqual(placeOf(text, encloser));
  });

  test('pointers are escaped as RFC 6901 asks', () => {
    const odd = '{"notes": {"a/b": [1], "a~b": [2], "a~1b": [3], "": [4]}}';
    expect(written(placeOf(odd, '/notes/a~1b/0'))).toBe(where(odd, '1]'));
    expect(written(placeOf(odd, '/notes/a~0b/0'))).toBe(where(odd, '2]'));
    expect(written(placeOf(odd, '/notes/a~01b/0'))).toBe(where(odd, '3]'));
    expect(written(placeOf(odd, '/notes//0'))).toBe(where(odd, '4]'));
  });

  test('is there for a document with faults, and not for text that is not JSON', () => {
    expect(written(placeOf('{\n  "x": 1}', '/x'))).toBe('2:8');
    expect(parseScenario('{"x": }').places).toBeNull();
  });
});

describe('lines and columns', () => {
  test.each([
    ['a\nb', 2, '2:1'],
    ['a\r\nb', 3, '2:1'],
    ['a\r\nb', 2, '1:3'],
    ['a\rb', 2, '2:1'],
    ['a\r\r\n\nb', 5, '4:1'],
    ['a\u2028b', 2, '1:3'],
    ['🥗b', 2, '1:3'],
    ['', 0, '1:1'],
    ['a\n', 2, '2:1'],
  ])('%j at %i is %s: \\n, \\r\\n and \\r end lines, columns are UTF-16', (text, offset, place) => {
    expect(written(new LineTable(text).placeOf(offset))).toBe(place);
  });
});
