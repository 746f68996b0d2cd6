import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Session } from '#core/contract/schemas.ts';
import { readStory } from '#main/services/imports/read-story.ts';
import type { Services } from '#main/services/services.ts';
import { advancedText, alternative, branchingScenario, h5pJson, importText, OPTIONS, question } from '#tests/support/imports.ts';
import { documentWith, END } from '#tests/support/scenarios.ts';
import { TestHouse } from '#tests/support/services.ts';
import { zipOf } from '#tests/support/zip.ts';

const HOTEL = branchingScenario([advancedText('<p>A guest.</p>', 1), question('And you?', [alternative('Smile', -1), alternative('Look away', -1)])]);
const THEO = { staff: '00000000-0000-4000-8000-000000000001', staffName: 'Theo' };

const ofBytes = (bytes: Buffer) => readStory(bytes, OPTIONS);
const refusalOf = async (bytes: Buffer): Promise<string> => {
  const imported = await ofBytes(bytes);
  return imported.ok ? 'imported' : imported.refusal;
};
const titleOf = async (bytes: Buffer): Promise<string | undefined> => {
  const imported = await ofBytes(bytes);
  return imported.ok ? imported.stories[0]?.title : undefined;
};

describe('a file is what it holds, whatever it is called', () => {
  test('Twee, a page of Twine, an H5P file, and the content of one', async () => {
    expect(await titleOf(Buffer.from(importText('harlowe.twee')))).toBe('The cold soup');
    expect(await titleOf(Buffer.from(importText('published.html')))).toBe('The broken umbrella');
    expect(await titleOf(await zipOf({ 'h5p.json': h5pJson({ title: 'A hotel' }), 'content/content.json': HOTEL, 'content/images/x.png': 'png' }))).toBe('A hotel');
    expect(await titleOf(Buffer.from(HOTEL))).toBe('Branching');
  });

  test.each([
    ['UTF-16 with its mark', Buffer.from(`\uFEFF:: StoryTitle\nCafé\n\n:: Start\nCafé`, 'utf16le'), 'utf-16le'],
    ['UTF-16, the other way round', Buffer.from(`\uFEFF:: StoryTitle\nCafé\n\n:: Start\nCafé`, 'utf16le').swap16(), 'utf-16be'],
    ['Windows-1252', Buffer.from(':: StoryTitle\nCaf\xE9\n\n:: Start\nCaf\xE9', 'latin1'), 'windows-1252'],
  ])('%s is read, and told', async (_, bytes, encoding) => {
    const imported = await ofBytes(bytes);
    expect(imported.ok && imported.stories[0]).toMatchObject({ title: 'Café' });
    expect(imported.ok && imported.stories[0]?.notKept).toContainEqual({ kind: 'encoding', total: 1, items: [{ where: null, line: null, what: encoding }] });
  });

  test.each([
    ['nothing', Buffer.alloc(0), 'empty'],
    ['other text', Buffer.from('Dear trainer,\nhello.'), 'unknown-kind'],
    ['a scenario', Buffer.from('{"format":1}'), 'unknown-kind'],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), 'unknown-kind'],
    ['the beginning of an archive', Buffer.from('PK\u0003\u0004 and no more', 'latin1'), 'damaged-zip'],
  ])('%s is refused', async (_, bytes, refusal) => {
    expect(await refusalOf(bytes)).toBe(refusal);
  });

  test('archives of other things, and hostile ones, are refused', async () => {
    expect(await refusalOf(await zipOf({ 'readme.txt': 'hello' }))).toBe('no-content');
    expect(await refusalOf(await zipOf({ 'h5p.json': h5pJson(), 'content/content.json': Buffer.alloc(21_000_000, 0x20) }))).toBe('damaged-zip');
    const whole = await zipOf({ 'h5p.json': h5pJson(), 'content/content.json': HOTEL });
    expect(await refusalOf(whole.subarray(0, whole.length - 30))).toBe('damaged-zip');
    const upward = Buffer.from((await zipOf({ 'h5p.json': h5pJson(), 'content/content.json': HOTEL, 'aa/evil.txt': 'x' })).toString('latin1').replaceAll('aa/evil', '../evil'), 'latin1');
    expect(await refusalOf(upward)).toBe('damaged-zip');
    const lying = Buffer.from(whole);
    const directory = lying.lastIndexOf(Buffer.from('PK\u0001\u0002', 'latin1'));
    lying.writeUInt32LE(10, directory + 24);
    expect(await refusalOf(lying)).toBe('damaged-zip');
  });
});

describe('in the studio', () => {
  let house: TestHouse;
  let services: Services;
  let session: Session;

  beforeEach(async () => {
    house = await TestHouse.build([documentWith({ beats: { one: END } })]);
    services = await house.open();
    session = services.sessions.openPlayer(null);
  });

  afterEach(() => house.demolish());

  const staged = (bytes: Buffer): string => services.imports.stage(session, null, bytes.toString('base64')).draft;
  const request = (draft: string, name = 'story.twee') => ({ draft, name, locale: 'en' });

  test('a staged file is looked at, and becomes a document with its beats where they lay', async () => {
    const draft = staged(Buffer.from(importText('published.html')));
    const look = await services.imports.look(session, request(draft));
    expect(look.stories).toMatchObject([{ title: 'The broken umbrella', kept: { beats: 3, choices: 2 } }]);
    const opened = await services.imports.open(session, { ...request(draft), story: 0, id: 'umbrella', title: 'An umbrella' }, THEO);
    expect(opened).toMatchObject({ file: 'umbrella.scenario.json', draft: null, positions: { counter: { x: 250, y: 375 } } });
    const written = JSON.parse(await readFile(join(house.dataFolder, 'scenarios', 'umbrella.scenario.json'), 'utf8'));
    expect(written).toMatchObject({ id: 'umbrella', title: 'An umbrella', start: 'counter' });
    expect((await services.studio.list()).documents.find(({ file }) => file === opened.file)?.faults).toBeGreaterThan(0);
  });

  test('what cannot be imported, is not there, or is somebody else’s is refused, and changes nothing', async () => {
    const draft = staged(Buffer.from('no story'));
    await expect(services.imports.look(session, request(draft))).rejects.toMatchObject({ code: 'bad-input', details: { where: 'file', what: 'unknown-kind' } });
    const other = services.sessions.openPlayer(null);
    await expect(services.imports.look(other, request(draft))).rejects.toMatchObject({ code: 'not-found' });
    const good = staged(Buffer.from(importText('proof.html')));
    await expect(services.imports.open(session, { ...request(good), story: 1, id: 'proof', title: 'P' }, THEO)).rejects.toMatchObject({ code: 'not-found' });
    await expect(services.imports.open(session, { ...request(good), story: 0, id: 'test', title: 'P' }, THEO)).rejects.toMatchObject({ code: 'conflict', details: { refusal: 'id-taken' } });
    expect((await services.studio.list()).documents.filter(({ source }) => source === 'own')).toEqual([]);
  });
});
