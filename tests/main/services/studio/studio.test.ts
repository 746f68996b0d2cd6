import { chmod, mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { studioFileSchema } from '#core/contract/studio.ts';
import { hashText } from '#core/results/hash.ts';
import { Child } from '#tests/support/child.ts';
import { MINE, refusalOf, STORY, StudioDesk, TEXT, THEO, writing } from '#tests/support/studio-desk.ts';
import { until } from '#tests/support/until.ts';

let desk: StudioDesk;

beforeEach(async () => {
  desk = await StudioDesk.open([STORY]);
});

afterEach(() => desk.house.demolish());

const HANNA = { staff: '00000000-0000-4000-8000-000000000002', staffName: 'Hanna' };

describe('documents', () => {
  test('are made of a text, which gets its id and title and keeps all else', async () => {
    const { file, source, disk, draft, revision } = await desk.make();
    expect([file, source, draft, revision]).toEqual([MINE, 'own', null, 0]);
    expect(disk?.text).toBe(TEXT.replace('"id": "test"', '"id": "mine"').replace('"title": "Test"', '"title": "Mine"'));
    expect(await desk.onDisk(MINE)).toBe(disk?.text);
    // Nobody but the studio plays it until it is published.
    expect(desk.services.scenarios.find('mine')).toBeNull();
    expect(desk.services.scenarios.findWaiting('mine')).toEqual({ id: 'mine', title: 'Mine' });
  });

  test('are listed with what is wrong with them, own ones first', async () => {
    await desk.make();
    await writeFile(desk.own('Half done.scenario.json'), '{"id": "half", "title": 7');
    await writeFile(desk.own('test.scenario.json'), JSON.stringify({ ...STORY, title: 'Shadow' }));
    await desk.services.scenarios.refresh();
    expect((await desk.studio.list()).documents).toMatchObject([
      { file: 'Half done.scenario.json', source: 'own', id: 'half', title: null, faults: 1, shadowed: false, draft: null },
      { file: MINE, source: 'own', id: 'mine', title: 'Mine', faults: 0 },
      { file: 'test.scenario.json', source: 'own', title: 'Shadow', faults: 0 },
      { file: 'test.scenario.json', source: 'bundled', title: 'Test', summary: null, locale: null, faults: 0, shadowed: true },
    ]);
    expect((await desk.studio.open({ source: 'own', file: 'Half done.scenario.json' })).disk?.text).toBe('{"id": "half", "title": 7');
  });

  test('of others are never overwritten by new ones', async () => {
    await desk.make();
    expect(await refusalOf(desk.make())).toBe('id-taken');
    expect(await refusalOf(desk.studio.create({ id: 'test', title: 'Bundled', text: TEXT }))).toBe('id-taken');
    await writeFile(desk.own('broken.scenario.json'), 'nothing');
    expect(await refusalOf(desk.studio.create({ id: 'broken', title: 'Broken', text: TEXT }))).toBe('file-taken');
    expect(await desk.onDisk('broken.scenario.json')).toBe('nothing');
    expect(await refusalOf(desk.studio.create({ id: 'new', title: 'New', text: '// none' }))).toBe('not-editable');
  });

  test('are duplicated, bundled ones under their own id too', async () => {
    const { disk } = await desk.studio.duplicate({ source: 'bundled', file: 'test.scenario.json', id: 'copy', title: 'A copy' });
    expect(JSON.parse(disk?.text ?? '')).toEqual({ ...STORY, id: 'copy', title: 'A copy' });
    await desk.studio.duplicate({ source: 'bundled', file: 'test.scenario.json', id: 'test' });
    expect(desk.services.scenarios.waiting.map(({ file }) => file)).toEqual(['copy.scenario.json', 'test.scenario.json']);
    expect(await refusalOf(desk.studio.duplicate({ source: 'own', file: 'copy.scenario.json', id: 'test' }))).toBe('id-taken');
    expect(await refusalOf(desk.studio.duplicate({ source: 'own', file: 'none.scenario.json', id: 'x' }))).toBe('no-document');
  });

  test('that cannot be read say why', async () => {
    await writeFile(desk.own('latin.scenario.json'), Buffer.from([0x7b, 0xe9, 0x7d]));
    await mkdir(desk.own('folder.scenario.json'));
    for (const file of ['latin.scenario.json', 'folder.scenario.json']) {
      const refused = desk.studio.open({ source: 'own', file });
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
    const stream = await desk.studio.changed();
    await desk.make();
    const named = (title: string) => until(stream, ({ documents }) => documents.some((document) => document.title === title));
    await named('Mine');
    const text = (await desk.onDisk(MINE)).replace('"Mine"', '"Theirs"');
    await writeFile(desk.own(MINE), text);
    expect((await named('Theirs')).documents.find(({ file }) => file === MINE)?.hash).toBe(hashText(text));
    // Blanks alone, which no catalogue shows.
    await writeFile(desk.own(MINE), `${text} `);
    await until(stream, ({ documents }) => documents.some(({ hash }) => hash === hashText(`${text} `)));
    await stream.return?.();
  });
});

describe('a draft', () => {
  test('is kept by patches and is there again, with whoever wrote it and where', async () => {
    const opened = await desk.make();
    const text = `${opened.disk?.text ?? ''}  `;
    const selection = { pointer: '/beats/one', from: 3 };
    const positions = { one: { x: 10.5, y: -3 } };
    await desk.keep(opened, text, { selection, positions });
    await desk.reopen();
    expect(await desk.studio.open({ source: 'own', file: MINE })).toEqual({
      ...opened,
      revision: 1,
      positions,
      draft: { text, base: opened.disk?.hash, selection, at: '2026-01-05T09:00:00.000Z', by: 'Theo' },
    });
    expect((await desk.studio.list()).documents[0]?.draft).toMatchObject({ revision: 1, by: 'Theo' });
    expect(await desk.onDisk(MINE)).toBe(opened.disk?.text);
  });

  test('may hold anything: no JSON, or nothing at all', async () => {
    const opened = await desk.make();
    const half = await desk.keep(opened, '{"half": ');
    expect((await desk.keep(half, '')).draft?.text).toBe('');
  });

  test('of another window is not written over: the newer one is handed back', async () => {
    const opened = await desk.make();
    const newer = await desk.keep(opened, 'first');
    expect(await desk.studio.keepDraft(writing(opened, 'second'), HANNA)).toEqual({ kept: false, current: newer });
    // The same revision, but made for another text.
    const astray = { ...writing(newer, 'third'), on: hashText('else') };
    expect(await desk.studio.keepDraft(astray, HANNA)).toEqual({ kept: false, current: newer });
    const wrong = { ...writing(newer, 'third'), result: hashText('else') };
    expect(await desk.studio.keepDraft(wrong, HANNA)).toEqual({ kept: false, current: newer });
  });

  test('is begun on the text that is on the disk, not on one that was', async () => {
    const opened = await desk.make();
    await writeFile(desk.own(MINE), 'theirs');
    const refused = await desk.studio.keepDraft(writing(opened, 'mine'), THEO);
    expect(refused).toMatchObject({ kept: false, current: { disk: { text: 'theirs' }, draft: null } });
    // Whoever goes on says what they began from, so that saving still asks.
    const current = await desk.studio.open({ source: 'own', file: MINE });
    const kept = await desk.keep(current, 'mine', { base: opened.disk?.hash ?? null });
    expect(kept.draft?.base).toBe(opened.disk?.hash);
  });

  test('goes when it is the file again; its revision never comes back', async () => {
    const opened = await desk.make();
    const first = await desk.keep(opened, 'first');
    expect(await desk.studio.keepDraft(writing(first, opened.disk?.text ?? ''), THEO)).toEqual({ kept: true, revision: 2 });
    expect(await desk.studio.keepDraft(writing(first, 'from before'), THEO)).toMatchObject({ kept: false, current: { revision: 2, draft: null } });
    const again = await desk.keep(await desk.studio.open({ source: 'own', file: MINE }), 'again');
    expect(await desk.keep(again, opened.disk?.text ?? '')).toMatchObject({ revision: 4, draft: null });
  });

  test('holds no text that a file could not hold', async () => {
    const opened = await desk.make();
    const asked = writing(opened, 'x\ud800');
    expect(await refusalOf(desk.studio.keepDraft(asked, THEO))).toBe('not-text');
    expect(await refusalOf(desk.studio.keepDraft({ ...writing(opened, ''), patches: [{ offset: 9_999, length: 1, text: '' }] }, THEO))).toBe('not-text');
    expect(await refusalOf(desk.studio.keepDraft(writing(opened, 'x'.repeat(5_000_001)), THEO))).toBe('not-text');
    expect(await refusalOf(desk.studio.keepDraft({ ...writing(opened, ''), file: 'none.scenario.json', base: null }, THEO))).toBe('no-document');
  });

  test('outlives its file', async () => {
    await desk.keep(await desk.make(), 'still here');
    await rm(desk.own(MINE));
    await desk.services.scenarios.refresh();
    expect((await desk.studio.list()).documents[0]).toMatchObject({ file: MINE, hash: null, draft: { revision: 1 } });
    expect(await desk.studio.open({ source: 'own', file: MINE })).toMatchObject({ disk: null, draft: { text: 'still here' } });
    expect(await desk.studio.save({ file: MINE, revision: 1, expected: null, publish: false }, THEO)).toMatchObject({ saved: true });
    expect(await desk.onDisk(MINE)).toBe('still here');
  });

  test.each([1, 20])('killed after %i acknowledged letters: all of them are there', async (letters) => {
    const { disk } = await desk.make();
    await desk.services.close();
    const child = new Child('keep-drafts.ts', [desk.house.dataFolder, desk.house.bundledFolder, MINE]);
    for (let letter = 1; letter <= letters; letter++) expect(await child.line()).toBe(String(letter));
    await child.kill();
    const acknowledged = Number((await child.rest()).at(-1) ?? letters);
    await desk.reopen();
    const { draft } = await desk.studio.open({ source: 'own', file: MINE });
    const typed = (draft?.text ?? '').slice(disk?.text.length);
    expect(draft?.text).toBe(`${disk?.text ?? ''}${'x'.repeat(typed.length)}`);
    // At most the one on its way is there without having been acknowledged.
    expect(typed.length - acknowledged).toBeOneOf([0, 1]);
  });
});

describe('saving', () => {
  test('writes the draft byte for byte, keeps the file readable for whom it was, and a version of before and after', async () => {
    const opened = await desk.make();
    await chmod(desk.own(MINE), 0o644);
    const text = (opened.disk?.text ?? '').replace('"Mine"', '"Better"');
    const { revision } = await desk.keep(opened, text);
    desk.house.clock.advance(60_000);
    const saved = await desk.studio.save({ file: MINE, revision, expected: opened.disk?.hash ?? null, publish: false, label: 'Better title' }, HANNA);
    expect(saved).toEqual({ saved: true, hash: hashText(text), version: 2, revision: revision + 1 });
    expect(await desk.onDisk(MINE)).toBe(text);
    expect((await stat(desk.own(MINE))).mode & 0o777).toBe(0o644);
    expect(desk.services.scenarios.findWaiting('mine')?.title).toBe('Better');
    expect((await desk.studio.open({ source: 'own', file: MINE })).draft).toBeNull();
    expect(await desk.studio.versions(MINE)).toMatchObject([
      { number: 2, kind: 'saved', by: 'Hanna', label: 'Better title', at: '2026-01-05T09:01:00.000Z', hash: hashText(text), bytes: Buffer.byteLength(text) },
      { number: 1, kind: 'found', by: null, hash: opened.disk?.hash },
    ]);
    expect((await desk.studio.version(MINE, 1)).text).toBe(opened.disk?.text);
    expect(await refusalOf(desk.studio.version(MINE, 99))).toBe('no-version');
    expect(await refusalOf(desk.studio.version('other.scenario.json', 1))).toBe('no-version');
  });

  test('never overwrites what somebody else has written: it is handed back, and the draft stays', async () => {
    const opened = await desk.make();
    const { revision } = await desk.keep(opened, 'mine');
    await writeFile(desk.own(MINE), 'theirs');
    const ask = { file: MINE, revision, publish: false };
    const refused = await desk.studio.save({ ...ask, expected: opened.disk?.hash ?? null }, THEO);
    expect(refused).toEqual({ saved: false, disk: { text: 'theirs', hash: hashText('theirs') } });
    expect([await desk.onDisk(MINE), (await desk.studio.open({ source: 'own', file: MINE })).draft?.text]).toEqual(['theirs', 'mine']);
    await rm(desk.own(MINE));
    expect(await desk.studio.save({ ...ask, expected: opened.disk?.hash ?? null }, THEO)).toEqual({ saved: false, disk: null });
    await writeFile(desk.own(MINE), 'theirs');
    // Asked, and answered: theirs is a version now.
    expect(await desk.studio.save({ ...ask, expected: hashText('theirs') }, THEO)).toMatchObject({ saved: true });
    const [, found] = await desk.studio.versions(MINE);
    expect((await desk.studio.version(MINE, found?.number ?? 0)).text).toBe('theirs');
  });

  test('is refused with a draft that another window has gone on writing', async () => {
    const opened = await desk.make();
    const first = await desk.keep(opened, 'first');
    await desk.keep(first, 'second');
    const asked = { file: MINE, revision: first.revision, expected: opened.disk?.hash ?? null, publish: false };
    expect(await refusalOf(desk.studio.save(asked, THEO))).toBe('draft-changed');
    expect(await refusalOf(desk.studio.save({ ...asked, file: 'none.scenario.json', revision: 0 }, THEO))).toBe('no-document');
  });

  test('publishes what can be played only, and keeps it for good', async () => {
    const opened = await desk.make();
    const broken = await desk.keep(opened, '{}');
    const ask = (revision: number) => ({ file: MINE, revision, expected: opened.disk?.hash ?? null, publish: true });
    expect(await refusalOf(desk.studio.save(ask(broken.revision), THEO))).toBe('not-playable');
    const other = await desk.keep(broken, JSON.stringify({ ...STORY, id: 'other' }));
    expect(await refusalOf(desk.studio.save(ask(other.revision), THEO))).toBe('not-playable');
    const back = await desk.keep(other, opened.disk?.text ?? '');
    expect(back.draft).toBeNull();
    // Without a draft it publishes what is there.
    expect(await desk.studio.save(ask(back.revision), THEO)).toMatchObject({ saved: true });
    expect(await desk.studio.versions(MINE)).toMatchObject([{ kind: 'published' }, { kind: 'found' }]);
  });

  test('keeps the last 200 versions, and published ones beyond', async () => {
    const opened = await desk.make();
    await desk.studio.save({ file: MINE, revision: 0, expected: opened.disk?.hash ?? null, publish: true, label: 'First' }, THEO);
    const text = (number: number) => `{"number": ${number}}`;
    const who = { at: '2026-01-05T09:00:00.000Z', staff: null, by: null };
    const versions = Array.from({ length: 230 }, (_, at) => ({ text: text(at), hash: hashText(text(at)), kind: 'saved' as const, label: null }));
    await desk.services.store.studio.keepVersions(MINE, versions, who, null);
    const kept = await desk.studio.versions(MINE);
    expect(kept).toHaveLength(201);
    expect(kept.at(-1)).toMatchObject({ kind: 'published', label: 'First' });
    expect((await desk.studio.version(MINE, kept[0]?.number ?? 0)).text).toBe(text(229));
    expect((await desk.studio.version(MINE, kept[199]?.number ?? 0)).text).toBe(text(30));
  });
});
