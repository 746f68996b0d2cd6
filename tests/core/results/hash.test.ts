import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { commitTo, hashJson } from '#core/results/hash.ts';
import { parseScenario } from '#core/scenario/parse.ts';
import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';

test('hashes the canonical JSON: keys sorted, numbers and strings as RFC 8785 writes them', () => {
  const canonical = '{"a":[1,0.002,1e+30,"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"],"b":null,"ö":true}';
  const value = { ö: true, b: null, a: [1.0, 0.002, 1e30, '€$\u000f\nA\'B"\\\\"/'] };
  expect(hashJson(value)).toBe(createHash('sha256').update(canonical, 'utf8').digest('hex'));
});

test('two layouts of one document have one hash, and a default written out has another', () => {
  const document = documentWith({ beats: { one: { choices: [choiceWith('it')] }, end: END } });
  const hashOf = (text: string) => {
    const parsed = parseScenario(text);
    if (!parsed.ok) throw new Error('valid');
    return hashJson(parsed.document);
  };
  const plain = hashOf(JSON.stringify(document));
  expect(hashOf(JSON.stringify(document, null, 4))).toBe(plain);
  expect(hashOf(JSON.stringify({ ...document, allowance: 0 }))).not.toBe(plain);
});

test('a commitment is the hash of salt and text, and asks for 16 bytes of salt', () => {
  const salt = new Uint8Array(16).fill(7);
  const expected = createHash('sha256').update(salt).update('Zoë').digest('hex');
  expect(commitTo(salt, 'Zoë')).toBe(expected);
  expect(() => commitTo(new Uint8Array(15), 'x')).toThrow(RangeError);
});
