import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AddPicture } from '#core/contract/house.ts';
import { ContractError } from '#core/contract/errors.ts';
import { parseLibrary } from '#core/house/library.ts';
import { codeOf } from '#core/looks/parts.ts';
import type { Services } from '#main/services/services.ts';
import { SOME_PARTS } from '#tests/support/look-parts.ts';
import { fixturePicture, greyPng, svgWith } from '#tests/support/pictures.ts';
import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';
import { TestHouse } from '#tests/support/services.ts';
import { writing } from '#tests/support/studio-desk.ts';

const THEO = { staff: '00000000-0000-4000-8000-000000000001', staffName: 'Theo' };
const PIECE = 100;

let house: TestHouse;
let services: Services;

beforeEach(async () => {
  house = await TestHouse.build();
  services = await house.open();
});
afterEach(() => house.demolish());

const folder = (...below: string[]): string => join(house.dataFolder, 'library', ...below);
const images = (): Promise<string[]> => readdir(folder('images'));

/** Hands a file over in pieces, and adds it. */
async function add(bytes: Uint8Array, asked: Record<string, unknown> = { as: 'prop', title: 'The blue mug', size: 'small' }) {
  let draft: string | null = null;
  for (let at = 0; draft === null || at < bytes.length; at += PIECE) {
    ({ draft } = services.house.stagePicture('session', draft, Buffer.from(bytes.subarray(at, at + PIECE)).toString('base64')));
  }
  return services.house.addPicture('session', { ...asked, draft } as AddPicture);
}

const refusalOf = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => null,
    (error: unknown) => (error instanceof ContractError ? (error.details['refusal'] ?? error.code) : error),
  );

test('a picture is kept under a name that its contents give it, and can be drawn', async () => {
  expect(await add(fixturePicture('plain.png'))).toEqual({ id: 'our-blue-mug', leftOut: [] });
  expect(await add(fixturePicture('baseline.jpg'), { as: 'setting', title: 'Our lobby', like: 'office', credit: 'Nora, CC BY 4.0' })).toMatchObject({ id: 'our-lobby' });
  const { settings, props } = await services.house.art();
  expect(settings).toEqual([{ id: 'our-lobby', title: 'Our lobby', like: 'office', image: expect.stringMatching(/^[0-9a-f]{16}\.jpg$/) }]);
  // As wide as a thing of this size may be, for it is wider than high.
  expect(props).toEqual([{ id: 'our-blue-mug', title: 'The blue mug', width: 154, height: 87, image: expect.stringMatching(/^[0-9a-f]{16}\.png$/) }]);
  expect((await images()).toSorted()).toEqual([...settings, ...props].map(({ image }) => image).toSorted());
});

test('the same name twice gives two ids', async () => {
  await add(fixturePicture('plain.png'));
  expect(await add(svgWith('<rect/><filter/>'))).toEqual({ id: 'our-blue-mug-2', leftOut: ['filter'] });
});

test('what is refused leaves nothing behind', async () => {
  expect(await refusalOf(add(Buffer.from('no picture')))).toBe('no-picture');
  expect(await refusalOf(add(Buffer.alloc(1_500_001)))).toBe('too-many-bytes');
  expect(await refusalOf(add(greyPng(100, 100), { as: 'setting', title: 'Square', like: 'office' }))).toBe('not-wide');
  await expect(readdir(folder())).rejects.toThrow('ENOENT');
});

test('a draft is its session’s own', async () => {
  const { draft } = services.house.stagePicture('session', null, fixturePicture('plain.png').toString('base64'));
  expect(await refusalOf(services.house.addPicture('another', { as: 'prop', draft, title: 'A mug', size: 'small' }))).toBe('not-found');
});

