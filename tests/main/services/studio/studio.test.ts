import { chmod, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ContractError } from '#core/contract/errors.ts';
import { type KeepDraft, studioFileSchema, type OpenedDocument } from '#core/contract/studio.ts';
import { hashText } from '#core/results/hash.ts';
import { patchBetween } from '#core/studio/text-patch.ts';
import type { Studio } from '#main/services/studio/studio.ts';
import type { Services } from '#main/services/services.ts';
import { Child } from '#tests/support/child.ts';
import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';
import { TestHouse } from '#tests/support/services.ts';
import { until } from '#tests/support/until.ts';

const STORY = documentWith({ beats: { one: { choices: [choiceWith('go', { grade: 'dazzles' }), choiceWith('stay')] }, end: END } });
/** As somebody wrote it by hand. */
const TEXT = `${JSON.stringify({ ...STORY, notes: 'mine' }, null, 3).replaceAll('\n', '\r\n')}\r\n`;
const THEO = { staff: '00000000-0000-4000-8000-000000000001', staffName: 'Theo' };
const HANNA = { staff: '00000000-0000-4000-8000-000000000002', staffName: 'Hanna' };
const MINE = 'mine.scenario.json';

let house: TestHouse;
let services: Services;
let studio: Studio;

beforeEach(async () => {
  house = await TestHouse.build([STORY]);
  await open();
});

afterEach(() => house.demolish());

async function open(): Promise<void> {
  services = await house.open();
  ({ studio } = services);
}

async function reopen(): Promise<void> {
  await services.close();
  await open();
}

const own = (name: string): string => join(house.dataFolder, 'scenarios', name);

/** What a file says, byte for byte. */
const onDisk = (name: string): Promise<string> => readFile(own(name), 'utf8');

const refusalOf = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => null,
    (error: unknown) => (error instanceof ContractError ? (error.details['refusal'] ?? error.code) : error),
  );

const make = (): Promise<OpenedDocument> => studio.create({ id: 'mine', title: 'Mine', text: TEXT });

/** Everything a window says when its text has become another. */
function writing(opened: OpenedDocument, text: string, parts: Partial<KeepDraft> = {}): KeepDraft {
  const before = opened.draft?.text ?? opened.disk?.text ?? '';
  return {
    file: opened.file,
    revision: opened.revision,
    on: hashText(before),
    base: opened.draft?.base ?? opened.disk?.hash ?? null,
    patches: [...patchBetween(before, text)],
    result: hashText(text),
    selection: null,
    ...parts,
  };
}

async function keep(opened: OpenedDocument, text: string, parts: Partial<KeepDraft> = {}): Promise<OpenedDocument> {
  expect(await studio.keepDraft(writing(opened, text, parts), THEO)).toMatchObject({ kept: true });
  return studio.open({ source: 'own', file: opened.file });
}

