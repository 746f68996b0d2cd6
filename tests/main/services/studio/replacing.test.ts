import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ContractError } from '#core/contract/errors.ts';
import type { FoundDocument, Replace } from '#core/contract/studio-find.ts';
import { hashText } from '#core/results/hash.ts';
import { patchBetween } from '#core/studio/text-patch.ts';
import type { Services } from '#main/services/services.ts';
import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';
import { TestHouse } from '#tests/support/services.ts';

const THEO = { staff: '00000000-0000-4000-8000-000000000001', staffName: 'Theo' };
const BUNDLED = documentWith({ title: 'Tea for two', beats: { one: { choices: [choiceWith('go')] }, end: END } });
const TEA = { words: 'tea', wholeWord: false, matchCase: false };
const LABEL = 'Tea is coffee';

let house: TestHouse;
let services: Services;

beforeEach(async () => {
  house = await TestHouse.build([BUNDLED]);
  services = await house.open();
});

afterEach(() => house.demolish());

const own = (id: string): string => join(house.dataFolder, 'scenarios', `${id}.scenario.json`);
const onDisk = (id: string): Promise<string> => readFile(own(id), 'utf8');

/** A scenario of the house, as somebody wrote it by hand; its words and its ids are alike. */
async function make(id: string, say = 'Tea, or more tea?'): Promise<string> {
  const beats = { tea: { lines: [{ say }], choices: [choiceWith('tea', { say: 'Yes.', why: 'Tea it is.', to: 'end' })] }, end: END };
  const text = `${JSON.stringify({ ...documentWith({ start: 'tea', beats, notes: 'tea' }), title: 'Plain' }, null, 3).replaceAll('\n', '\r\n')}\r\n`;
  const { disk } = await services.studio.create({ id, title: 'Plain', text });
  return disk?.text ?? '';
}

async function keepDraft(id: string, text: string): Promise<void> {
  const file = `${id}.scenario.json`;
  const { disk, revision } = await services.studio.open({ source: 'own', file });
  const before = disk?.text ?? '';
  const base = disk?.hash ?? null;
  const draft = { file, revision, on: hashText(before), base, patches: [...patchBetween(before, text)], result: hashText(text), selection: null };
  expect(await services.studio.keepDraft(draft, THEO)).toMatchObject({ kept: true });
}

async function found(): Promise<readonly FoundDocument[]> {
  const { documents } = await services.replacing.find(TEA);
  return documents.filter(({ source }) => source === 'own');
}

/** Everything found, to be replaced. */
async function all(put: string): Promise<Replace> {
  const documents = (await found()).map(({ file, hash, hits }) => ({ file, expected: hash, hits: hits.map((_, index) => index) }));
  return { query: TEA, put, documents, label: LABEL };
}

const refusalOf = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => null,
    (error: unknown) => (error instanceof ContractError ? error.details['refusal'] : error),
  );

test('words are found in all scenarios, with what is around them and where they are', async () => {
  await make('a');
  await writeFile(own('b'), '// tea');
  await services.scenarios.refresh();
  const { documents, total, unread } = await services.replacing.find(TEA);
  expect([total, unread]).toEqual([4, ['b.scenario.json']]);
  expect(documents).toMatchObject([
    {
      source: 'own',
      file: 'a.scenario.json',
      title: 'Plain',
      unsaved: false,
      hits: [
        { pointer: '/beats/tea/lines/0/say', place: 'line', of: 'Tea, or more tea?', before: '', words: 'Tea', after: ', or more tea?' },
        { pointer: '/beats/tea/lines/0/say', before: 'Tea, or more ', words: 'tea', after: '?' },
        { pointer: '/beats/tea/choices/0/why', place: 'why', words: 'Tea', after: ' it is.' },
      ],
    },
    { source: 'bundled', file: 'test.scenario.json', hits: [{ pointer: '/title', place: 'title', of: '', words: 'Tea' }] },
  ]);
});

test('no more is listed than there is room for, and all is counted', async () => {
  await make('a', 'tea '.repeat(499));
  await make('b');
  const { documents, total } = await services.replacing.find(TEA);
  expect(total).toBe(500 + 3 + 1);
  expect(documents.map(({ file, hits }) => [file, hits.length])).toEqual([['a.scenario.json', 500]]);
});