describe('an entry', () => {
  const MUG = { kind: 'prop', id: 'our-blue-mug' } as const;
  beforeEach(async () => {
    await add(fixturePicture('plain.png'), { as: 'prop', title: 'The blue mug', size: 'small', credit: 'Nora' });
  });

  test('gets other words and another size under the id that scenarios know', async () => {
    await services.house.change({ ...MUG, title: 'The red mug', size: 'large', credit: null });
    expect((await services.house.list()).props).toEqual([
      expect.objectContaining({ id: 'our-blue-mug', title: 'The red mug', width: 294, height: 166, credit: null, removed: null }),
    ]);
  });

  test('goes into the bin, comes back, and is gone for good only from there', async () => {
    expect(await refusalOf(services.house.discard(MUG))).toBe('not-in-bin');
    await services.house.remove(MUG, THEO);
    expect((await services.house.art()).props).toEqual([]);
    expect((await services.house.list()).props[0]?.removed).toEqual({ at: '2026-01-05T09:00:00.000Z', by: 'Theo' });
    await services.house.restore(MUG);
    expect((await services.house.list()).props[0]).toMatchObject({ title: 'The blue mug', credit: 'Nora', removed: null });
    await services.house.remove(MUG, THEO);
    await services.house.discard(MUG);
    expect(await images()).toEqual([]);
    expect(await refusalOf(services.house.restore(MUG))).toBe('no-entry');
  });

  test('is listed with the own scenarios that name it', async () => {
    await services.house.addCharacter({ name: 'Nora', about: 'A regular.', look: 'peep-ruth' });
    const scenario = documentWith({
      id: 'mine',
      title: 'Mine',
      cast: { kim: { name: 'Nora', look: 'peep-ruth' } },
      beats: { one: { stage: { props: ['our-blue-mug'] }, choices: [choiceWith('go')] }, end: END },
    });
    await writeFile(join(house.dataFolder, 'scenarios', 'mine.scenario.json'), JSON.stringify(scenario));
    await services.scenarios.refresh();
    const { props, characters } = await services.house.list();
    for (const { uses } of [...props, ...characters]) expect(uses).toEqual([{ scenario: 'mine', title: 'Mine', draft: false }]);
  });

  test('is listed with a scenario that names it in a draft alone, be it whole or not', async () => {
    const opened = await services.studio.create({ id: 'mine', title: 'Mine', text: JSON.stringify(documentWith({ id: 'mine', title: 'Mine' })) });
    const uses = async () => (await services.house.list()).props[0]?.uses;
    expect(await uses()).toEqual([]);
    const text = '{"title": "Mine", "beats": {"one": {"stage": {"props": ["our-blue-mug"]}}, "two": ';
    await services.studio.keepDraft(writing(opened, text), THEO);
    expect(await uses()).toEqual([{ scenario: 'mine', title: 'Mine', draft: true }]);
  });
});

describe('a look', () => {
  const LOOK = { kind: 'look', id: 'our-night-porter' } as const;
  beforeEach(() => services.house.addLook({ title: 'Our night porter', parts: SOME_PARTS }));

  test('is drawn by a code of its parts, and gets others under the id that scenarios know', async () => {
    expect((await services.house.art()).looks).toEqual([{ id: LOOK.id, title: 'Our night porter', code: codeOf(SOME_PARTS) }]);
    const parts = { head: 'hijab', skin: '#c98d61', hair: '#2d3f5a', clothes: '#43586e' } as const;
    await services.house.change({ ...LOOK, parts });
    expect((await services.house.art()).looks).toEqual([{ id: LOOK.id, title: 'Our night porter', code: codeOf(parts) }]);
    await services.house.change({ ...LOOK, title: 'The day porter' });
    expect((await services.house.list()).looks).toEqual([{ id: LOOK.id, title: 'The day porter', parts, credit: null, removed: null, uses: [], people: [] }]);
  });

  test('is listed with the people who have it, and with the own scenarios that name it for anybody', async () => {
    for (const name of ['Nora', 'Kim']) await services.house.addCharacter({ name, about: '', look: LOOK.id });
    await services.house.remove({ kind: 'character', id: 'our-kim' }, THEO);
    const beats = { one: { choices: [choiceWith('go'), choiceWith('stay')] }, end: END };
    const scenario = documentWith({ id: 'mine', title: 'Mine', variants: { base: { about: 'As usual.', look: LOOK.id } }, beats });
    await writeFile(join(house.dataFolder, 'scenarios', 'mine.scenario.json'), JSON.stringify(scenario));
    await services.scenarios.refresh();
    expect((await services.house.list()).looks).toMatchObject([{ people: ['Nora'], uses: [{ scenario: 'mine', title: 'Mine', draft: false }] }]);
  });

  test('goes into the bin, comes back, and is gone for good only from there', async () => {
    expect(await refusalOf(services.house.discard(LOOK))).toBe('not-in-bin');
    await services.house.remove(LOOK, THEO);
    expect((await services.house.art()).looks).toEqual([]);
    await services.house.restore(LOOK);
    expect((await services.house.art()).looks).toHaveLength(1);
    await services.house.remove(LOOK, THEO);
    await services.house.discard(LOOK);
    expect(await refusalOf(services.house.change({ ...LOOK, title: 'Gone' }))).toBe('no-entry');
  });

  test('makes its library one that versions before looks refuse as newer; without one, they read it', async () => {
    const formatOf = async (): Promise<unknown> => JSON.parse(await readFile(folder('library.json'), 'utf8')).format;
    expect(await formatOf()).toBe(2);
    await services.house.remove(LOOK, THEO);
    await services.house.discard(LOOK);
    expect(await formatOf()).toBe(1);
    expect(parseLibrary('{"format": 3, "looks": 9}')).toMatchObject({ ok: false, findings: [{ message: expect.stringContaining('newer version of Extra Mile; this one reads format 2') }] });
  });
});