describe('documents', () => {
  test('are made of a text, which gets its id and title and keeps all else', async () => {
    const { file, source, disk, draft, revision } = await make();
    expect([file, source, draft, revision]).toEqual([MINE, 'own', null, 0]);
    expect(disk?.text).toBe(TEXT.replace('"id": "test"', '"id": "mine"').replace('"title": "Test"', '"title": "Mine"'));
    expect(await onDisk(MINE)).toBe(disk?.text);
    // Nobody but the studio plays it until it is published.
    expect(services.scenarios.find('mine')).toBeNull();
    expect(services.scenarios.findWaiting('mine')).toEqual({ id: 'mine', title: 'Mine' });
  });

  test('are listed with what is wrong with them, own ones first', async () => {
    await make();
    await writeFile(own('Half done.scenario.json'), '{"id": "half", "title": 7');
    await writeFile(own('test.scenario.json'), JSON.stringify({ ...STORY, title: 'Shadow' }));
    await services.scenarios.refresh();
    expect((await studio.list()).documents).toMatchObject([
      { file: 'Half done.scenario.json', source: 'own', id: 'half', title: null, faults: 1, shadowed: false, draft: null },
      { file: MINE, source: 'own', id: 'mine', title: 'Mine', faults: 0 },
      { file: 'test.scenario.json', source: 'own', title: 'Shadow', faults: 0 },
      { file: 'test.scenario.json', source: 'bundled', title: 'Test', summary: null, locale: null, faults: 0, shadowed: true },
    ]);
    expect((await studio.open({ source: 'own', file: 'Half done.scenario.json' })).disk?.text).toBe('{"id": "half", "title": 7');
  });

  test('of others are never overwritten by new ones', async () => {
    await make();
    expect(await refusalOf(make())).toBe('id-taken');
    expect(await refusalOf(studio.create({ id: 'test', title: 'Bundled', text: TEXT }))).toBe('id-taken');
    await writeFile(own('broken.scenario.json'), 'nothing');
    expect(await refusalOf(studio.create({ id: 'broken', title: 'Broken', text: TEXT }))).toBe('file-taken');
    expect(await onDisk('broken.scenario.json')).toBe('nothing');
    expect(await refusalOf(studio.create({ id: 'new', title: 'New', text: '// none' }))).toBe('not-editable');
  });

  test('are duplicated, bundled ones under their own id too', async () => {
    const { disk } = await studio.duplicate({ source: 'bundled', file: 'test.scenario.json', id: 'copy', title: 'A copy' });
    expect(JSON.parse(disk?.text ?? '')).toEqual({ ...STORY, id: 'copy', title: 'A copy' });
    await studio.duplicate({ source: 'bundled', file: 'test.scenario.json', id: 'test' });
    expect(services.scenarios.waiting.map(({ file }) => file)).toEqual(['copy.scenario.json', 'test.scenario.json']);
    expect(await refusalOf(studio.duplicate({ source: 'own', file: 'copy.scenario.json', id: 'test' }))).toBe('id-taken');
    expect(await refusalOf(studio.duplicate({ source: 'own', file: 'none.scenario.json', id: 'x' }))).toBe('no-document');
  });

  test('that cannot be read say why', async () => {
    await writeFile(own('latin.scenario.json'), Buffer.from([0x7b, 0xe9, 0x7d]));
    await mkdir(own('folder.scenario.json'));
    for (const file of ['latin.scenario.json', 'folder.scenario.json']) {
      const refused = studio.open({ source: 'own', file });
      await expect(refused).rejects.toMatchObject({ code: 'unavailable', message: expect.stringContaining(file) });
    }
  });

  test.each(['../mine.scenario.json', '/etc/x.scenario.json', 'a/b.scenario.json', 'a\\b.scenario.json', '.scenario.json', 'C:x.scenario.json', 'mine.json', 'a\0.scenario.json'])(
    'are never %j, which leads elsewhere',
    (name) => {
      expect(studioFileSchema.safeParse(name).success).toBe(false);
    },
  );

  test('are seen to change on the disk', async () => {
    const stream = await studio.changed();
    await make();
    const named = (title: string) => until(stream, ({ documents }) => documents.some((document) => document.title === title));
    await named('Mine');
    const text = (await onDisk(MINE)).replace('"Mine"', '"Theirs"');
    await writeFile(own(MINE), text);
    expect((await named('Theirs')).documents.find(({ file }) => file === MINE)?.hash).toBe(hashText(text));
    // Blanks alone, which no catalogue shows.
    await writeFile(own(MINE), `${text} `);
    await until(stream, ({ documents }) => documents.some(({ hash }) => hash === hashText(`${text} `)));
    await stream.return?.();
  });
});