test('what is chosen is replaced, byte by byte, with a version of each, and is taken back as one', async () => {
  const [a, b] = [await make('a'), await make('b')];
  const asked = await all('coffee');
  const [first, second] = asked.documents;
  if (first === undefined || second === undefined) throw new Error('Two should be found.');
  const documents = [{ ...first, hits: [1, 1] }, second];
  expect(await services.replacing.replace({ ...asked, documents }, THEO)).toEqual({ replaced: true, number: 1, documents: 2, hits: 4 });
  expect(await onDisk('a')).toBe(a.replace('more tea?', 'more coffee?'));
  expect(await onDisk('b')).toBe(b.replace('Tea, or more tea?', 'Coffee, or more coffee?').replace('Tea it is.', 'Coffee it is.'));
  // The library has read it already.
  expect(services.scenarios.waiting).toMatchObject([{ ok: true, file: 'a.scenario.json' }, { ok: true, text: expect.stringContaining('Coffee it is.') }]);
  const versions = await services.studio.versions('a.scenario.json');
  expect(versions).toMatchObject([{ kind: 'saved', label: LABEL, by: 'Theo' }, { kind: 'found' }]);
  expect((await services.studio.version('a.scenario.json', versions[1]?.number ?? 0)).text).toBe(a);

  await services.close();
  services = await house.open();
  expect(await services.replacing.replacements()).toMatchObject([{ number: 1, by: 'Theo', words: 'tea', put: 'coffee', documents: 2, hits: 4 }]);
  expect(await services.replacing.takeBack({ number: 1, label: 'Back' }, THEO)).toEqual({ back: ['a.scenario.json', 'b.scenario.json'], kept: [] });
  expect([await onDisk('a'), await onDisk('b')]).toEqual([a, b]);
  expect(await services.replacing.replacements()).toEqual([]);
  expect(await refusalOf(services.replacing.takeBack({ number: 1, label: 'Back' }, THEO))).toBe('not-replaced');
});

test('what has not been saved is looked through, changed and taken back as a draft', async () => {
  const a = await make('a');
  const draft = a.replace('more tea', 'green tea');
  await keepDraft('a', draft);
  expect(await found()).toMatchObject([{ unsaved: true, hash: hashText(draft) }]);
  await services.replacing.replace(await all('coffee'), THEO);
  const now = await services.studio.open({ source: 'own', file: 'a.scenario.json' });
  expect(now.draft).toMatchObject({ text: draft.replace('Tea, or green tea?', 'Coffee, or green coffee?').replace('Tea it', 'Coffee it'), base: hashText(a), by: 'Theo' });
  expect(await onDisk('a')).toBe(a);
  await services.replacing.takeBack({ number: 1, label: 'Back' }, THEO);
  expect((await services.studio.open({ source: 'own', file: 'a.scenario.json' })).draft?.text).toBe(draft);
});

test('a window that has gone on writing meanwhile is told, and nothing of it is lost', async () => {
  const a = await make('a');
  const [file, mine] = ['a.scenario.json', a.replace('Plain', 'Mine')];
  await services.replacing.replace(await all('coffee'), THEO);
  const draft = { file, revision: 0, on: hashText(a), base: hashText(a), patches: [...patchBetween(a, mine)], result: hashText(mine), selection: null };
  const answer = await services.studio.keepDraft(draft, THEO);
  expect(answer).toMatchObject({ kept: false, current: { draft: null, disk: { text: await onDisk('a') } } });
});

test('nothing is replaced anywhere where one has changed since it was looked through', async () => {
  const [a, b] = [await make('a'), await make('b')];
  const asked = await all('coffee');
  await writeFile(own('b'), b.replace('Plain', 'Other'));
  expect(await services.replacing.replace(asked, THEO)).toEqual({ replaced: false, changed: ['b.scenario.json'] });
  await rm(own('b'));
  expect(await services.replacing.replace(asked, THEO)).toEqual({ replaced: false, changed: ['b.scenario.json'] });
  expect(await onDisk('a')).toBe(a);
  expect(await services.replacing.replacements()).toEqual([]);
});

test('bad input changes nothing', async () => {
  const a = await make('a');
  const asked = await all('coffee');
  const [first] = asked.documents;
  if (first === undefined) throw new Error('One should be found.');
  expect(await refusalOf(services.replacing.replace({ ...asked, documents: [{ ...first, hits: [0, 3] }] }, THEO))).toBe('no-hits');
  expect(await refusalOf(services.replacing.replace({ ...asked, put: '\uD800' }, THEO))).toBe('not-text');
  expect([await onDisk('a'), await services.replacing.replacements()]).toEqual([a, []]);
});

test('what has been changed since stays as it is when a replacement is taken back', async () => {
  const [a] = [await make('a'), await make('b')];
  await services.replacing.replace(await all('coffee'), THEO);
  const later = (await onDisk('b')).replace('Plain', 'Other');
  await writeFile(own('b'), later);
  expect(await services.replacing.takeBack({ number: 1, label: 'Back' }, THEO)).toEqual({ back: ['a.scenario.json'], kept: ['b.scenario.json'] });
  expect([await onDisk('a'), await onDisk('b')]).toEqual([a, later]);
});

test('a replacement that a fault has ended in between can be taken back', async () => {
  const [a, b] = [await make('a'), await make('b')];
  await services.replacing.replace(await all('coffee'), THEO);
  await writeFile(own('b'), b);
  expect(await services.replacing.takeBack({ number: 1, label: 'Back' }, THEO)).toEqual({ back: ['a.scenario.json', 'b.scenario.json'], kept: [] });
  expect([await onDisk('a'), await onDisk('b')]).toEqual([a, b]);
});

test('the last twenty can be taken back', async () => {
  await make('a');
  for (let turn = 0; turn < 21; turn++) await services.replacing.replace(await all('Tea'), THEO);
  const numbers = (await services.replacing.replacements()).map(({ number }) => number);
  expect([numbers.length, numbers[0], numbers.at(-1)]).toEqual([20, 21, 2]);
});
