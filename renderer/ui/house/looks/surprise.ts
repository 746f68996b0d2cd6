import { ACCESSORIES, FACIAL_HAIR, HEADS, OUTFITS } from '#core/looks/part-names.ts';
import type { LookParts } from '#core/looks/parts.ts';
import { CLOTHES, HAIR, NATURAL_HAIR, SKIN } from './palettes.ts';

/** How often, of one, somebody has a beard, or wears something before their eyes; and how often hair is dyed. */
const BEARD = 0.25;
const GLASSES = 0.3;
const DYED = 0.1;

/**
 * A look that nobody has chosen.
 *
 * @param random from 0 to below 1
 */
export function surprisingLook(random: () => number): LookParts {
  const one = <Items extends readonly [unknown, ...unknown[]]>(items: Items, most: number = items.length): Items[number] =>
    items[Math.floor(random() * most)] ?? items[0];
  const hair = one(HAIR, random() < DYED ? HAIR.length : NATURAL_HAIR);
  return {
    head: one(HEADS),
    ...(random() < BEARD ? { facialHair: one(FACIAL_HAIR) } : {}),
    ...(random() < GLASSES ? { accessories: one(ACCESSORIES) } : {}),
    outfit: one(OUTFITS),
    skin: one(SKIN).colour,
    hair: hair.colour,
    clothes: one(CLOTHES).colour,
  };
}
