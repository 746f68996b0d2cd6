import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isNestedDeeper } from '#core/studio/nesting.ts';
import { outline } from '#core/studio/outline.ts';
import { pointerAt } from '#core/studio/pointer-at.ts';
import { Source } from '#core/studio/source.ts';
import { pointerTo, type TreeNode } from '#core/studio/tree.ts';
import { runs } from '#tests/support/runs.ts';
import { laidOut, story } from './support.ts';

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Texts of brackets, quotes and the like, which readers stumble over. */
const brackets = fc.string({ unit: fc.constantFrom('{', '}', '[', ']', '"', ',', ':', '\\', '/', '*', '\n', '1', 'a', ' '), maxLength: 40 });

describe('what is JSON', () => {
  test('is what every other reader takes for it', () => {
    const pieces = fc.string({ unit: fc.constantFrom('{', '}', '[', ']', '"a"', ',', ':', '1', '-0.5e3', '01', 'true', 'nul', ' ', '\n', '\t', '"\\u00e9"', '"\t"', '\ufeff'), maxLength: 8 });
    fc.assert(
      fc.property(fc.oneof(pieces, brackets), (text) => {
        const { unsound } = new Source(text);
        expect(unsound === null || unsound === 'not-an-object').toBe(isJson(text));
      }),
      { seed: 3, numRuns: runs(3_000, 50_000) },
    );
  });

  test('may be laid out as anybody likes, and every value is where the tree says', () => {
    fc.assert(
      fc.property(laidOut(story()), (text) => {
        const source = new Source(text);
        expect(source.unsound).toBeNull();
        const check = (node: TreeNode): void => {
          const value: unknown = JSON.parse(source.slice(node));
          if (node.children.length === 0 && typeof value !== 'object') expect(value).toBe(node.value);
          expect(source.at(pointerTo(node))).toBe(node);
          expect(pointerAt(source, node.from)).toSatisfy((pointer: string) => pointer.startsWith(pointerTo(node)) || pointerTo(node).startsWith(pointer));
          node.children.forEach(check);
        };
        if (source.root !== null) check(source.root);
      }),
      { seed: 4, numRuns: 50 },
    );
  });

  test.each([
    ['', 'not-json'],
    ['{"a": 1,}', 'not-json'],
    ['{"a": 1} // said', 'not-json'],
    ['{"a": 1} {', 'not-json'],
    ['[1]', 'not-an-object'],
    ['"text"', 'not-an-object'],
    ['['.repeat(1_000_000), 'too-deep'],
    [`{"a":${'['.repeat(32)}${']'.repeat(32)}}`, 'too-deep'],
    [`"${'x'.repeat(5_000_000)}"`, 'too-large'],
  ])('%.20s is %s', (text, unsound) => {
    expect(new Source(text).unsound).toBe(unsound);
    expect(outline(new Source(text)).beats).toEqual([]);
  });
});

test('nesting is bounded before anything is read by recursion, whatever the brackets', () => {
  fc.assert(
    fc.property(brackets, (text) => {
      // Were the bound missed, so many of the same would overflow the stack.
      expect(() => outline(new Source(text.repeat(4_000)))).not.toThrow();
      if (isJson(text)) expect(isNestedDeeper(text, 40)).toBe(false);
    }),
    { seed: 5, numRuns: runs(150, 3_000) },
  );
});

test('comments do not hide brackets, and brackets in texts are none', () => {
  expect(isNestedDeeper(`/* " */${'['.repeat(40)}`, 32)).toBe(true);
  expect(isNestedDeeper(`// "\n${'['.repeat(40)}`, 32)).toBe(true);
  expect(isNestedDeeper(`"${'['.repeat(40)}"`, 32)).toBe(false);
});
