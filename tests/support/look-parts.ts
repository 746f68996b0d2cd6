import * as fc from 'fast-check';
import { ACCESSORIES, FACIAL_HAIR, HEADS, OUTFITS } from '#core/looks/part-names.ts';
import type { LookParts } from '#core/looks/parts.ts';

/** A look with something of everything. */
export const SOME_PARTS: LookParts = {
  head: 'bangs',
  facialHair: 'full4',
  accessories: 'glasses2',
  outfit: 'cardigan',
  skin: '#f3c9a5',
  hair: '#8a5233',
  clothes: '#dfa64a',
};

const colour = fc.integer({ min: 0, max: 0xff_ffff }).map((number) => `#${number.toString(16).padStart(6, '0')}`);

/** Any look that can be put together. */
export const ANY_PARTS: fc.Arbitrary<LookParts> = fc.record(
  {
    head: fc.constantFrom(...HEADS),
    facialHair: fc.constantFrom(...FACIAL_HAIR),
    accessories: fc.constantFrom(...ACCESSORIES),
    outfit: fc.constantFrom(...OUTFITS),
    skin: colour,
    hair: colour,
    clothes: colour,
  },
  { requiredKeys: ['head', 'skin', 'hair', 'clothes'] },
);
