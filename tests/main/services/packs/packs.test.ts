import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ContractError } from '#core/contract/errors.ts';
import type { PackReview } from '#core/contract/packs.ts';
import type { Packs } from '#main/services/packs/packs.ts';
import type { Services } from '#main/services/services.ts';
import { packBytes, packOf, reviewOf, SESSION, stagePack } from '#tests/support/packs.ts';
import { programmeWith, weekWith } from '#tests/support/programmes.ts';
import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';
import { TestHouse } from '#tests/support/services.ts';

const THEO = { staff: '00000000-0000-4000-8000-000000000001', staffName: 'Theo' };
const BEATS = { one: { choices: [choiceWith('go', { shows: ['listen'] }), choiceWith('stay', { grade: 'dazzles' })] }, end: END };
const story = (id: string, parts: Readonly<Record<string, unknown>> = {}) => documentWith({ id, title: `The ${id}`, beats: BEATS, ...parts });
const text = (document: unknown): string => `${JSON.stringify(document, null, 2)}\n`;

const principle = (id: string, name: string) => ({ id, name, summary: '', looks: { F: 'f', C: 'c', A: 'a' } });
const principles = (...list: readonly unknown[]): string => text({ format: 1, principles: list });
const SPANISH = text({ scenario: 'tea', locale: 'es', strings: { '/title': { source: 'The tea', text: 'El té' } } });
const ROUTES = text({ scenario: 'tea', routes: [{ name: 'Straight on', choices: ['stay'], grade: 'A' }] });
const WEEKS = text(programmeWith({ id: 'weeks', weeks: [weekWith({ scenarios: [{ scenario: 'tea' }, { scenario: 'coffee' }], principles: ['listen'] })] }));

let from: TestHouse;
let to: TestHouse;
let theirs: Services;
let here: Services;
let packs: Packs;

beforeEach(async () => {
  from = await TestHouse.build([story('coffee')]);
  to = await TestHouse.build([story('cake')]);
  await furnish(from.bundledFolder, { 'principles.json': principles(principle('listen', 'Listen'), principle('other', 'Other')), 'principles.es.json': principles(principle('listen', 'Escucha')) });
  await furnish(to.bundledFolder, { 'principles.json': principles(principle('smile', 'Smile')), 'principles.es.json': principles(principle('smile', 'Sonríe')) });
  await furnish(join(from.dataFolder, 'scenarios'), {
    'tea.scenario.json': text(story('tea')),
    'tea.es.json': SPANISH,
    'tea.routes.json': ROUTES,
    'programmes/weeks.programme.json': WEEKS,
  });
  theirs = await from.open();
  here = await to.open();
  packs = here.packs;
});

afterEach(async () => {
  await from.demolish();
  await to.demolish();
});

async function furnish(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, contents] of Object.entries(files)) {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), contents);
  }
}

const own = (name: string): Promise<string> => readFile(join(to.dataFolder, 'scenarios', name), 'utf8');
const put = (files: Readonly<Record<string, string>>): Promise<void> => furnish(join(to.dataFolder, 'scenarios'), files);
const allOf = () => packOf(theirs.packs, { programmes: ['weeks'] });

async function opened(bytes: Buffer): Promise<{ readonly draft: string; readonly review: PackReview }> {
  const draft = stagePack(packs, bytes);
  return { draft, review: await reviewOf(packs, draft) };
}

/** Looks at a pack and installs what is named of it; all of it by default. */
async function install(bytes: Buffer, files?: readonly string[]) {
  const { draft, review } = await opened(bytes);
  return packs.install(SESSION, { draft, fingerprint: review.fingerprint, files: [...(files ?? review.files.map(({ path }) => path))] }, THEO);
}

const refusalOf = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => null,
    (error: unknown) => (error instanceof ContractError ? [error.details['refusal'], error.details['about']] : error),
  );

const standings = ({ files }: PackReview) => Object.fromEntries(files.map(({ path, standing }) => [path, standing]));

