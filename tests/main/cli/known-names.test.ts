import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { EMPTY_LIBRARY, type Library, type OwnLook, type OwnProp, printLibrary } from '#core/house/library.ts';
import { knownNames } from '#main/cli/known-names.ts';
import { SOME_PARTS } from '#tests/support/look-parts.ts';

const IMAGE = '0123456789abcdef.webp';
const LOBBY = { title: 'Our lobby', image: IMAGE, like: 'office' };
const MUG = { title: 'Our mug', image: IMAGE, width: 90, height: 110 };

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'known-names-'));
  await mkdir(join(folder, 'scenarios'));
  await mkdir(join(folder, 'library'));
});
afterEach(() => rm(folder, { recursive: true }));

const names = () => knownNames(join(folder, 'scenarios', 'mine.scenario.json'));

test('a scenario of a data folder may name what its library has, but for what is in the bin', async () => {
  const removed = { at: '2026-01-05T09:00:00.000Z' };
  const props: Library['props'] = new Map<string, OwnProp>([
    ['our-mug', MUG],
    ['our-cup', { ...MUG, removed }],
  ]);
  const looks = new Map<string, OwnLook>([
    ['our-nan', { title: 'Nan', parts: SOME_PARTS }],
    ['our-aunt', { title: 'Aunt', parts: SOME_PARTS, removed }],
  ]);
  const library: Library = { ...EMPTY_LIBRARY, settings: new Map([['our-lobby', LOBBY]]), props, looks };
  await writeFile(join(folder, 'library', 'library.json'), printLibrary(library));
  const known = await names();
  expect([known.settings.has('our-lobby'), known.settings.has('office'), known.props.has('our-mug'), known.props.has('phone'), known.props.has('our-cup')]).toEqual([true, true, true, true, false]);
  expect([known.looks.has('our-nan'), known.looks.has('peep-dana'), known.looks.has('our-aunt')]).toEqual([true, true, false]);
});

test('a library that breaks a rule has nothing to name', async () => {
  await writeFile(join(folder, 'library', 'library.json'), '{}');
  expect((await names()).settings.has('our-lobby')).toBe(false);
});
