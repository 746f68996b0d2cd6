import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FindingBag } from '#core/scenario/finding-bag.ts';
import { pointerOf, valueOf } from '#core/scenario/json/json-node.ts';
import { readJson } from '#core/scenario/json/read-json.ts';
import { LineTable } from '#core/scenario/places.ts';
import { brief } from './support.ts';

interface Read {
  readonly value: unknown;
  readonly found: string[];
  readonly messages: string[];
}

function read(text: string): Read {
  const bag = new FindingBag();
  const root = readJson(text, bag, (object) =>
    pointerOf(object) === '/ids' ? 'duplicate-id' : 'schema',
  );
  const findings = bag.toFindings(new LineTable(text));
  return {
    value: root === null ? undefined : valueOf(root),
    found: brief(findings),
    messages: findings.map((finding) => finding.message),
  };
}

describe('text that is JSON', () => {
  test.each([
    '{}',
    '[]',
    ' [ ] ',
    '\t{ "a" : [ 1 , -2.5e-3 , 1E+2, 0.5, -0.0, 123456789012345678 ] }\r\n',
    '"\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\uD83E\\udd57 é 🥗"',
    '[true,false,null,"",[[],{}],{"":{"":0}}]',
    '{"a~b/c":{"1":1,"toString":2,"hasOwnProperty":3}}',
    '0',
    '1.7976931348623157e308',
    '5e-324',
    '"\u2028\u2029\u007f"',
  ])('%j reads as JSON.parse reads it', (text) => {
    const { value, found } = read(text);
    expect(found).toEqual([]);
    expect(value).toEqual(JSON.parse(text));
  });

  test('whatever JSON.stringify writes, JSON.parse and the reader agree', () => {
    const leaf = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
    );
    const key = fc.string({ unit: 'binary' }).filter(isOrdinaryKey);
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 8 },
        leaf,
        fc.array(tie('tree'), { maxLength: 5 }),
        fc.dictionary(key, tie('tree'), { maxKeys: 20 }),
      ),
    }));
    fc.assert(
      fc.property(tree, fc.nat(3), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        const result = read(text);
        expect(result.found).toEqual([]);
        expect(result.value).toEqual(JSON.parse(text));
      }),
      { seed: 20261, numRuns: 300 },
    );
  });

  test('whatever JSON.parse refuses the reader refuses, and the other way round', () => {
    const marks = ['{', '}', '[', ']', ':', ',', '"', "'", '\\', ' ', '\n', '\u0000'];
    const words = ['"a"', '"b"', 'true', 'null', 'fals', '1', '-', '0', '.5', 'e3', '\\u12'];
    const pieces = fc.constantFrom(...marks, ...words);
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        const { found } = read(text);
        const faults = found.filter((finding) => !finding.startsWith('schema /'));
        expect(faults.length === 0, text).toBe(isJson(text));
      }),
      { seed: 20262, numRuns: 5_000 },
    );
  });
});