describe('a draft', () => {
  test('is kept by patches and is there again, with whoever wrote it and where', async () => {
    const opened = await make();
    const text = `${opened.disk?.text ?? ''}  `;
    const selection = { pointer: '/beats/one', from: 3 };
    const positions = { one: { x: 10.5, y: -3 } };
    await keep(opened, text, { selection, positions });
    await reopen();
    expect(await studio.open({ source: 'own', file: MINE })).toEqual({
      ...opened,
      revision: 1,
      positions,
      draft: { text, base: opened.disk?.hash, selection, at: '2026-01-05T09:00:00.000Z', by: 'Theo' },
    });
    expect((await studio.list()).documents[0]?.draft).toMatchObject({ revision: 1, by: 'Theo' });
    expect(await onDisk(MINE)).toBe(opened.disk?.text);
  });

  test('may hold anything: no JSON, or nothing at all', async () => {
    const opened = await make();
    const half = await keep(opened, '{"half": ');
    expect((await keep(half, '')).draft?.text).toBe('');
  });

  test('of another window is not written over: the newer one is handed back', async () => {
    const opened = await make();
    const newer = await keep(opened, 'first');
    expect(await studio.keepDraft(writing(opened, 'second'), HANNA)).toEqual({ kept: false, current: newer });
    // The same revision, but made for another text.
    const astray = { ...writing(newer, 'third'), on: hashText('else') };
    expect(await studio.keepDraft(astray, HANNA)).toEqual({ kept: false, current: newer });
    const wrong = { ...writing(newer, 'third'), result: hashText('else') };
    expect(await studio.keepDraft(wrong, HANNA)).toEqual({ kept: false, current: newer });
  });

  test('is begun on the text that is on the disk, not on one that was', async () => {
    const opened = await make();
    await writeFile(own(MINE), 'theirs');
    const refused = await studio.keepDraft(writing(opened, 'mine'), THEO);
    expect(refused).toMatchObject({ kept: false, current: { disk: { text: 'theirs' }, draft: null } });
    // Whoever goes on says what they began from, so that saving still asks.
    const current = await studio.open({ source: 'own', file: MINE });
    const kept = await keep(current, 'mine', { base: opened.disk?.hash ?? null });
    expect(kept.draft?.base).toBe(opened.disk?.hash);
  });

  test('goes when it is the file again; its revision never comes back', async () => {
    const opened = await make();
    const first = await keep(opened, 'first');
    expect(await studio.keepDraft(writing(first, opened.disk?.text ?? ''), THEO)).toEqual({ kept: true, revision: 2 });
    expect(await studio.keepDraft(writing(first, 'from before'), THEO)).toMatchObject({ kept: false, current: { revision: 2, draft: null } });
    const again = await keep(await studio.open({ source: 'own', file: MINE }), 'again');
    expect(await keep(again, opened.disk?.text ?? '')).toMatchObject({ revision: 4, draft: null });
  });

  test('holds no text that a file could not hold', async () => {
    const opened = await make();
    const asked = writing(opened, 'x\ud800');
    expect(await refusalOf(studio.keepDraft(asked, THEO))).toBe('not-text');
    expect(await refusalOf(studio.keepDraft({ ...writing(opened, ''), patches: [{ offset: 9_999, length: 1, text: '' }] }, THEO))).toBe('not-text');
    expect(await refusalOf(studio.keepDraft(writing(opened, 'x'.repeat(5_000_001)), THEO))).toBe('not-text');
    expect(await refusalOf(studio.keepDraft({ ...writing(opened, ''), file: 'none.scenario.json', base: null }, THEO))).toBe('no-document');
  });

  test('outlives its file', async () => {
    await keep(await make(), 'still here');
    await rm(own(MINE));
    await services.scenarios.refresh();
    expect((await studio.list()).documents[0]).toMatchObject({ file: MINE, hash: null, draft: { revision: 1 } });
    expect(await studio.open({ source: 'own', file: MINE })).toMatchObject({ disk: null, draft: { text: 'still here' } });
    expect(await studio.save({ file: MINE, revision: 1, expected: null, publish: false }, THEO)).toMatchObject({ saved: true });
    expect(await onDisk(MINE)).toBe('still here');
  });

  test.each([1, 20])('killed after %i acknowledged letters: all of them are there', async (letters) => {
    const { disk } = await make();
    await services.close();
    const child = new Child('keep-drafts.ts', [house.dataFolder, house.bundledFolder, MINE]);
    for (let letter = 1; letter <= letters; letter++) expect(await child.line()).toBe(String(letter));
    await child.kill();
    const acknowledged = Number((await child.rest()).at(-1) ?? letters);
    await open();
    const { draft } = await studio.open({ source: 'own', file: MINE });
    const typed = (draft?.text ?? '').slice(disk?.text.length);
    expect(draft?.text).toBe(`${disk?.text ?? ''}${'x'.repeat(typed.length)}`);
    // At most the one on its way is there without having been acknowledged.
    expect(typed.length - acknowledged).toBeOneOf([0, 1]);
  });
});

