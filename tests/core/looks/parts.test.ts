import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import * as fc from 'fast-check';
import openPeeps from '@dicebear/styles/open-peeps.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';
import { ACCESSORIES, FACIAL_HAIR, HEADS, OUTFITS } from '#core/looks/part-names.ts';
import { codeOf, isColour, lookParts, partsOf } from '#core/looks/parts.ts';
import { parseDocument } from '#core/scenario/parse-document.ts';
import { ANY_PARTS, SOME_PARTS } from '#tests/support/look-parts.ts';

const ASSETS = resolve(import.meta.dirname, '../../../assets');
const CODE = 'bangs_full4_glasses2_cardigan_f3c9a5_8a5233_dfa64a';

describe('the parts of a look', () => {
  it('are those that there are drawings of', () => {
    const drawn = (component: { readonly variants: object }): string[] => Object.keys(component.variants).toSorted();
    const { head, facialHair, accessories } = openPeeps.components;
    expect(['bear', ...HEADS].toSorted()).toEqual(drawn(head));
    expect(FACIAL_HAIR.toSorted()).toEqual(drawn(facialHair));
    expect(ACCESSORIES.toSorted()).toEqual(drawn(accessories));
    expect(OUTFITS.map((outfit) => `${outfit}.svg`).toSorted()).toEqual(readdirSync(resolve(ASSETS, 'outfits')).toSorted());
  });

  it('are read as strictly as a scenario', () => {
    const read = (content: object) => parseDocument(JSON.stringify(content), { shape: lookParts, idMaps: [] });
    expect(read(SOME_PARTS)).toMatchObject({ ok: true, value: SOME_PARTS });
    const { skin: _skin, ...skinless } = SOME_PARTS;
    for (const wrong of [{ ...SOME_PARTS, head: 'bear' }, { ...SOME_PARTS, hair: '#8A5233' }, { ...SOME_PARTS, mask: 'respirator' }, skinless]) {
      expect(read(wrong), JSON.stringify(wrong)).toMatchObject({ ok: false });
    }
  });
});

it('has colours in one way of writing', () => {
  expect(['#000000', '#c98d61'].every(isColour)).toBe(true);
  expect(['', 'c98d61', '#c98', '#C98D61', '#c98d61ff', '#c98d61\n', 'red', 'url(#a)'].some(isColour)).toBe(false);
});

describe('the code of a look', () => {
  it('says its parts in an address', () => {
    expect(codeOf(SOME_PARTS)).toBe(CODE);
    expect(codeOf({ head: 'noHair1', skin: '#d9d2c7', hair: '#191412', clothes: '#b5aca0' })).toBe('noHair1____d9d2c7_191412_b5aca0');
  });

  it('is one look, and every look has one', () => {
    fc.assert(
      fc.property(ANY_PARTS, (parts) => {
        const code = codeOf(parts);
        expect(encodeURIComponent(code)).toBe(code);
        expect(partsOf(code)).toEqual(parts);
      }),
    );
  });

  it.each([
    '',
    'bangs',
    `${CODE}_`,
    `_${CODE}`,
    CODE.toUpperCase(),
    CODE.replace('bangs', 'bear'),
    CODE.replace('bangs', 'toString'),
    CODE.replace('full4', 'full5'),
    CODE.replace('cardigan', '..'),
    CODE.replace('f3c9a5', 'F3C9A5'),
    CODE.replace('f3c9a5', 'f3c9a'),
    CODE.replace('f3c9a5', '#f3c9a5'),
    CODE.replace('dfa64a', 'dfa64a\n'),
    CODE.replace('dfa64a', 'url(x)'),
    CODE.replaceAll('_', '-'),
  ])('is not %j', (code) => {
    expect(partsOf(code)).toBeNull();
  });

  it('is never read as what has another code', () => {
    const piece = fc.oneof(fc.constantFrom('', ...HEADS, ...FACIAL_HAIR, ...ACCESSORIES, ...OUTFITS), fc.constantFrom('f3c9a5', '8a5233'), fc.string());
    fc.assert(
      fc.property(fc.array(piece, { minLength: 6, maxLength: 8 }), (pieces) => {
        const code = pieces.join('_');
        const parts = partsOf(code);
        expect(parts === null ? code : codeOf(parts)).toBe(code);
      }),
      { numRuns: 2000 },
    );
  });
});