function isOrdinaryKey(key: string): boolean {
  return key.isWellFormed() && !['__proto__', 'constructor', 'prototype'].includes(key);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('text that is not JSON', () => {
  test.each([
    ['', '1:1', 'expected a value, but found the end of the text. The file is empty.'],
    [' \n', '2:1', 'The file is empty.'],
    ['{"a": [1, 2', '1:12', 'expected "," or "]", but found the end of the text. Something is left open'],
    ['{"a"', '1:5', 'expected ":" after the key "a", but found the end'],
    ['{"a": "b', '1:9', 'expected the quote that ends a text'],
    ['{"a": 1,}', '1:9', 'expected a key in double quotes, but found "}". Take out the comma'],
    ['[1, 2,\n]', '2:1', 'expected a value, but found "]". Take out the comma before it.'],
    ['{"a": }', '1:7', 'expected a value, but found "}".'],
    ['{"a": 1 "b": 2}', '1:9', 'expected "," or "}", but found "\\""'],
    ['[1 2]', '1:4', 'expected "," or "]", but found "2"'],
    ['{a: 1}', '1:2', 'expected a key in double quotes, but found "a"'],
    ["{'a': 1}", '1:2', 'straight double quotes'],
    ['{“a”: 1}', '1:2', 'straight double quotes'],
    ['{} // done', '1:4', 'expected the end of the text, but found "/". JSON has no comments'],
    ['{"a": 1} {"b": 2}', '1:10', 'expected the end of the text'],
    ['{"a": NaN}', '1:7', 'expected a value, but found "NaN". JSON knows only'],
    ['{"a": Infinity}', '1:7', 'found "Infinity". JSON knows only'],
    ['{"a": -Infinity}', '1:8', 'expected a digit after the minus, but found "Infinity"'],
    ['{"a": undefined}', '1:7', 'found "undefined". JSON knows only'],
    ['{"a": True}', '1:7', 'found "True". JSON knows only'],
    ['{"a": truely}', '1:11', 'expected "," or "}", but found "ly"'],
    ['{"a": +1}', '1:7', 'expected a value, but found "+"'],
    ['{"a": .5}', '1:7', 'expected a value, but found "."'],
    ['{"a": 1.}', '1:9', 'expected a digit after the decimal point'],
    ['{"a": 1e}', '1:9', 'expected a digit in the exponent'],
    ['{"a": 01}', '1:8', 'expected "," or "}", but found "1"'],
    ['{"a": 0x1F}', '1:8', 'but found "x1F"'],
    ['{"a": "\\x41"}', '1:9', 'after the backslash, but found "x41"'],
    ['{"a": "\\u12G4"}', '1:8', 'four hexadecimal digits'],
    ['{"a": "one\ntwo"}', '1:11', 'a control character stands inside a text'],
    ['{"a": "one\ttwo"}', '1:11', 'a tab as \\t'],
    ['\u00a0{}', '1:1', 'expected a value'],
    ['\uFFFD\uFFFD{\u0000', '1:1', 'looks like UTF-16'],
    ['ÿþ{\u0000"\u0000', '1:1', 'looks like UTF-16'],
    ['{\u0000"\u0000a\u0000', '1:2', 'looks like UTF-16'],
    ['{\r\n"a": 1,\r"b": ?\n}', '3:6', 'expected a value, but found "?"'],
  ])('%j is told at %s', (text, place, message) => {
    const { value, found, messages } = read(text);
    expect(value).toBeUndefined();
    expect(found).toEqual([`schema  ${place}`]);
    expect(messages[0]).toContain('This is not JSON');
    expect(messages[0]).toContain(message);
  });
});

describe('JSON that is refused', () => {
  test('a byte order mark, and the rest is read all the same', () => {
    expect(read('\uFEFF{"a": 1, "a": 2}').found).toEqual(['schema  1:1', 'schema /a 1:11']);
    expect(read('\uFEFF{}').messages[0]).toContain('UTF-8 without BOM');
  });

  test('lone surrogates, escaped or not, in values and keys', () => {
    const text = '{"a": "\\ud800", "b": "x\udc00y", "c\\udfff": 1, "d": "\\ud83e\\udd57"}';
    const { found, messages } = read(text);
    expect(found).toEqual(['schema /a 1:7', 'schema /b 1:22', 'schema /c\udfff 1:29']);
    expect(messages[2]).toBe(
      'The key "c\\u{DFFF}" holds half of a character (a lone surrogate). ' +
        'Write the whole character or take it out.',
    );
  });

  test.each(['1e999', '-1e999', `1${'0'.repeat(400)}`])('the number %s, too large for any', (number) => {
    expect(read(`{"a": [0, ${number}]}`).found).toEqual(['schema /a/1 1:11']);
  });

  test('repeated keys, told at each second key under the rule of the object', () => {
    const text = '{"ids": {"x": 1, "y": 2, "x": 3, "x": 4}, "z": [{"q": 1, "q": 2}], "ids": 5}';
    expect(read(text).found).toEqual([
      'duplicate-id /ids/x 1:26',
      'schema /z/0/q 1:58',
      'schema /ids 1:68',
    ]);
  });

  test('a key repeated among many, escaped or not', () => {
    const keys = Array.from({ length: 100 }, (_, index) => `"k${index}": ${index}`);
    const text = `{${keys.join(', ')}, "k\\u0037": 1, "k99": 2, "k100": 3}`;
    expect(read(text).found.map((finding) => finding.split(' ')[1])).toEqual(['/k7', '/k99']);
  });

  test('the first of a repeated key counts', () => {
    expect(read('{"a": 1, "a": {"b": [2]}, "c": 3}').value).toEqual({ a: 1, c: 3 });
  });

  test('what is wrong inside a repeated member is told too', () => {
    expect(read('{"a": 1, "a": {"__proto__": 1}}').found).toEqual([
      'schema /a 1:10',
      'schema /a/__proto__ 1:16',
    ]);
  });

  test('keys that lead to a prototype, at every depth and however they are written', () => {
    const text = '{"__proto__": {"x": 1}, "notes": [{"constructor": {"prototype": {"\\u005f_proto__": 1}}}]}';
    expect(read(text).found).toEqual([
      'schema /__proto__ 1:2',
      'schema /notes/0/constructor 1:36',
      'schema /notes/0/constructor/prototype 1:52',
      'schema /notes/0/constructor/prototype/__proto__ 1:66',
    ]);
    expect(Object.prototype).not.toHaveProperty('x');
  });

  test('pointers escape what RFC 6901 asks to be escaped', () => {
    expect(read('{"a/b~c": {"": 1e999}}').found).toEqual(['schema /a~1b~0c/ 1:16']);
  });
});
