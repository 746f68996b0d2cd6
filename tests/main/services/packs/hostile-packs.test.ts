import { readdirSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ContractError } from '#core/contract/errors.ts';
import type { PackRefusal } from '#core/contract/packs.ts';
import { PACK_LIMITS } from '#core/packs/limits.ts';
import { readPack } from '#main/services/packs/read-pack.ts';
import type { Services } from '#main/services/services.ts';
import { listedFile, packBytes, reviewOf, stagePack } from '#tests/support/packs.ts';
import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';
import { TestHouse } from '#tests/support/services.ts';
import type { ZipEnd, ZipEntry } from '#tests/support/zip-bytes.ts';

const NAME = 'tea.scenario.json';
const TEA = JSON.stringify(documentWith({ id: 'tea', beats: { one: { choices: [choiceWith('go')] }, end: END } }));
const FILES = { [NAME]: TEA };
const GOOD = packBytes(FILES);

/** The pack with something else in it besides. */
const and = (...more: readonly ZipEntry[]): Buffer => packBytes(FILES, { more });
const named = (name: string | Buffer): Buffer => and({ name, contents: TEA });
/** The pack with its scenario written otherwise. */
const written = (entry: Partial<ZipEntry>): Buffer => packBytes(FILES, { entries: { [NAME]: entry } });
const ending = (end: ZipEnd): Buffer => packBytes(FILES, { end });
const saying = (manifest: Readonly<Record<string, unknown>>): Buffer => packBytes(FILES, { manifest });
const listing = (file: Readonly<Record<string, unknown>>): Buffer => saying({ files: [{ path: NAME, bytes: 1, sha256: '0'.repeat(64), ...file }] });

const ZEROS = Buffer.alloc(4_000_000);
const SPACES = `${TEA}${' '.repeat(4_000_000)}`;
const EXTRA_NAME = Buffer.concat([Buffer.from([0x75, 0x70, 9, 0, 1, 0, 0, 0, 0]), Buffer.from('evil')]);
const EXTRA_64 = Buffer.from([0x01, 0x00, 0x08, 0x00, 1, 0, 0, 0, 0, 0, 0, 0]);