describe('a pack', () => {
  test('takes along what goes with a programme: its scenarios, their translations and routes, the principles they name', async () => {
    expect(await theirs.packs.contents({ documents: [], programmes: ['weeks'] })).toMatchObject({
      files: [
        { path: 'programmes/weeks.programme.json', kind: 'programme' },
        { path: 'tea.scenario.json', kind: 'scenario', title: 'The tea', bytes: Buffer.byteLength(text(story('tea'))) },
        { path: 'tea.es.json', kind: 'translation' },
        { path: 'tea.routes.json', kind: 'routes' },
        { path: 'coffee.scenario.json', kind: 'scenario' },
        { path: 'principles.es.json', kind: 'principles' },
        { path: 'principles.json', kind: 'principles' },
      ],
      missing: [],
      refused: [],
    });
  });

  test('of the same things is the same bytes, whenever it is made on a day', async () => {
    const first = await allOf();
    from.clock.advance(3_600_000);
    expect((await allOf()).equals(first)).toBe(true);
  });

  test('holds nothing that cannot be played, and says what is missing', async () => {
    await furnish(join(from.dataFolder, 'scenarios'), {
      'tea.routes.json': '{"routes": 1}',
      'programmes/weeks.programme.json': WEEKS.replace('"coffee"', '"milk"'),
    });
    const contents = await theirs.packs.contents({ documents: [{ source: 'own', file: 'gone.scenario.json' }], programmes: ['weeks'] });
    expect(contents).toMatchObject({
      missing: ['milk'],
      refused: [
        { file: 'gone.scenario.json', refusal: 'not-there' },
        { file: 'tea.routes.json', refusal: 'not-playable' },
      ],
    });
    expect(await refusalOf(allOf())).toEqual(['not-playable', 'tea.routes.json']);
    expect(await refusalOf(packOf(theirs.packs, {}))).toEqual(['nothing-chosen', undefined]);
  });
});

