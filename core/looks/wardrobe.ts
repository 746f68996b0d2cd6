import { z } from '../contract/zod.ts';
import { FEELINGS } from '../scenario/format.ts';
import type { Outfit } from './part-names.ts';

/** One stroke of a face. */
const stroke = z.object({ fill: z.enum(['ink', 'white', 'tongue']), d: z.string() });

/** A face in strokes, in the coordinates of Open Peeps' expressions. `blink` replaces `eyes` for a moment. */
const face = z.object({ eyes: z.array(stroke), blink: z.array(stroke).optional(), rest: z.array(stroke) });

const faces = z.record(z.enum(FEELINGS), face);

/** One stroke of a face, and what it is filled with. */
export type Stroke = z.infer<typeof stroke>;

/** What looks are drawn with besides Open Peeps: a face for every feeling, and the clothes. */
export interface Wardrobe {
  readonly faces: z.infer<typeof faces>;
  /** What stands within the SVG of an outfit's drawing. */
  readonly outfit: (id: Outfit) => string;
}

/**
 * The wardrobe of `assets/expressions.json` and `assets/outfits`.
 *
 * @param expressions the text of `expressions.json`
 * @param outfit the text of an outfit's SVG
 * @throws ZodError where a face is missing or is no face
 */
export function wardrobeOf(expressions: string, outfit: (id: Outfit) => string): Wardrobe {
  return { faces: faces.parse(JSON.parse(expressions)), outfit: (id) => inside(outfit(id)) };
}

/** What stands between the outer tags of an SVG, without comments and metadata. */
export function inside(svg: string): string {
  return svg
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<metadata[\s\S]*?<\/metadata>/g, '')
    .replace(/^[\s\S]*?<svg[^>]*>/, '')
    .replace(/<\/svg>\s*$/, '')
    .trim();
}