const HOSTILE: readonly (readonly [string, PackRefusal, Buffer])[] = [
  ['nothing at all', 'not-a-zip', Buffer.alloc(0)],
  ['a text', 'not-a-zip', Buffer.from(TEA)],
  ['a pack whose end is missing', 'not-a-zip', GOOD.subarray(0, GOOD.length - 30)],
  ['a pack whose beginning is missing', 'around-it', GOOD.subarray(40)],
  ['a program before the pack', 'around-it', ending({ before: Buffer.from('MZ this runs') })],
  ['something after the pack', 'around-it', ending({ after: Buffer.from('more') })],
  ['a comment, in which a second directory could hide', 'around-it', ending({ comment: Buffer.from('more') })],
  ['a second directory', 'around-it', ending({ between: GOOD.subarray(-100) })],
  ['more parts', 'damaged', ending({ disk: 1 })],
  ['entries that the end does not count', 'around-it', ending({ count: 1 })],
  ['more entries than there are', 'damaged', ending({ count: 9 })],
  ['a directory that is elsewhere', 'around-it', ending({ directoryAt: 3 })],
  ['a count only zip64 has', 'zip64', ending({ count: 0xffff })],
  ['sizes only zip64 has', 'zip64', ending({ directoryAt: 0xffffffff })],
  ['a zip64 locator', 'zip64', ending({ between: Buffer.from('504b0607000000000000000000000000010000 00'.replace(' ', ''), 'hex') })],
  ['a zip64 field', 'zip64', written({ extra: EXTRA_64 })],
  ['../ in a name', 'climbs', named('../tea.scenario.json')],
  ['..\\ in a name', 'climbs', named('..\\tea.scenario.json')],
  ['../ within a name', 'climbs', named('programmes/../../tea.scenario.json')],
  ['a name from the root', 'absolute', named('/etc/tea.scenario.json')],
  ['a name from the root of Windows', 'absolute', named('\\\\host\\share\\tea.scenario.json')],
  ['a drive letter', 'absolute', named('C:tea.scenario.json')],
  ['a backslash', 'backslash', named('programmes\\x.programme.json')],
  ['NUL in a name', 'unseen', named('tea.scenario.json\0.png')],
  ['text that runs backwards in a name', 'unseen', named('tea\u202ecod.scenario.json')],
  ['a name that is not UTF-8', 'not-utf-8', named(Buffer.from([0x74, 0xe9, 0x61]))],
  ['a device of Windows', 'reserved', named('con.scenario.json')],
  ['a device of Windows with a blank', 'reserved', named('nul .scenario.json')],
  ['too many folders', 'deep', named('programmes/a/b.programme.json')],
  ['a name without end', 'long', named(`${'a'.repeat(300)}.scenario.json`)],
  ['an archive by its name', 'nested', named('more.extramile.zip')],
  ['an archive by its contents', 'nested', written({ contents: 'PK\u0003\u0004 and more' })],
  ['a program', 'foreign', named('run.exe')],
  ['a hidden file', 'foreign', named('.bashrc')],
  ['a name of another alphabet that looks the same', 'foreign', named('tеa.scenario.json')],
  ['a name with a blank at its end', 'foreign', named('tea.scenario.json ')],
  ['the same name twice', 'twice', named(NAME)],
  ['another name in extra fields', 'other-name', written({ extra: EXTRA_NAME })],
  ['a link', 'link', and({ name: 'out.scenario.json', contents: '/etc', mode: 0o120777 })],
  ['a link, and something written through it', 'link', and({ name: 'programmes', contents: '/etc', mode: 0o120777 }, { name: 'programmes/x.programme.json', contents: '{}' })],
  ['a device', 'link', written({ mode: 0o020666 })],
  ['a link of Windows', 'link', written({ attributes: 0x400 })],
  ['a file that says it is a folder', 'link', written({ attributes: 0x10 })],
  ['a folder with something in it', 'wrong-size', and({ name: 'programmes/', contents: 'x', mode: 0o040755, attributes: 0x10 })],
  ['a password', 'encrypted', written({ said: { flags: 0x801 } })],
  ['an unknown way of packing', 'method', written({ said: { method: 93 } })],
  ['flags that hide what the headers say', 'method', written({ said: { flags: 0x2800 } })],
  ['another name before the file than in the directory', 'headers-disagree', written({ local: { name: 'evl.scenario.json' } })],
  ['another size before the file', 'headers-disagree', written({ local: { size: 3 } })],
  ['another way of packing before the file', 'headers-disagree', written({ local: { method: 0 } })],
  ['two entries of one place', 'headers-disagree', and({ name: 'two.scenario.json', contents: TEA, at: 0 })],
  ['a place that is nowhere', 'damaged', written({ at: 0x7fffffff })],
  ['a smaller size than it has', 'wrong-size', written({ said: { size: 3 } })],
  ['a larger size than it has', 'wrong-size', written({ said: { size: TEA.length + 9 } })],
  ['a stored file of two sizes', 'damaged', written({ stored: true, said: { size: 3 } })],
  ['packed bytes that are none', 'wrong-size', written({ packed: Buffer.from('nonsense') })],
  ['another checksum', 'damaged', written({ said: { crc: 1 } })],
  ['a bomb by ratio', 'bomb', packBytes({ [NAME]: SPACES })],
  ['a bomb that lies about its size', 'wrong-size', written({ packed: deflateRawSync(ZEROS) })],
  ['a file without end', 'file-too-large', written({ said: { size: PACK_LIMITS.file + 1, packedSize: 1_000 } })],
  ['a bomb by total', 'total-too-large', and(...largeFiles())],
  ['more files than anybody looks through', 'too-many-files', and(...Array.from({ length: 600 }, (_, at) => ({ name: `s${at}.scenario.json`, contents: '{}' })))],
  ['more bytes than a pack may have', 'too-large', Buffer.concat([GOOD, Buffer.alloc(PACK_LIMITS.pack)])],
  ['no manifest', 'no-manifest', packBytes(FILES, { withoutManifest: true })],
  ['a manifest that is no JSON', 'manifest-faulty', packBytes(FILES, { entries: { 'manifest.json': { contents: 'hello' } } })],
  ['a manifest with a key nobody knows', 'manifest-faulty', saying({ autor: 'Ana' })],
  ['a manifest of a later format', 'manifest-faulty', saying({ format: 2 })],
  ['a manifest that lists a file twice', 'manifest-faulty', saying({ files: Array.from({ length: 2 }, () => ({ path: NAME, bytes: 1, sha256: '0'.repeat(64) })) })],
  ['a manifest that leads out of the pack', 'missing', saying({ files: [listedFile(NAME, TEA), { path: '../x', bytes: 1, sha256: '0'.repeat(64) }] })],
  ['a file that the manifest does not list', 'unlisted', and({ name: 'two.scenario.json', contents: TEA })],
  ['a file that the manifest lists, and is not there', 'missing', saying({ files: [listedFile(NAME, TEA), { path: 'two.scenario.json', bytes: 1, sha256: '0'.repeat(64) }] })],
  ['another size than the manifest says', 'wrong-size', listing({})],
  ['another hash than the manifest says', 'wrong-hash', listing({ bytes: TEA.length })],
  ['bytes that are no text', 'not-text', packBytes({ [NAME]: Buffer.from([0x7b, 0xe9, 0x7d]) })],
];