describe('a review', () => {
  test('says who made it, what is in it, and what the checks find', async () => {
    const { review } = await opened(await allOf());
    expect(review).toMatchObject({ name: 'The pack', author: 'Ana', licence: 'CC BY 4.0', created: '2026-01-05', appVersion: '1.2.3' });
    expect(new Set(Object.values(standings(review)))).toEqual(new Set(['new']));
    const tea = review.files.find(({ path }) => path === 'tea.scenario.json');
    expect(tea).toMatchObject({ title: 'The tea', version: '1.0.0', installable: true, here: null, errors: expect.any(Number) });
    expect(tea?.findings.map(({ rule }) => rule)).toContain('grade-f-unreachable');
    // What only the pack knows is known: its principles, and its programme's scenarios.
    expect(review.files.flatMap(({ findings }) => findings.map(({ rule }) => rule))).not.toContain('unknown-principle');
    expect(review.files.find(({ kind }) => kind === 'programme')?.errors).toBe(0);
    expect(review.files.find(({ kind }) => kind === 'translation')?.findings.map(({ rule }) => rule)).toContain('translation-missing');
    expect(review.files.find(({ path }) => path === 'principles.json')?.joins).toEqual({ added: ['Listen'], changed: [] });
  });

  test('puts each file beside what is here', async () => {
    await put({
      'same.scenario.json': JSON.stringify(story('same')),
      'newer.scenario.json': text(story('newer', { version: '1.9.0' })),
      'older.scenario.json': text(story('older', { version: '2.0.0-rc.1' })),
      'changed.scenario.json': text(story('changed', { title: 'Mine' })),
      'Nearly.scenario.json': text(story('nearly')),
      'My own file.scenario.json': text(story('mine')),
    });
    const pack = packBytes({
      'same.scenario.json': text(story('same')),
      'newer.scenario.json': text(story('newer', { version: '1.10.0' })),
      'older.scenario.json': text(story('older', { version: '1.10.0' })),
      'changed.scenario.json': text(story('changed')),
      'nearly.scenario.json': text(story('nearly')),
      'mine.scenario.json': text(story('mine')),
      'cake.scenario.json': text(story('cake', { version: '2.0.0' })),
      'broken.scenario.json': '{"format": 1}',
      'wrong.scenario.json': text(story('other')),
    });
    const { review } = await opened(pack);
    expect(standings(review)).toMatchObject({ 'same.scenario.json': 'same', 'newer.scenario.json': 'newer', 'older.scenario.json': 'older', 'changed.scenario.json': 'changed' });
    const find = (name: string) => review.files.find(({ path }) => path === `${name}.scenario.json`);
    expect(find('newer')).toMatchObject({ here: { source: 'own', version: '1.9.0' }, version: '1.10.0' });
    expect(find('cake')).toMatchObject({ here: { source: 'bundled', version: '1.0.0' }, standing: 'newer', installable: true });
    expect(find('nearly')).toMatchObject({ clash: 'Nearly.scenario.json', installable: false });
    expect(find('mine')).toMatchObject({ clash: 'My own file.scenario.json', installable: false });
    expect(find('broken')).toMatchObject({ installable: false, errors: expect.any(Number) });
    expect(find('wrong')).toMatchObject({ installable: false, findings: [{ rule: 'schema', severity: 'error' }] });
  });

  test('changes nothing, and belongs to its session', async () => {
    const { draft } = await opened(await allOf());
    expect(await readdir(join(to.dataFolder, 'scenarios'))).toEqual([]);
    await expect(packs.review('somebody else', draft).next()).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('installing', () => {
  test('puts all of it where it can be played, byte for byte, and notes it', async () => {
    const installed = await install(await allOf());
    expect(installed.replaced).toEqual([]);
    expect(await own('tea.scenario.json')).toBe(text(story('tea')));
    expect(await own('programmes/weeks.programme.json')).toBe(WEEKS);
    expect(here.scenarios.find('tea')?.summary.translations).toMatchObject([{ locale: 'es' }]);
    expect((await here.programmes.list()).programmes).toMatchObject([{ id: 'weeks', source: 'own' }]);
    expect((await here.studio.list()).documents.filter(({ source }) => source === 'own').map(({ file }) => file)).toEqual(['coffee.scenario.json', 'tea.scenario.json']);
    expect(await here.store.audit.list({ kind: 'pack-installed', limit: 9 })).toMatchObject([
      { staffName: 'Theo', body: { name: 'The pack', author: 'Ana', added: expect.arrayContaining(['tea.scenario.json']), replaced: [] } },
    ]);
    expect(await readdir(join(to.dataFolder, 'packs'))).toEqual([]);
  });

  test('adds principles to those that hold here, in every language', async () => {
    await install(await allOf());
    expect((await here.programmes.principles()).map(({ name }) => name)).toEqual(['Smile', 'Listen']);
    expect((await here.programmes.principles('es')).map(({ name }) => name)).toEqual(['Sonríe', 'Escucha']);
    // A second pack says one of them in other words.
    const other = packBytes({ 'principles.json': principles(principle('listen', 'Listen well')) });
    const { review } = await opened(other);
    expect(review.files).toMatchObject([{ standing: 'changed', joins: { added: [], changed: ['Listen well'] }, here: { source: 'own' } }]);
    await install(other);
    expect((await here.programmes.principles()).map(({ name }) => name)).toEqual(['Smile', 'Listen well']);
  });

  test('keeps what it replaces: as a version, and in the bin', async () => {
    await put({ 'tea.scenario.json': text(story('tea', { title: 'Mine' })), 'tea.es.json': SPANISH.replace('El té', 'Mi té') });
    expect(await install(await allOf(), ['tea.scenario.json', 'tea.es.json'])).toEqual({ added: [], replaced: ['tea.es.json', 'tea.scenario.json'] });
    const versions = await here.studio.versions('tea.scenario.json');
    expect(versions.map(({ kind, by, label }) => [kind, by, label])).toEqual([
      ['saved', 'Theo', 'The pack'],
      ['found', null, null],
    ]);
    expect((await here.studio.version('tea.scenario.json', versions[1]?.number ?? 0)).text).toContain('Mine');
    const [binned] = (await here.studio.list()).removed;
    expect(await here.store.studio.findRemoved(binned?.number ?? 0)).toMatchObject({
      file: 'tea.scenario.json',
      files: [{ name: 'tea.es.json', text: expect.stringContaining('Mi té') }, { name: 'tea.scenario.json' }],
    });
  });

  test('installs what was seen, or nothing', async () => {
    const { draft, review } = await opened(await allOf());
    await put({ 'tea.scenario.json': text(story('tea', { title: 'Mine' })) });
    const files = ['tea.scenario.json'];
    expect(await refusalOf(packs.install(SESSION, { draft, fingerprint: review.fingerprint, files }, THEO))).toEqual(['changed', undefined]);
    expect(await own('tea.scenario.json')).toContain('Mine');
    const { fingerprint } = await reviewOf(packs, draft);
    expect(await packs.install(SESSION, { draft, fingerprint, files }, THEO)).toEqual({ added: [], replaced: files });
  });

  test('takes nothing that would be broken here', async () => {
    const bytes = packBytes({ 'broken.scenario.json': '{}', 'tea.scenario.json': text(story('tea')), 'tea.es.json': SPANISH });
    expect(await refusalOf(install(bytes, ['broken.scenario.json']))).toEqual(['cannot-install', 'broken.scenario.json']);
    expect(await refusalOf(install(bytes, ['tea.es.json']))).toEqual(['needs-scenario', 'tea.es.json']);
    expect(await refusalOf(install(bytes, ['other.scenario.json']))).toEqual(['missing', 'other.scenario.json']);
    expect(await readdir(join(to.dataFolder, 'scenarios'))).toEqual([]);
  });

  test('of what is here already does nothing', async () => {
    const pack = await allOf();
    await install(pack);
    expect(await install(pack)).toEqual({ added: [], replaced: [] });
    expect(await here.store.audit.list({ kind: 'pack-installed', limit: 9 })).toHaveLength(1);
  });
});
