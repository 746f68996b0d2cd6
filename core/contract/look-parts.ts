import { ACCESSORIES, FACIAL_HAIR, HEADS, OUTFITS } from '../looks/part-names.ts';
import { isColour } from '../looks/parts.ts';
import { z } from './zod.ts';

const colour = z.string().refine(isColour);

/** What a look is put together from, as `LookParts` in `core/looks/parts.ts`. */
export const lookPartsSchema = z.strictObject({
  head: z.enum(HEADS),
  facialHair: z.enum(FACIAL_HAIR).exactOptional(),
  accessories: z.enum(ACCESSORIES).exactOptional(),
  outfit: z.enum(OUTFITS).exactOptional(),
  skin: colour,
  hair: colour,
  clothes: colour,
});
