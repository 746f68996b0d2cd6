import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { drawLook } from '#core/looks/draw.ts';
import { ACCESSORIES, FACIAL_HAIR, HEADS, OUTFITS } from '#core/looks/part-names.ts';
import type { LookParts } from '#core/looks/parts.ts';
import { wardrobeOf } from '#core/looks/wardrobe.ts';
import { FEELINGS } from '#core/scenario/format.ts';
import { cleanSvg } from '#main/services/house/svg/clean-svg.ts';
import { SOME_PARTS } from '#tests/support/look-parts.ts';

const ASSETS = resolve(import.meta.dirname, '../../../assets');
const read = (...path: string[]): string => readFileSync(resolve(ASSETS, ...path), 'utf8');
const wardrobe = wardrobeOf(read('expressions.json'), (id) => read('outfits', `${id}.svg`));

const BALD: LookParts = { head: 'noHair1', skin: '#c98d61', hair: '#ab12cd', clothes: '#43586e' };
const draw = (parts: LookParts, name = 'calm.svg'): string => drawLook(wardrobe, parts).get(name)?.() ?? '';

const PARTS: Readonly<Record<string, readonly LookParts[]>> = {
  head: HEADS.filter((head) => head !== BALD.head).map((head) => ({ ...BALD, head })),
  'beard or moustache': FACIAL_HAIR.map((facialHair) => ({ ...BALD, facialHair })),
  'pair of glasses': ACCESSORIES.map((accessories) => ({ ...BALD, accessories })),
  'piece of clothes': OUTFITS.map((outfit) => ({ ...BALD, outfit })),
};

describe.each(Object.entries(PARTS))('every %s', (_name, looks) => {
  it('is seen, and cannot be mistaken for another', () => {
    expect(new Set([BALD, ...looks].map((parts) => draw(parts))).size).toBe(looks.length + 1);
  });

  it('is a picture as the library takes it, and nothing of it would be left out', () => {
    for (const picture of looks.map((parts) => draw(parts))) {
      expect(cleanSvg(picture)).toMatchObject({ width: 900, height: 1330, leftOut: [] });
      expect(/"black"|currentColor|<metadata|<!--|undefined|NaN/.exec(picture)?.[0]).toBeUndefined();
    }
  });
});

it('has a picture for every feeling, and what the stage moves', () => {
  const pictures = drawLook(wardrobe, SOME_PARTS);
  const blinking = ['pleased', 'calm', 'concerned', 'surprised'];
  const names = [...FEELINGS.flatMap((feeling) => [feeling, `head-${feeling}`]), ...blinking.map((feeling) => `blink-${feeling}`), 'body'];
  expect([...pictures.keys()].toSorted()).toEqual(names.map((name) => `${name}.svg`).toSorted());
  expect(new Set([...pictures.values()].map((picture) => picture())).size).toBe(pictures.size);
});

it('is the same look every time', () => {
  expect(draw(SOME_PARTS)).toBe(draw(SOME_PARTS));
});

describe('the colours', () => {
  const drawnIn = (picture: string, colour: string): boolean => picture.includes(`"${colour}"`);

  it('are those of the skin and of the clothes', () => {
    for (const colour of [SOME_PARTS.skin, SOME_PARTS.clothes]) expect(drawnIn(draw(SOME_PARTS), colour)).toBe(true);
    expect(draw({ ...SOME_PARTS, clothes: '#123456' }, 'body.svg')).not.toBe(draw(SOME_PARTS, 'body.svg'));
  });

  it('give every head its hair, but those that have none and hats', () => {
    const colourless = HEADS.filter((head) => !drawnIn(draw({ ...BALD, head }), BALD.hair));
    expect(colourless).toEqual(['hatHip', 'noHair1', 'noHair2', 'turban']);
  });

  it('give hats and turbans the colour of the clothes', () => {
    for (const head of ['hatHip', 'turban', 'hatBeanie'] as const) expect(drawnIn(draw({ ...BALD, head }, 'head-calm.svg'), BALD.clothes)).toBe(true);
  });

  it('give a headscarf its own, and a beard under it another', () => {
    const bearded: LookParts = { ...BALD, head: 'hijab', facialHair: 'full' };
    expect(drawnIn(draw(bearded), BALD.hair)).toBe(true);
    expect(drawnIn(draw(bearded), '#4d3229')).toBe(true);
    expect(drawnIn(draw({ ...BALD, head: 'hijab' }), '#4d3229')).toBe(false);
  });

  it('give the beard the colour of the hair', () => {
    for (const facialHair of FACIAL_HAIR) expect(drawnIn(draw({ ...BALD, facialHair }), BALD.hair), facialHair).toBe(true);
  });
});

it('says which face is missing', () => {
  const { sad: _sad, ...others } = wardrobe.faces;
  expect(() => wardrobeOf(JSON.stringify(others), () => '')).toThrow('sad');
});
