import { readdir, rm, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { OpenedDocument } from '#core/contract/studio.ts';
import { hashText } from '#core/results/hash.ts';
import type { Studio } from '#main/services/studio/studio.ts';
import { MINE, refusalOf, STORY, StudioDesk, THEO, writing } from '#tests/support/studio-desk.ts';

let desk: StudioDesk;

beforeEach(async () => {
  desk = await StudioDesk.open([STORY]);
});

afterEach(() => desk.house.demolish());

const HANNA = { staff: '00000000-0000-4000-8000-000000000002', staffName: 'Hanna' };

describe('renaming', () => {
  test('changes id, file, translations and routes together, and history follows', async () => {
    const opened = await desk.make();
    const routes = '{"scenario": "mine",  "routes": []}\n';
    await writeFile(desk.own('mine.routes.json'), routes);
    await writeFile(desk.own('mine.es.json'), '{ "scenario" : "mine", "locale": "es", "strings": {} }');
    await writeFile(desk.own('mine-2.es.json'), '{"scenario": "mine-2"}');
    await desk.studio.save({ file: MINE, revision: 0, expected: opened.disk?.hash ?? null, publish: true }, THEO);
    const renamed = await desk.studio.rename(MINE, opened.disk?.hash ?? '', 'yours');
    expect(renamed).toMatchObject({ file: 'yours.scenario.json', disk: { text: opened.disk?.text.replace('"mine"', '"yours"') } });
    expect((await readdir(desk.own(''))).toSorted()).toEqual(['mine-2.es.json', 'yours.es.json', 'yours.routes.json', 'yours.scenario.json']);
    expect(await desk.onDisk('yours.routes.json')).toBe(routes.replace('"mine"', '"yours"'));
    expect(await desk.onDisk('yours.es.json')).toBe('{ "scenario" : "yours", "locale": "es", "strings": {} }');
    expect(await desk.studio.versions('yours.scenario.json')).toHaveLength(3);
    expect(desk.services.scenarios.find('mine')).toBeNull();
    expect(desk.services.scenarios.find('yours')).not.toBeNull();
  });

  test('is refused over others, over changes and over a draft', async () => {
    const opened = await desk.make();
    const hash = opened.disk?.hash ?? '';
    expect(await refusalOf(desk.studio.rename(MINE, hash, 'test'))).toBe('id-taken');
    expect(await refusalOf(desk.studio.rename(MINE, '0'.repeat(64), 'yours'))).toBe('file-changed');
    await writeFile(desk.own('yours.scenario.json'), 'theirs');
    expect(await refusalOf(desk.studio.rename(MINE, hash, 'yours'))).toBe('file-taken');
    await desk.keep(opened, 'written');
    expect(await refusalOf(desk.studio.rename(MINE, hash, 'other'))).toBe('has-draft');
    expect(await desk.onDisk('yours.scenario.json')).toBe('theirs');
  });
});

describe('the bin', () => {
  test('holds a document with all that goes with it, and gives it back byte for byte', async () => {
    const opened = await desk.make();
    await writeFile(desk.own('mine.routes.json'), '{"scenario": "mine", "routes": []}');
    await desk.keep(opened, 'half written', { positions: { one: { x: 1, y: 2 } } });
    const { removed } = await desk.studio.remove(MINE, opened.disk?.hash ?? null, HANNA);
    expect(await readdir(desk.own(''))).toEqual([]);
    expect(await desk.studio.list()).toMatchObject({ documents: [{ source: 'bundled' }], removed: [{ number: removed, file: MINE, title: 'Mine', by: 'Hanna' }] });
    await desk.reopen();
    const back = await desk.studio.restore(removed, THEO);
    expect(back).toMatchObject({ file: MINE, disk: opened.disk, draft: { text: 'half written', base: opened.disk?.hash }, positions: { one: { x: 1, y: 2 } } });
    expect((await readdir(desk.own(''))).toSorted()).toEqual(['mine.routes.json', MINE]);
    expect((await desk.studio.list()).removed).toEqual([]);
    expect(await refusalOf(desk.studio.restore(removed, THEO))).toBe('not-in-bin');
  });

  test('takes nothing that has changed, and gives nothing back over what is there', async () => {
    const opened = await desk.make();
    await writeFile(desk.own(MINE), 'theirs');
    expect(await refusalOf(desk.studio.remove(MINE, opened.disk?.hash ?? null, THEO))).toBe('file-changed');
    const { removed } = await desk.studio.remove(MINE, hashText('theirs'), THEO);
    await desk.make();
    expect(await refusalOf(desk.studio.restore(removed, THEO))).toBe('file-taken');
    expect((await desk.studio.list()).removed).toMatchObject([{ file: MINE, title: null }]);
    expect(await refusalOf(desk.studio.remove('none.scenario.json', null, THEO))).toBe('no-document');
  });

  test('takes a draft whose file is gone', async () => {
    await desk.keep(await desk.make(), 'written');
    await rm(desk.own(MINE));
    const { removed } = await desk.studio.remove(MINE, null, THEO);
    expect((await desk.studio.list()).documents).toHaveLength(1);
    expect((await desk.studio.restore(removed, THEO)).draft?.text).toBe('written');
  });
});

describe('what goes with a document', () => {
  const ES = 'mine.es.json';
  const SPANISH = '{"scenario": "mine", "locale": "es", "strings": {}}\n';
  const ROUTES = JSON.stringify({ scenario: 'mine', routes: [{ name: 'The plain way', choices: ['go'], grade: 'C' }] });
  const save = (file: string, { revision, disk }: OpenedDocument): ReturnType<Studio['save']> =>
    desk.studio.save({ file, revision, expected: disk?.hash ?? null, publish: false }, THEO);

  test('is drafted and saved as it is, each in a file of its own', async () => {
    await desk.make();
    expect(await desk.studio.companions(MINE)).toEqual([]);
    await desk.keep(await desk.openOf('mine.routes.json'), ROUTES);
    const drafted = await desk.keep(await desk.openOf(ES), SPANISH);
    expect(await readdir(desk.own(''))).toEqual([MINE]);
    expect((await desk.studio.list()).documents[0]).toMatchObject({ file: MINE, draft: { by: 'Theo' } });
    expect((await desk.studio.list()).documents).toHaveLength(2);
    await desk.reopen();
    expect((await desk.studio.companions(MINE)).map(({ file, disk, draft }) => [file, disk, draft?.text])).toEqual([
      [ES, null, SPANISH],
      ['mine.routes.json', null, ROUTES],
    ]);
    expect(await save(ES, drafted)).toMatchObject({ saved: true, hash: hashText(SPANISH) });
    expect(await desk.onDisk(ES)).toBe(SPANISH);
    expect((await desk.studio.companions(MINE))[0]).toMatchObject({ file: ES, disk: { text: SPANISH }, draft: null });
  });

  test('that changed meanwhile is left as it is, and handed back', async () => {
    await desk.make();
    await desk.keep(await desk.openOf(ES), SPANISH);
    await writeFile(desk.own(ES), `${SPANISH}\n`);
    expect(await save(ES, { ...(await desk.openOf(ES)), disk: null })).toEqual({ saved: false, disk: { text: `${SPANISH}\n`, hash: hashText(`${SPANISH}\n`) } });
    expect(await desk.onDisk(ES)).toBe(`${SPANISH}\n`);
  });

  test('has no file where it holds nothing any more, and its last words are kept', async () => {
    await desk.make();
    await writeFile(desk.own(ES), SPANISH);
    const emptied = await desk.keep(await desk.openOf(ES), '');
    expect(await save(ES, emptied)).toMatchObject({ saved: true, hash: null });
    expect(await readdir(desk.own(''))).toEqual([MINE]);
    expect(await desk.studio.versions(ES)).toMatchObject([{ kind: 'found', hash: hashText(SPANISH) }]);
    expect(await desk.studio.companions(MINE)).toEqual([]);
    // Nothing was there, nothing is written: no draft is left of it.
    await desk.keep(await desk.keep(await desk.openOf('mine.fr.json'), SPANISH), '');
    expect(await desk.studio.companions(MINE)).toEqual([]);
  });

  test.each([
    [ES, '{"scenario": "mine", "locale": "fr", "strings": {}}', 'not-translation'],
    [ES, '{"scenario": "other", "locale": "es", "strings": {}}', 'not-translation'],
    [ES, '{"strings": 7}', 'not-translation'],
    ['mine.routes.json', '{"scenario": "mine", "routes": [{}]}', 'not-routes'],
    ['mine.routes.json', '{"scenario": "other", "routes": []}', 'not-routes'],
  ])('is refused where %s could not hold it: %s', async (file, text, refusal) => {
    await desk.make();
    expect(await refusalOf(save(file, await desk.keep(await desk.openOf(file), text)))).toBe(refusal);
    expect(await readdir(desk.own(''))).toEqual([MINE]);
  });

  test('is kept beside a document only', async () => {
    expect(await refusalOf(desk.studio.keepDraft(writing(await desk.openOf(ES), SPANISH), THEO))).toBe('no-document');
  });

  test('goes into the bin as it was last written, and holds up a renaming', async () => {
    const opened = await desk.make();
    await writeFile(desk.own('mine.routes.json'), ROUTES);
    await desk.keep(await desk.openOf(ES), SPANISH);
    expect(await refusalOf(desk.studio.rename(MINE, opened.disk?.hash ?? '', 'yours'))).toBe('has-draft');
    const { removed } = await desk.studio.remove(MINE, opened.disk?.hash ?? null, THEO);
    expect(await desk.studio.companions(MINE)).toEqual([]);
    await desk.studio.restore(removed, THEO);
    expect([await desk.onDisk(ES), await desk.onDisk('mine.routes.json')]).toEqual([SPANISH, ROUTES]);
  });
});
