import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyPatches, invertPatches, mapOffset, patchBetween, type TextPatch } from '#core/studio/text-patch.ts';

/** A text with patches of it that do not overlap. */
const patched = fc
  .tuple(fc.string({ maxLength: 60 }), fc.array(fc.tuple(fc.nat(60), fc.nat(10), fc.string({ maxLength: 8 })), { maxLength: 6 }))
  .map(([text, raw]) => {
    const patches: TextPatch[] = [];
    let at = 0;
    for (const [skip, length, put] of raw) {
      const offset = Math.min(text.length, at + (skip % 7));
      patches.push({ offset, length: Math.min(length, text.length - offset), text: put });
      at = offset + length + 1;
      if (at > text.length) break;
    }
    return { text, patches };
  });

test('every edit leads back byte for byte, in whatever order its patches are given', () => {
  fc.assert(
    fc.property(patched, ({ text, patches }) => {
      const after = applyPatches(text, patches.toReversed());
      expect(applyPatches(after, invertPatches(text, patches))).toBe(text);
    }),
    { seed: 1, numRuns: 500 },
  );
});

test('patches that overlap are an error of whoever made them', () => {
  const overlapping = [{ offset: 0, length: 3, text: '' }, { offset: 2, length: 1, text: 'x' }];
  expect(() => applyPatches('abcdef', overlapping)).toThrow(RangeError);
});

describe('the patch between two texts', () => {
  test('makes the one of the other', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'b') }), fc.string({ unit: fc.constantFrom('a', 'b') }), (from, to) => {
        expect(applyPatches(from, patchBetween(from, to))).toBe(to);
      }),
      { seed: 2, numRuns: 500 },
    );
  });

  test('touches only what differs', () => {
    expect(patchBetween('one two three', 'one 2 three')).toEqual([{ offset: 4, length: 3, text: '2' }]);
    expect(patchBetween('same', 'same')).toEqual([]);
  });
});

test('a place moves with the text before it', () => {
  const patches = [{ offset: 2, length: 0, text: 'xx' }, { offset: 5, length: 3, text: 'y' }];
  expect([0, 1, 2, 4, 5, 6, 8, 9].map((offset) => mapOffset(offset, patches))).toEqual([0, 1, 4, 6, 7, 8, 8, 9]);
});