describe('saving', () => {
  test('writes the draft byte for byte, keeps the file readable for whom it was, and a version of before and after', async () => {
    const opened = await make();
    await chmod(own(MINE), 0o644);
    const text = (opened.disk?.text ?? '').replace('"Mine"', '"Better"');
    const { revision } = await keep(opened, text);
    house.clock.advance(60_000);
    const saved = await studio.save({ file: MINE, revision, expected: opened.disk?.hash ?? null, publish: false, label: 'Better title' }, HANNA);
    expect(saved).toEqual({ saved: true, hash: hashText(text), version: 2, revision: revision + 1 });
    expect(await onDisk(MINE)).toBe(text);
    expect((await stat(own(MINE))).mode & 0o777).toBe(0o644);
    expect(services.scenarios.findWaiting('mine')?.title).toBe('Better');
    expect((await studio.open({ source: 'own', file: MINE })).draft).toBeNull();
    expect(await studio.versions(MINE)).toMatchObject([
      { number: 2, kind: 'saved', by: 'Hanna', label: 'Better title', at: '2026-01-05T09:01:00.000Z', hash: hashText(text), bytes: Buffer.byteLength(text) },
      { number: 1, kind: 'found', by: null, hash: opened.disk?.hash },
    ]);
    expect((await studio.version(MINE, 1)).text).toBe(opened.disk?.text);
    expect(await refusalOf(studio.version(MINE, 99))).toBe('no-version');
    expect(await refusalOf(studio.version('other.scenario.json', 1))).toBe('no-version');
  });

  test('never overwrites what somebody else has written: it is handed back, and the draft stays', async () => {
    const opened = await make();
    const { revision } = await keep(opened, 'mine');
    await writeFile(own(MINE), 'theirs');
    const ask = { file: MINE, revision, publish: false };
    const refused = await studio.save({ ...ask, expected: opened.disk?.hash ?? null }, THEO);
    expect(refused).toEqual({ saved: false, disk: { text: 'theirs', hash: hashText('theirs') } });
    expect([await onDisk(MINE), (await studio.open({ source: 'own', file: MINE })).draft?.text]).toEqual(['theirs', 'mine']);
    await rm(own(MINE));
    expect(await studio.save({ ...ask, expected: opened.disk?.hash ?? null }, THEO)).toEqual({ saved: false, disk: null });
    await writeFile(own(MINE), 'theirs');
    // Asked, and answered: theirs is a version now.
    expect(await studio.save({ ...ask, expected: hashText('theirs') }, THEO)).toMatchObject({ saved: true });
    const [, found] = await studio.versions(MINE);
    expect((await studio.version(MINE, found?.number ?? 0)).text).toBe('theirs');
  });

  test('is refused with a draft that another window has gone on writing', async () => {
    const opened = await make();
    const first = await keep(opened, 'first');
    await keep(first, 'second');
    const asked = { file: MINE, revision: first.revision, expected: opened.disk?.hash ?? null, publish: false };
    expect(await refusalOf(studio.save(asked, THEO))).toBe('draft-changed');
    expect(await refusalOf(studio.save({ ...asked, file: 'none.scenario.json', revision: 0 }, THEO))).toBe('no-document');
  });

  test('publishes what can be played only, and keeps it for good', async () => {
    const opened = await make();
    const broken = await keep(opened, '{}');
    const ask = (revision: number) => ({ file: MINE, revision, expected: opened.disk?.hash ?? null, publish: true });
    expect(await refusalOf(studio.save(ask(broken.revision), THEO))).toBe('not-playable');
    const other = await keep(broken, JSON.stringify({ ...STORY, id: 'other' }));
    expect(await refusalOf(studio.save(ask(other.revision), THEO))).toBe('not-playable');
    const back = await keep(other, opened.disk?.text ?? '');
    expect(back.draft).toBeNull();
    // Without a draft it publishes what is there.
    expect(await studio.save(ask(back.revision), THEO)).toMatchObject({ saved: true });
    expect(await studio.versions(MINE)).toMatchObject([{ kind: 'published' }, { kind: 'found' }]);
  });

  test('keeps the last 200 versions, and published ones beyond', async () => {
    const opened = await make();
    await studio.save({ file: MINE, revision: 0, expected: opened.disk?.hash ?? null, publish: true, label: 'First' }, THEO);
    const text = (number: number) => `{"number": ${number}}`;
    const who = { at: '2026-01-05T09:00:00.000Z', staff: null, by: null };
    const versions = Array.from({ length: 230 }, (_, at) => ({ text: text(at), hash: hashText(text(at)), kind: 'saved' as const, label: null }));
    await services.store.studio.keepVersions(MINE, versions, who, null);
    const kept = await studio.versions(MINE);
    expect(kept).toHaveLength(201);
    expect(kept.at(-1)).toMatchObject({ kind: 'published', label: 'First' });
    expect((await studio.version(MINE, kept[0]?.number ?? 0)).text).toBe(text(229));
    expect((await studio.version(MINE, kept[199]?.number ?? 0)).text).toBe(text(30));
  });
});

