import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FEELINGS } from '#core/scenario/format.ts';
import { filesOf } from '#renderer/stage/face.ts';
import { LOOKS } from '#renderer/stage/looks.ts';
import { picturesOf, readWardrobe } from '../../../renderer/vite/peeps.ts';
import { allArt } from '../../../renderer/vite/stage-art.ts';

const ASSETS = resolve(import.meta.dirname, '../../../assets');
const wardrobe = readWardrobe(ASSETS);

describe.each(LOOKS)('%s', (look) => {
  const pictures = picturesOf(wardrobe, look);

  it('has a picture for every feeling, and the parts that the stage asks for', () => {
    const wanted = filesOf(look).all.map((path) => path.slice(path.lastIndexOf('/') + 1));
    const whole = FEELINGS.map((feeling) => `${feeling}.svg`);
    expect([...pictures.keys()].toSorted()).toEqual([...wanted, ...whole].toSorted());
  });

  it('shows every feeling differently', () => {
    expect(new Set(FEELINGS.map((feeling) => pictures.get(`${feeling}.svg`))).size).toBe(FEELINGS.length);
  });

  it('is drawn in our ink and carries nothing but the drawing', () => {
    const calm = pictures.get('calm.svg') ?? '';
    expect(calm.includes('#191412')).toBe(true);
    expect(/"black"|currentColor|<metadata|<!--/.exec(calm)?.[0]).toBeUndefined();
  });
});

it('makes looks that cannot be mistaken for one another', () => {
  const heads = LOOKS.map((look) => picturesOf(wardrobe, look).get('head-calm.svg'));
  expect(new Set(heads).size).toBe(LOOKS.length);
});

it('has at least twenty people, told apart by more than their clothes', () => {
  const drawn = LOOKS.filter((look) => look !== 'peep-someone');
  expect(drawn.length).toBeGreaterThanOrEqual(20);
  const shapes = drawn.map((look) => {
    const { options } = wardrobe.looks[look] ?? { options: {} };
    const of = (name: string): unknown => options[name];
    return [of('headVariant'), of('facialHairVariant'), of('accessoriesVariant'), of('skinColor')].join(' ');
  });
  expect(new Set(shapes).size).toBe(drawn.length);
});

it('says which look is missing', () => {
  expect(() => picturesOf(wardrobe, 'peep-nobody')).toThrow('no look "peep-nobody"');
});

it('gives the page everything the stage fetches', () => {
  const art = allArt(ASSETS);
  for (const path of LOOKS.flatMap((look) => filesOf(look).all)) expect(art.has(path), path).toBe(true);
  expect(art.has('settings/restaurant/front.svg')).toBe(true);
  expect(art.has('props/clock.svg')).toBe(true);
  expect(String(art.get('fonts/OFL-bricolage-grotesque.txt')?.())).toContain('SIL OPEN FONT LICENSE');
  expect(JSON.parse(String(art.get('manifest.json')?.()))).toHaveProperty('settings.restaurant');
});
