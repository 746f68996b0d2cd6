import { OUTFITS } from '#core/looks/part-names.ts';
import type { LookParts } from '#core/looks/parts.ts';
import { HEAD_GROUPS } from './head-groups.ts';
import { CLOTHES, HAIR, NATURAL_HAIR, SKIN } from './palettes.ts';

/** How often, of one, somebody has a beard, where they may have one; wears glasses; has dyed hair, or hair that few wear. */
const BEARD = 0.3;
const GLASSES = 0.2;
const UNUSUAL = 0.05;

/** What few people wear is left to whoever chooses it: the heads, beards and glasses of most. */
const UNUSUAL_HEADS: ReadonlySet<LookParts['head']> = new Set(['mohawk', 'mohawk2', 'hatHip', 'hatBeanie']);
const BEARDS = ['full', 'full2', 'full4', 'goatee2', 'chin', 'moustache6', 'moustache9'] as const satisfies readonly LookParts['facialHair'][];
const READING = ['glasses2', 'glasses', 'glasses3', 'glasses4', 'glasses5'] as const satisfies readonly LookParts['accessories'][];

const ALL_HEADS = HEAD_GROUPS.flatMap(({ heads }): readonly LookParts['head'][] => heads);
const USUAL_HEADS = ALL_HEADS.filter((head) => !UNUSUAL_HEADS.has(head));

/** Heads that a beard goes with. */
const BEARDED: ReadonlySet<LookParts['head']> = new Set([
  ...HEAD_GROUPS.filter(({ name }) => name === 'short' || name === 'shaved' || name === 'bald').flatMap(({ heads }): readonly LookParts['head'][] => heads),
  'turban',
]);

/**
 * A look that nobody has chosen, as somebody met every day may have it.
 *
 * @param random from 0 to below 1
 */
export function surprisingLook(random: () => number): LookParts {
  const one = <Item>(items: readonly Item[], fallback: Item): Item => items[Math.floor(random() * items.length)] ?? fallback;
  const head = one(random() < UNUSUAL ? ALL_HEADS : USUAL_HEADS, 'medium3');
  const hair = random() < UNUSUAL ? HAIR : HAIR.slice(0, NATURAL_HAIR);
  return {
    head,
    ...(BEARDED.has(head) && random() < BEARD ? { facialHair: one(BEARDS, BEARDS[0]) } : {}),
    ...(random() < GLASSES ? { accessories: one(READING, READING[0]) } : {}),
    outfit: one(OUTFITS, OUTFITS[0]),
    skin: one(SKIN, SKIN[0]).colour,
    hair: head === 'hijab' ? one(CLOTHES, CLOTHES[0]).colour : one(hair, HAIR[0]).colour,
    clothes: one(CLOTHES, CLOTHES[0]).colour,
  };
}