describe('renaming', () => {
  test('changes id, file, translations and routes together, and history follows', async () => {
    const opened = await make();
    const routes = '{"scenario": "mine",  "routes": []}\n';
    await writeFile(own('mine.routes.json'), routes);
    await writeFile(own('mine.es.json'), '{ "scenario" : "mine", "locale": "es", "strings": {} }');
    await writeFile(own('mine-2.es.json'), '{"scenario": "mine-2"}');
    await studio.save({ file: MINE, revision: 0, expected: opened.disk?.hash ?? null, publish: true }, THEO);
    const renamed = await studio.rename(MINE, opened.disk?.hash ?? '', 'yours');
    expect(renamed).toMatchObject({ file: 'yours.scenario.json', disk: { text: opened.disk?.text.replace('"mine"', '"yours"') } });
    expect((await readdir(own(''))).toSorted()).toEqual(['mine-2.es.json', 'yours.es.json', 'yours.routes.json', 'yours.scenario.json']);
    expect(await onDisk('yours.routes.json')).toBe(routes.replace('"mine"', '"yours"'));
    expect(await onDisk('yours.es.json')).toBe('{ "scenario" : "yours", "locale": "es", "strings": {} }');
    expect(await studio.versions('yours.scenario.json')).toHaveLength(3);
    expect(services.scenarios.find('mine')).toBeNull();
    expect(services.scenarios.find('yours')).not.toBeNull();
  });

  test('is refused over others, over changes and over a draft', async () => {
    const opened = await make();
    const hash = opened.disk?.hash ?? '';
    expect(await refusalOf(studio.rename(MINE, hash, 'test'))).toBe('id-taken');
    expect(await refusalOf(studio.rename(MINE, '0'.repeat(64), 'yours'))).toBe('file-changed');
    await writeFile(own('yours.scenario.json'), 'theirs');
    expect(await refusalOf(studio.rename(MINE, hash, 'yours'))).toBe('file-taken');
    await keep(opened, 'written');
    expect(await refusalOf(studio.rename(MINE, hash, 'other'))).toBe('has-draft');
    expect(await onDisk('yours.scenario.json')).toBe('theirs');
  });
});

describe('the bin', () => {
  test('holds a document with all that goes with it, and gives it back byte for byte', async () => {
    const opened = await make();
    await writeFile(own('mine.routes.json'), '{"scenario": "mine", "routes": []}');
    await keep(opened, 'half written', { positions: { one: { x: 1, y: 2 } } });
    const { removed } = await studio.remove(MINE, opened.disk?.hash ?? null, HANNA);
    expect(await readdir(own(''))).toEqual([]);
    expect(await studio.list()).toMatchObject({ documents: [{ source: 'bundled' }], removed: [{ number: removed, file: MINE, title: 'Mine', by: 'Hanna' }] });
    await reopen();
    const back = await studio.restore(removed, THEO);
    expect(back).toMatchObject({ file: MINE, disk: opened.disk, draft: { text: 'half written', base: opened.disk?.hash }, positions: { one: { x: 1, y: 2 } } });
    expect((await readdir(own(''))).toSorted()).toEqual(['mine.routes.json', MINE]);
    expect((await studio.list()).removed).toEqual([]);
    expect(await refusalOf(studio.restore(removed, THEO))).toBe('not-in-bin');
  });

  test('takes nothing that has changed, and gives nothing back over what is there', async () => {
    const opened = await make();
    await writeFile(own(MINE), 'theirs');
    expect(await refusalOf(studio.remove(MINE, opened.disk?.hash ?? null, THEO))).toBe('file-changed');
    const { removed } = await studio.remove(MINE, hashText('theirs'), THEO);
    await make();
    expect(await refusalOf(studio.restore(removed, THEO))).toBe('file-taken');
    expect((await studio.list()).removed).toMatchObject([{ file: MINE, title: null }]);
    expect(await refusalOf(studio.remove('none.scenario.json', null, THEO))).toBe('no-document');
  });

  test('takes a draft whose file is gone', async () => {
    await keep(await make(), 'written');
    await rm(own(MINE));
    const { removed } = await studio.remove(MINE, null, THEO);
    expect((await studio.list()).documents).toHaveLength(1);
    expect((await studio.restore(removed, THEO)).draft?.text).toBe('written');
  });
});

