import { afterEach, expect, test } from 'vitest';
import { attacks } from '#tests/support/attacks/attacks.ts';
import { KINDS } from '#tests/support/attacks/kinds.ts';

const inherited = Reflect.ownKeys(Object.prototype);

afterEach(() => {
  expect(Reflect.ownKeys(Object.prototype)).toEqual(inherited);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

test.each(KINDS)('a good $name document is accepted', ({ parse, good }) => {
  expect(parse(JSON.stringify(good))).toMatchObject({ ok: true, findings: [] });
});

// Bytes that are no text are refused before there is anything to parse.
const texts = attacks().flatMap(({ text, ...attack }) => (text === null ? [] : [{ ...attack, text }]));

test.each(texts)('$name is refused in a $kind.name document', ({ kind, text, refusal }) => {
  const { ok, findings } = kind.parse(text());
  expect(ok).toBe(false);
  const { rule, pointer, says } = refusal;
  const found = findings.find((finding) => finding.rule === rule && finding.pointer === pointer);
  expect(found ?? findings.slice(0, 5)).toMatchObject({ rule, pointer, severity: 'error' });
  expect(found?.message).toMatch(says);
  expect(found?.line).toBeGreaterThanOrEqual(1);
  expect(found?.column).toBeGreaterThanOrEqual(1);
});
