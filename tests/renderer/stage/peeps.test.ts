import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseLooks } from '#core/looks/bundled-looks.ts';
import { FEELINGS } from '#core/scenario/format.ts';
import { filesOf } from '#renderer/stage/face.ts';
import { LOOKS } from '#renderer/stage/looks.ts';
import { allArt } from '../../../renderer/vite/stage-art.ts';

const ASSETS = resolve(import.meta.dirname, '../../../assets');
const looks = parseLooks(readFileSync(resolve(ASSETS, 'looks.json'), 'utf8'));
const art = allArt(ASSETS);
const drawn = (look: string, file: string): string => String(art.get(`looks/${look}/${file}`)?.());

describe.each(LOOKS)('%s', (look) => {
  it('has a picture for every feeling, and the parts that the stage asks for', () => {
    const whole = FEELINGS.map((feeling) => `looks/${look}/${feeling}.svg`);
    const pictures = [...art.keys()].filter((path) => path.startsWith(`looks/${look}/`));
    expect(pictures.toSorted()).toEqual([...filesOf(look).all, ...whole].toSorted());
  });

  it('shows every feeling differently, in our ink', () => {
    expect(new Set(FEELINGS.map((feeling) => drawn(look, `${feeling}.svg`))).size).toBe(FEELINGS.length);
    expect(drawn(look, 'calm.svg')).toContain('#191412');
  });
});

it('makes looks that cannot be mistaken for one another', () => {
  expect(new Set(LOOKS.map((look) => drawn(look, 'head-calm.svg'))).size).toBe(LOOKS.length);
});

it('has at least twenty people, told apart by more than their clothes', () => {
  const people = LOOKS.filter((look) => look !== 'peep-someone');
  expect(people.length).toBeGreaterThanOrEqual(20);
  const shapes = people.map((look) => {
    const parts = looks.get(look);
    return [parts?.head, parts?.facialHair, parts?.accessories, parts?.skin].join(' ');
  });
  expect(new Set(shapes).size).toBe(people.length);
});

it('says what is wrong with a look that comes along', () => {
  const wrong = { 'peep-nobody': { head: 'bear', skin: '#d9d2c7', hair: '#191412', clothes: '#b5aca0' } };
  expect(() => parseLooks(JSON.stringify(wrong))).toThrow('bear');
});

it('gives the page everything the stage fetches', () => {
  for (const path of LOOKS.flatMap((look) => filesOf(look).all)) expect(art.has(path), path).toBe(true);
  expect(art.has('settings/restaurant/front.svg')).toBe(true);
  expect(art.has('props/clock.svg')).toBe(true);
  expect(['looks.json', 'expressions.json', 'outfits/wrap.svg'].every((path) => art.has(path))).toBe(true);
  expect(String(art.get('fonts/OFL-bricolage-grotesque.txt')?.())).toContain('SIL OPEN FONT LICENSE');
  expect(JSON.parse(String(art.get('manifest.json')?.()))).toHaveProperty('settings.restaurant');
});