describe('what goes with a document', () => {
  const ES = 'mine.es.json';
  const SPANISH = '{"scenario": "mine", "locale": "es", "strings": {}}\n';
  const ROUTES = JSON.stringify({ scenario: 'mine', routes: [{ name: 'The plain way', choices: ['go'], grade: 'C' }] });
  const openOf = (file: string): Promise<OpenedDocument> => studio.open({ source: 'own', file });
  const save = (file: string, { revision, disk }: OpenedDocument): ReturnType<Studio['save']> =>
    studio.save({ file, revision, expected: disk?.hash ?? null, publish: false }, THEO);

  test('is drafted and saved as it is, each in a file of its own', async () => {
    await make();
    expect(await studio.companions(MINE)).toEqual([]);
    await keep(await openOf('mine.routes.json'), ROUTES);
    const drafted = await keep(await openOf(ES), SPANISH);
    expect(await readdir(own(''))).toEqual([MINE]);
    expect((await studio.list()).documents[0]).toMatchObject({ file: MINE, draft: { by: 'Theo' } });
    expect((await studio.list()).documents).toHaveLength(2);
    await reopen();
    expect((await studio.companions(MINE)).map(({ file, disk, draft }) => [file, disk, draft?.text])).toEqual([
      [ES, null, SPANISH],
      ['mine.routes.json', null, ROUTES],
    ]);
    expect(await save(ES, drafted)).toMatchObject({ saved: true, hash: hashText(SPANISH) });
    expect(await onDisk(ES)).toBe(SPANISH);
    expect((await studio.companions(MINE))[0]).toMatchObject({ file: ES, disk: { text: SPANISH }, draft: null });
  });

  test('that changed meanwhile is left as it is, and handed back', async () => {
    await make();
    await keep(await openOf(ES), SPANISH);
    await writeFile(own(ES), `${SPANISH}\n`);
    expect(await save(ES, { ...(await openOf(ES)), disk: null })).toEqual({ saved: false, disk: { text: `${SPANISH}\n`, hash: hashText(`${SPANISH}\n`) } });
    expect(await onDisk(ES)).toBe(`${SPANISH}\n`);
  });

  test('has no file where it holds nothing any more, and its last words are kept', async () => {
    await make();
    await writeFile(own(ES), SPANISH);
    const emptied = await keep(await openOf(ES), '');
    expect(await save(ES, emptied)).toMatchObject({ saved: true, hash: null });
    expect(await readdir(own(''))).toEqual([MINE]);
    expect(await studio.versions(ES)).toMatchObject([{ kind: 'found', hash: hashText(SPANISH) }]);
    expect(await studio.companions(MINE)).toEqual([]);
    // Nothing was there, nothing is written: no draft is left of it.
    await keep(await keep(await openOf('mine.fr.json'), SPANISH), '');
    expect(await studio.companions(MINE)).toEqual([]);
  });

  test.each([
    [ES, '{"scenario": "mine", "locale": "fr", "strings": {}}', 'not-translation'],
    [ES, '{"scenario": "other", "locale": "es", "strings": {}}', 'not-translation'],
    [ES, '{"strings": 7}', 'not-translation'],
    ['mine.routes.json', '{"scenario": "mine", "routes": [{}]}', 'not-routes'],
    ['mine.routes.json', '{"scenario": "other", "routes": []}', 'not-routes'],
  ])('is refused where %s could not hold it: %s', async (file, text, refusal) => {
    await make();
    expect(await refusalOf(save(file, await keep(await openOf(file), text)))).toBe(refusal);
    expect(await readdir(own(''))).toEqual([MINE]);
  });

  test('is kept beside a document only', async () => {
    expect(await refusalOf(studio.keepDraft(writing(await openOf(ES), SPANISH), THEO))).toBe('no-document');
  });

  test('goes into the bin as it was last written, and holds up a renaming', async () => {
    const opened = await make();
    await writeFile(own('mine.routes.json'), ROUTES);
    await keep(await openOf(ES), SPANISH);
    expect(await refusalOf(studio.rename(MINE, opened.disk?.hash ?? '', 'yours'))).toBe('has-draft');
    const { removed } = await studio.remove(MINE, opened.disk?.hash ?? null, THEO);
    expect(await studio.companions(MINE)).toEqual([]);
    await studio.restore(removed, THEO);
    expect([await onDisk(ES), await onDisk('mine.routes.json')]).toEqual([SPANISH, ROUTES]);
  });
});