test('what a pack brings keeps its id, and is checked like anything else', async () => {
  await add(fixturePicture('baseline.jpg'), { as: 'setting', title: 'Our lobby', like: 'office' });
  const entry = { title: 'Their lobby', image: 'from-the-pack', like: 'bank' };
  await services.house.install('our-lobby', { kind: 'setting', entry }, fixturePicture('lossy.webp'));
  const { settings } = await services.house.inUse();
  expect([...settings]).toEqual([['our-lobby', { ...entry, image: expect.stringMatching(/\.webp$/) }]]);
  const [image = ''] = await images();
  expect(Buffer.from(await services.house.image(image))).toEqual(fixturePicture('lossy.webp'));
  await expect(services.house.install('our-trap', { kind: 'setting', entry }, svgWith('<script/>'))).rejects.toThrow('has-script');
  expect(() => services.house.image('../library.json')).toThrow('no name of a picture');
});

test('a library that somebody broke by hand is told, left alone, and stops no story', async () => {
  await mkdir(folder());
  await writeFile(folder('library.json'), '{"format": 1, "propz": {}}');
  expect(await services.house.art()).toEqual({ settings: [], props: [], looks: [] });
  await expect(services.house.list()).rejects.toThrow(/library\.json.*Line 1: .*"props"/);
  expect(await refusalOf(add(fixturePicture('plain.png')))).toBe('broken');
  expect(await readFile(folder('library.json'), 'utf8')).toBe('{"format": 1, "propz": {}}');
});

test('the file can be read by its own rules, and says so where it breaks one', async () => {
  await add(fixturePicture('plain.png'));
  const text = await readFile(folder('library.json'), 'utf8');
  expect(parseLibrary(text)).toMatchObject({ ok: true });
  expect(parseLibrary(text.replace(/[0-9a-f]{16}/, '../../secret'))).toMatchObject({ ok: false, findings: [{ pointer: '/props/our-blue-mug/image' }] });
});

describe('principles', () => {
  const own = (): string => join(house.dataFolder, 'scenarios', 'principles.json');
  const TEXT = JSON.stringify({ format: 1, principles: [{ id: 'listen', name: 'Listen', summary: '', looks: { F: 'No.', C: 'Yes.', A: 'More.' } }] }, null, 3);

  test('begin with those that come along, and are then the organisation’s own', async () => {
    await writeFile(join(house.bundledFolder, 'principles.json'), TEXT);
    expect(await services.housePrinciples.read()).toMatchObject({ source: 'bundled', text: TEXT });
    const mine = TEXT.replace('Listen', 'Hear');
    const written = await services.housePrinciples.write({ expected: null, text: mine });
    expect(written).toMatchObject({ written: true });
    expect(await readFile(own(), 'utf8')).toBe(mine);
    expect(await services.housePrinciples.read()).toMatchObject({ source: 'own', text: mine });
    expect((await services.programmes.principles()).map(({ name }) => name)).toEqual(['Hear']);
  });

  test('are not written over what somebody else wrote, nor where they break a rule', async () => {
    await writeFile(own(), TEXT);
    expect(await services.housePrinciples.write({ expected: null, text: '{}' })).toMatchObject({ written: false, disk: { text: TEXT } });
    const { hash } = await services.housePrinciples.read();
    expect(await refusalOf(services.housePrinciples.write({ expected: hash, text: TEXT.replace('"No."', '""') }))).toBe('not-principles');
    expect(await readFile(own(), 'utf8')).toBe(TEXT);
  });
});
