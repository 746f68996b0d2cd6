import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { HEADS } from '#core/looks/part-names.ts';
import { codeOf, isColour, partsOf } from '#core/looks/parts.ts';
import { HEAD_GROUPS } from '#renderer/ui/house/looks/head-groups.ts';
import { CLOTHES, HAIR, NATURAL_HAIR, SCARF, SKIN } from '#renderer/ui/house/looks/palettes.ts';
import { surprisingLook } from '#renderer/ui/house/looks/surprise.ts';
import { isTooDark } from '#renderer/ui/house/looks/too-dark.ts';

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
  expect(surprisingLook(() => 0)).toMatchObject({ head: 'short1', facialHair: 'full', accessories: 'glasses2' });
});

test('nobody has a beard with long hair by chance, and a headscarf has a colour of cloth', () => {
  const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
  const worn = new Set(CLOTHES.map(({ colour }): string => colour));
  fc.assert(
    fc.property(fc.array(chance, { minLength: 20, maxLength: 20 }), (chances) => {
      const rest = chances.values();
      const { head, facialHair, hair } = surprisingLook(() => rest.next().value ?? 0);
      if (HEAD_GROUPS.some(({ name, heads }) => name === 'long' && heads.some((each) => each === head))) expect(facialHair).toBeUndefined();
      if (head === 'hijab') expect(worn).toContain(hair);
    }),
    { numRuns: 500 },
  );
  expect(worn).toContain(SCARF);
});

test('a skin that no face can be read on is told from the darkest that has a name', () => {
  expect(SKIN.filter(({ colour }) => isTooDark(colour))).toEqual([]);
  expect(['#191412', '#3a2418'].map(isTooDark)).toEqual([true, true]);
});
