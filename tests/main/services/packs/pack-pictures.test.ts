import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ContractError } from '#core/contract/errors.ts';
import { checkPicture } from '#main/services/house/check-picture.ts';
import { readPack } from '#main/services/packs/read-pack.ts';
import type { Services } from '#main/services/services.ts';
import { packBytes, packOf, reviewOf, SESSION, stagePack } from '#tests/support/packs.ts';
import { SOME_PARTS } from '#tests/support/look-parts.ts';
import { svgWith } from '#tests/support/pictures.ts';
import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';
import { TestHouse } from '#tests/support/services.ts';

const THEO = { staff: '00000000-0000-4000-8000-000000000001', staffName: 'Theo' };
const BEATS = { one: { stage: { props: ['kettle'] }, choices: [choiceWith('go')] }, end: END };
const TEA = JSON.stringify(documentWith({ id: 'tea', setting: 'tea-room', beats: BEATS }));
const picture = (fill: string): Uint8Array => checkPicture(svgWith(`<rect width="160" height="90" fill="${fill}"/>`)).bytes;
const nameOf = (bytes: Uint8Array): string => `${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}.svg`;
const setting = (image: string, title = 'The tea room') => ({ title, image, like: 'restaurant', credit: 'Ana, CC0' });
const prop = (image: string) => ({ title: 'A kettle', image, width: 40, height: 50 });
const library = (settings: object, props: object = {}): string => JSON.stringify({ format: 1, settings, props });

const ROOM = picture('#aa0000');
const KETTLE = picture('#00aa00');

let from: TestHouse;
let to: TestHouse;
let here: Services;

beforeEach(async () => {
  from = await TestHouse.build();
  to = await TestHouse.build();
  await put(from, 'scenarios/tea.scenario.json', TEA);
  await put(from, `library/images/${nameOf(ROOM)}`, ROOM);
  await put(from, `library/images/${nameOf(KETTLE)}`, KETTLE);
  await put(from, 'library/library.json', library({ 'tea-room': setting(nameOf(ROOM)), other: setting(nameOf(ROOM), 'Not named') }, { kettle: prop(nameOf(KETTLE)) }));
  here = await to.open();
});

afterEach(async () => {
  await from.demolish();
  await to.demolish();
});

async function put(house: TestHouse, path: string, contents: string | Uint8Array): Promise<void> {
  const file = join(house.dataFolder, path);
  await mkdir(join(file, '..'), { recursive: true });
  await writeFile(file, contents);
}

const packed = async (): Promise<Buffer> => packOf((await from.open()).packs, { documents: [{ source: 'own', file: 'tea.scenario.json' }] });

async function install(bytes: Buffer) {
  const draft = stagePack(here.packs, bytes);
  const review = await reviewOf(here.packs, draft);
  const files = review.files.filter(({ installable }) => installable).map(({ path }) => path);
  return { review, installed: await here.packs.install(SESSION, { draft, fingerprint: review.fingerprint, files }, THEO) };
}

const refusalOf = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => null,
    (error: unknown) => (error instanceof ContractError ? error.details['refusal'] : error),
  );

test('pictures of the organisation go along with the scenarios that name them, and join the library there', async () => {
  const bytes = await packed();
  const { files } = await readPack(bytes);
  expect(files.map(({ path }) => path)).toEqual([`images/${nameOf(ROOM)}`, `images/${nameOf(KETTLE)}`, 'library.json', 'tea.scenario.json'].toSorted());
  const { review, installed } = await install(bytes);
  expect(review.files.find(({ kind }) => kind === 'library')?.joins).toEqual({ added: ['The tea room', 'A kettle'], changed: [] });
  // The checks know of them: nothing is drawn plain.
  expect(review.files.flatMap(({ findings }) => findings.map(({ rule }) => rule))).not.toContain('unknown-asset');
  expect(installed.added).toEqual(['tea.scenario.json', 'library.json']);
  expect(await here.house.art()).toMatchObject({ settings: [{ id: 'tea-room', image: nameOf(ROOM) }], props: [{ id: 'kettle' }] });
  expect(Buffer.from(await readFile(join(to.dataFolder, 'library', 'images', nameOf(ROOM))))).toEqual(Buffer.from(ROOM));
  expect(await here.store.audit.list({ kind: 'pack-installed', limit: 2 })).toMatchObject([{ body: { pictures: ['The tea room', 'A kettle'] } }]);
  expect((await install(bytes)).installed).toEqual({ added: [], replaced: [] });
});

