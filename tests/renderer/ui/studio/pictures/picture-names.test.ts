import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { matching } from '#renderer/ui/studio/pictures/matching.ts';
import { NAMED_LOOKS, NAMED_PROPS } from '#renderer/ui/studio/pictures/picture-names.ts';

const manifest: Record<'props' | 'looks', object> = JSON.parse(readFileSync(path.resolve('assets/manifest.json'), 'utf8'));

test('everything that is drawn has a name in every language of the screen', () => {
  expect([...NAMED_PROPS]).toEqual(Object.keys(manifest.props).toSorted());
  expect([...NAMED_LOOKS]).toEqual(Object.keys(manifest.looks).toSorted());
});

test('pictures are found by any of their words, whatever the case and the accents', () => {
  const pictures = [
    { id: 'coffee', title: 'Café para llevar' },
    { id: 'cake', title: 'Pastel' },
  ];
  const found = (sought: string): readonly string[] => matching(pictures, sought).map(({ id }) => id);
  expect(found('  llevar CAFE ')).toEqual(['coffee']);
  expect(found('cake')).toEqual(['cake']);
  expect(found('')).toEqual(['coffee', 'cake']);
  expect(found('café pastel')).toEqual([]);
});
