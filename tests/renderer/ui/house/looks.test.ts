import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { ACCESSORIES, FACIAL_HAIR, HEADS } from '#core/looks/part-names.ts';
import { codeOf, isColour, partsOf } from '#core/looks/parts.ts';
import { HEAD_GROUPS } from '#renderer/ui/house/looks/head-groups.ts';
import { CLOTHES, HAIR, NATURAL_HAIR, SKIN } from '#renderer/ui/house/looks/palettes.ts';
import { surprisingLook } from '#renderer/ui/house/looks/surprise.ts';

test('every head can be found once', () => {
  const found = HEAD_GROUPS.flatMap(({ heads }): readonly string[] => heads);
  expect(found.toSorted()).toEqual(HEADS.toSorted());
});

test.each([
  ['skin', SKIN],
  ['hair', HAIR],
  ['clothes', CLOTHES],
])('the named colours of %s are colours, each once', (_, colours) => {
  expect(colours.filter(({ colour }) => !isColour(colour))).toEqual([]);
  expect(new Set(colours.map(({ colour }) => colour)).size).toBe(colours.length);
  expect(new Set(colours.map(({ name }) => name)).size).toBe(colours.length);
});

test('a surprise is a look that can be kept, whatever chance says', () => {
  const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
  fc.assert(
    fc.property(fc.array(chance, { minLength: 20, maxLength: 20 }), (chances) => {
      const rest = chances.values();
      const parts = surprisingLook(() => rest.next().value ?? 0);
      expect(partsOf(codeOf(parts))).toEqual(parts);
    }),
  );
});

test('a surprise has a beard, glasses or dyed hair only now and then', () => {
  const bare = surprisingLook(() => 0.5);
  expect(Object.keys(bare)).toEqual(['head', 'outfit', 'skin', 'hair', 'clothes']);
  expect(HAIR.slice(0, NATURAL_HAIR).map(({ colour }): string => colour)).toContain(bare.hair);
  expect(surprisingLook(() => 0)).toMatchObject({ facialHair: FACIAL_HAIR[0], accessories: ACCESSORIES[0] });
});