/** Twenty-five files that are each within bounds, of what does not pack well enough to be a bomb by ratio. */
function largeFiles(): ZipEntry[] {
  return Array.from({ length: 25 }, (_, at) => ({ name: `s${at}.scenario.json`, packed: Buffer.alloc(30_000), said: { size: PACK_LIMITS.file } }));
}

let house: TestHouse;
let services: Services;

beforeAll(async () => {
  house = await TestHouse.build();
  services = await house.open();
});

afterAll(() => house.demolish());

const refusalOf = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => null,
    (error: unknown) => (error instanceof ContractError ? error.details['refusal'] : error),
  );

test('what they are made of is a sound pack', async () => {
  const { files, manifest } = await readPack(GOOD);
  expect(files).toEqual([{ path: NAME, name: { kind: 'scenario', id: 'tea', locale: null }, text: TEA, contents: Buffer.from(TEA), bytes: Buffer.byteLength(TEA) }]);
  expect(manifest).toMatchObject({ name: 'The pack', author: '', licence: '' });
});

describe('a pack with', () => {
  test.each(HOSTILE)('%s is refused (%s)', async (_, refusal, bytes) => {
    expect(await refusalOf(readPack(bytes))).toBe(refusal);
  });
});

test('a refused pack is forgotten, and leaves nothing behind', async () => {
  const before = readdirSync(house.dataFolder, { recursive: true });
  const draft = stagePack(services.packs, and({ name: 'out.scenario.json', contents: '/etc', mode: 0o120777 }));
  expect(await refusalOf(reviewOf(services.packs, draft))).toBe('link');
  await expect(reviewOf(services.packs, draft)).rejects.toMatchObject({ code: 'not-found' });
  expect(readdirSync(house.dataFolder, { recursive: true })).toEqual(before);
});

test('a pack is refused while it comes, once it is too large', () => {
  const { draft } = services.packs.stage('other', null, Buffer.alloc(PACK_LIMITS.pack));
  expect(() => services.packs.stage('other', draft, Buffer.alloc(1))).toThrow('larger than 25 MB');
});