test('looks go along with the people who have them, and join the library there', async () => {
  const scenario = documentWith({ id: 'tea', cast: { kim: { name: 'Kim', look: 'our-porter' } }, beats: { ...BEATS, one: { choices: [choiceWith('go')] } } });
  const looks = { 'our-porter': { title: 'Our porter', parts: SOME_PARTS, credit: 'Ana' }, 'our-other': { title: 'Not named', parts: SOME_PARTS } };
  await put(from, 'scenarios/tea.scenario.json', JSON.stringify(scenario));
  await put(from, 'library/library.json', JSON.stringify({ format: 2, looks }));
  const bytes = await packed();
  const { files } = await readPack(bytes);
  expect(files.map(({ path }) => path)).toEqual(['library.json', 'tea.scenario.json']);
  const { review, installed } = await install(bytes);
  expect(review.files.find(({ kind }) => kind === 'library')?.joins).toEqual({ added: ['Our porter'], changed: [] });
  expect(review.files.flatMap(({ findings }) => findings.flatMap(({ message }) => message.match(/no look/) ?? []))).toEqual([]);
  expect(installed.added).toEqual(['tea.scenario.json', 'library.json']);
  expect((await here.house.list()).looks).toMatchObject([{ id: 'our-porter', title: 'Our porter', parts: SOME_PARTS, credit: 'Ana' }]);
  // What it looks like here stays, whatever another pack says.
  await put(to, 'library/library.json', JSON.stringify({ format: 2, looks: { 'our-porter': { title: 'Ours', parts: { ...SOME_PARTS, head: 'bun' } } } }));
  expect((await install(bytes)).review.files.find(({ kind }) => kind === 'library')?.joins).toEqual({ added: [], changed: ['Our porter'] });
  expect((await here.house.art()).looks).toMatchObject([{ title: 'Ours' }]);
});

test('what an id shows here stays', async () => {
  await put(to, `library/images/${nameOf(KETTLE)}`, KETTLE);
  await put(to, 'library/library.json', library({ 'tea-room': setting(nameOf(KETTLE), 'Our own room') }));
  const { review } = await install(await packed());
  expect(review.files.find(({ kind }) => kind === 'library')?.joins).toEqual({ added: ['A kettle'], changed: ['The tea room'] });
  expect(await here.house.art()).toMatchObject({ settings: [{ id: 'tea-room', title: 'Our own room' }], props: [{ id: 'kettle' }] });
});

test('into a library that cannot be read nothing is put', async () => {
  await put(to, 'library/library.json', '{');
  const { review, installed } = await install(await packed());
  expect(review.files.find(({ kind }) => kind === 'library')).toMatchObject({ installable: false, clash: 'library.json' });
  expect(installed.added).toEqual(['tea.scenario.json']);
  expect(await readFile(join(to.dataFolder, 'library', 'library.json'), 'utf8')).toBe('{');
});

test.each([
  ['is none', Buffer.from('hello'), 'no-picture'],
  ['runs a script', svgWith('<script>alert(1)</script>'), 'no-picture'],
  ['fetches something', svgWith('<image href="https://example.org/a.png" width="9" height="9"/>'), 'no-picture'],
  ['is an archive too', Buffer.concat([Buffer.from('PK\u0003\u0004'), KETTLE]), 'nested'],
])('a pack with a picture that %s is refused', async (_, bytes, refusal) => {
  const name = nameOf(bytes);
  const pack = packBytes({ 'library.json': library({ room: setting(name) }), [`images/${name}`]: bytes });
  expect(await refusalOf(readPack(pack))).toBe(refusal);
});

test('a pack whose library and pictures do not go together is refused', async () => {
  const image = `images/${nameOf(ROOM)}`;
  expect(await refusalOf(readPack(packBytes({ [image]: Buffer.from(ROOM) })))).toBe('unlisted');
  expect(await refusalOf(readPack(packBytes({ 'library.json': library({ room: setting(nameOf(ROOM)) }) })))).toBe('missing');
  expect(await refusalOf(readPack(packBytes({ 'library.json': '{"format": 9}' })))).toBe('manifest-faulty');
  const looks = { 'our-porter': { title: 'Our porter', parts: { ...SOME_PARTS, skin: 'url(//example.org)' } } };
  expect(await refusalOf(readPack(packBytes({ 'library.json': JSON.stringify({ format: 2, looks }) })))).toBe('manifest-faulty');
});

test('a picture is cleaned before it is kept', async () => {
  const dirty = svgWith('<metadata>who made it</metadata><rect width="9" height="9"/>');
  await install(packBytes({ 'library.json': library({ room: setting(nameOf(dirty)) }), [`images/${nameOf(dirty)}`]: dirty }));
  const [kept = ''] = await readdir(join(to.dataFolder, 'library', 'images'));
  expect(await readFile(join(to.dataFolder, 'library', 'images', kept), 'utf8')).not.toContain('who made it');
  expect((await here.house.art()).settings[0]?.image).toBe(kept);
});
