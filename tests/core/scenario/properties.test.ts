import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding } from '#core/scenario/finding.ts';
import { parseProgramme } from '#core/scenario/parse-programme.ts';
import { parsePrinciples } from '#core/scenario/parse-principles.ts';
import { parseRoutes } from '#core/scenario/parse-routes.ts';
import { parseTranslation } from '#core/scenario/parse-translation.ts';
import { parseScenario } from '#core/scenario/parse.ts';
import { mutation } from './mutation.ts';
import { everything } from './support.ts';

type Placed = Pick<Finding, 'line' | 'column' | 'rule'>;

/** What must be true of every answer, whatever the text. */
function expectSound(text: string): void {
  for (const parse of [parseScenario, parsePrinciples, parseProgramme, parseRoutes, parseTranslation]) {
    const { ok, findings } = parse(text);
    expect(ok).toBe(findings.length === 0);
    const names = new Set(findings.map(({ rule, pointer }) => `${rule} ${pointer}`));
    expect(names.size).toBe(findings.length);
    const order = findings.map(({ line, column, rule }) => ({ line, column, rule }));
    expect(order).toEqual(order.toSorted(byPlaceAndRule));
    const lines = text.split(/\r\n|\r|\n/);
    for (const { line, column, message, pointer } of findings) {
      expect(column).toBeGreaterThanOrEqual(1);
      expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
      expect(message).toMatch(/\.$|\?$/);
      expect(pointer === '' || pointer.startsWith('/')).toBe(true);
    }
  }
}

function byPlaceAndRule(a: Placed, b: Placed): number {
  if (a.line !== b.line) return a.line - b.line;
  if (a.column !== b.column) return a.column - b.column;
  return a.rule < b.rule ? -1 : Number(a.rule > b.rule);
}

describe('no text makes the parsers throw or answer unsoundly', () => {
  test('arbitrary text', () => {
    const text = fc.string({ unit: 'binary', maxLength: 200 });
    fc.assert(fc.property(text, expectSound), { seed: 20263, numRuns: 500 });
  });

  test('arbitrary JSON', () => {
    fc.assert(fc.property(fc.json({ maxDepth: 6 }), expectSound), { seed: 20264, numRuns: 500 });
  });

  test('a valid scenario with some values changed', () => {
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 4 }), (mutations) => {
        const draft = everything();
        for (const mutate of mutations) mutate(draft);
        expectSound(JSON.stringify(draft, null, 1));
      }),
      { seed: 20265, numRuns: 1_000 },
    );
  });

  test('a valid scenario with some of its text changed', () => {
    const text = JSON.stringify(everything());
    const put = fc.constantFrom('', '"', '{', '}', '[', ']', ',', ':', '\\', '1', '\ud800', '\n');
    const edit = fc.tuple(fc.nat(text.length), fc.nat(3), put);
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
        let edited = text;
        for (const [at, gone, piece] of edits) {
          edited = edited.slice(0, at) + piece + edited.slice(at + gone);
        }
        expectSound(edited);
      }),
      { seed: 20266, numRuns: 1_000 },
    );
  });
});

/** What is wrong and where, but not in which line. */
function told(text: string): string[] {
  return parseScenario(text)
    .findings.map(({ rule, pointer }) => `${rule} ${pointer}`)
    .toSorted();
}

test('the answer does not depend on the order of keys, or on blanks', () => {
  const shuffle = (value: unknown, numbers: () => number): unknown => {
    if (Array.isArray(value)) return value.map((item) => shuffle(item, numbers));
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).map(([key, inner]) => ({ at: numbers(), key, inner }));
    const ordered = entries.toSorted((a, b) => a.at - b.at);
    return Object.fromEntries(ordered.map(({ key, inner }) => [key, shuffle(inner, numbers)]));
  };
  fc.assert(
    fc.property(fc.array(mutation, { maxLength: 3 }), fc.infiniteStream(fc.nat()), (mutations, stream) => {
      const draft = everything();
      for (const mutate of mutations) mutate(draft);
      const shuffled = shuffle(draft, () => Number(stream.next().value));
      expect(told(JSON.stringify(shuffled, null, '\t'))).toEqual(told(JSON.stringify(draft)));
    }),
    { seed: 20267, numRuns: 300 },
  );
});
