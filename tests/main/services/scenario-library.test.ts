import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rename, rm, symlink, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Catalogue } from '#core/contract/schemas.ts';
import type { ScenarioLibrary } from '#main/services/library/scenario-library.ts';
import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';
import { TestHouse } from '#tests/support/services.ts';
import { until } from '#tests/support/until.ts';

const BEATS = { one: { choices: [choiceWith('go')] }, end: END };
const document = (parts: Record<string, unknown> = {}): string => JSON.stringify(documentWith({ beats: BEATS, ...parts }));

let house: TestHouse;
let library: ScenarioLibrary;
let own: (name: string) => string;

beforeEach(async () => {
  house = await TestHouse.build([documentWith({ beats: BEATS, title: 'Bundled' })]);
  ({ scenarios: library } = await house.open());
  own = (name) => join(house.dataFolder, 'scenarios', name);
});

afterEach(() => house.demolish());

const titles = ({ scenarios }: Catalogue): string[] => scenarios.map(({ title }) => title);

/** Waits for the catalogue to change, from before the change was made. */
async function after(change: () => Promise<unknown>, changed: (catalogue: Catalogue) => boolean): Promise<Catalogue> {
  const stream = library.watch();
  await change();
  const catalogue = await until(stream, changed);
  await stream.return?.();
  return catalogue;
}

const findingOf = (catalogue: Catalogue, file: string) =>
  catalogue.broken.find((broken) => broken.file === file)?.findings[0];

describe('while it is open', () => {
  test('a saved file shows up within a second, and shadows the bundled one', async () => {
    const begun = performance.now();
    const catalogue = await after(
      () => writeFile(own('test.scenario.json'), document({ title: 'Own' })),
      (now) => titles(now).includes('Own'),
    );
    expect(performance.now() - begun).toBeLessThan(1_000);
    expect(catalogue.scenarios).toMatchObject([{ id: 'test', title: 'Own', source: 'own' }]);
    expect(library.find('test')?.text).toBe(document({ title: 'Own' }));
  });

  test('so do its changes: in place, by an editor that renames, and with a size that stays', async () => {
    const file = own('test.scenario.json');
    await after(() => writeFile(file, document({ title: 'One' })), (now) => titles(now).includes('One'));
    await after(() => writeFile(file, document({ title: 'Two' })), (now) => titles(now).includes('Two'));
    const save = async (): Promise<void> => {
      await writeFile(own('.test.scenario.json.swp'), document({ title: 'Six' }));
      await rename(own('.test.scenario.json.swp'), file);
    };
    await after(save, (now) => titles(now).includes('Six'));
  });

  test('what is deleted or renamed away goes, and the bundled one is back', async () => {
    await after(() => writeFile(own('test.scenario.json'), document({ title: 'Own' })), (now) => titles(now).includes('Own'));
    await after(() => rename(own('test.scenario.json'), own('test.txt')), (now) => titles(now).includes('Bundled'));
    await after(() => rename(own('test.txt'), own('test.scenario.json')), (now) => titles(now).includes('Own'));
    await after(() => unlink(own('test.scenario.json')), (now) => titles(now).includes('Bundled'));
  });

  test('a file that breaks shows its errors with lines, and mends again', async () => {
    const file = own('other.scenario.json');
    const broken = await after(() => writeFile(file, '{\n  "format": 1,\n  "id": "other",,\n}'), (now) => now.broken.length > 0);
    expect(findingOf(broken, 'other.scenario.json')).toMatchObject({ rule: 'schema', severity: 'error', line: 3 });
    expect(titles(broken)).toEqual(['Bundled']);
    const mended = await after(
      () => writeFile(file, document({ id: 'other', title: 'Mended' })),
      (now) => now.broken.length === 0,
    );
    expect(titles(mended)).toEqual(['Mended', 'Bundled']);
  });

  test('a broken own file shadows nothing', async () => {
    const broken = await after(() => writeFile(own('test.scenario.json'), '{}'), (now) => now.broken.length > 0);
    expect(broken.scenarios).toMatchObject([{ title: 'Bundled', source: 'bundled' }]);
    expect(broken.broken).toMatchObject([{ file: 'test.scenario.json', source: 'own' }]);
  });

  test('the folder may go and come back', async () => {
    const folder = join(house.dataFolder, 'scenarios');
    await after(() => writeFile(own('test.scenario.json'), document({ title: 'Own' })), (now) => titles(now).includes('Own'));
    await after(() => rm(folder, { recursive: true }), (now) => titles(now).includes('Bundled'));
    await mkdir(folder, { recursive: true });
    await after(() => writeFile(own('test.scenario.json'), document({ title: 'Back' })), (now) => titles(now).includes('Back'));
  });

  test('a folder put in its place is read', async () => {
    const other = await mkdtemp(join(house.root, 'other-'));
    await writeFile(join(other, 'test.scenario.json'), document({ title: 'Moved' }));
    const swap = async (): Promise<void> => {
      await rename(join(house.dataFolder, 'scenarios'), join(house.root, 'gone'));
      await rename(other, join(house.dataFolder, 'scenarios'));
    };
    await after(swap, (now) => titles(now).includes('Moved'));
  });

  test('a burst of saves tells a slow reader the latest only', async () => {
    const slow = library.watch();
    await slow.next();
    const saves = Array.from({ length: 20 }, (_, index) => `Save ${index}`);
    for (const title of saves) await writeFile(own('test.scenario.json'), document({ title }));
    await until(library.watch(), (now) => titles(now).includes('Save 19'));
    expect(titles((await slow.next()).value ?? { scenarios: [], broken: [], waiting: [] })).toEqual(['Save 19']);
  });
});

async function brokenBy(make: () => Promise<unknown>): Promise<Catalogue> {
  const catalogue = await after(make, (now) => now.broken.length > 0);
  expect(titles(catalogue)).toContain('Bundled');
  return catalogue;
}

/** Writes several files, one after another. */
function writing(files: Readonly<Record<string, string>>): () => Promise<void> {
  return async () => {
    for (const [name, text] of Object.entries(files)) await writeFile(own(name), text);
  };
}

async function makeOddEntries(): Promise<void> {
  await symlink(own('loop-b.scenario.json'), own('loop-a.scenario.json'));
  await symlink(own('loop-a.scenario.json'), own('loop-b.scenario.json'));
  await symlink(own('nothing'), own('dangling.scenario.json'));
  await mkdir(own('folder.scenario.json'));
  execFileSync('mkfifo', [own('pipe.scenario.json')]);
}

describe('files that cannot be played', () => {
  test('two of one id in one folder are both broken, and say so', async () => {
    const both = writing({
      'twin.scenario.json': document({ id: 'twin' }),
      'twin copy.scenario.json': document({ id: 'twin' }),
    });
    const catalogue = await after(both, (now) => now.broken.length === 2);
    expect(findingOf(catalogue, 'twin.scenario.json')).toMatchObject({ rule: 'duplicate-id', pointer: '/id', line: 1 });
    expect(findingOf(catalogue, 'twin.scenario.json')?.message).toContain('"twin copy.scenario.json"');
    expect(findingOf(catalogue, 'twin copy.scenario.json')?.message).toContain('"twin.scenario.json"');
    expect(library.find('twin')).toBeNull();
  });

  test('a file name that is not the id says how to rename it', async () => {
    const text = `{\n  "id": "right",${document({ id: 'right' }).replace('"id":"right",', '').slice(1)}`;
    const catalogue = await brokenBy(() => writeFile(own('wrong.scenario.json'), text));
    const finding = findingOf(catalogue, 'wrong.scenario.json');
    expect(finding).toMatchObject({ rule: 'schema', pointer: '/id', line: 2, column: 9 });
    expect(finding?.message).toContain('"right.scenario.json"');
  });

  test.each(['right.json', 'right.scenario.json.txt', 'right.SCENARIO.JSON'])('so does %s, which hides one', async (name) => {
    const catalogue = await brokenBy(() => writeFile(own(name), document({ id: 'right' })));
    expect(findingOf(catalogue, name)?.message).toContain('"right.scenario.json"');
  });

  test('a copy kept beside the file does no harm', async () => {
    const both = writing({
      'mine.old.json': document({ id: 'mine', title: 'Old' }),
      'mine.scenario.json': document({ id: 'mine', title: 'Mine' }),
    });
    const catalogue = await after(both, (now) => titles(now).includes('Mine') && now.broken.length === 0);
    expect(titles(catalogue)).not.toContain('Old');
  });

  test('other documents and what editors leave are not looked at', async () => {
    for (const name of ['principles.json', 'principles.es.json', 'scenario.schema.json', 'test.routes.json', '.x.scenario.json', 'a.scenario.json~', '4913']) {
      await writeFile(own(name), '{"strings": {}}');
    }
    const catalogue = await after(
      () => writeFile(own('late.scenario.json'), document({ id: 'late', title: 'Late' })),
      (now) => titles(now).includes('Late'),
    );
    expect(catalogue.broken).toEqual([]);
  });

  test.each<[string, string | Buffer, Record<string, unknown>]>([
    ['that is UTF-16', Buffer.from(`\uFEFF${document()}`, 'utf16le'), { rule: 'schema', line: 1 }],
    ['that is not UTF-8', Buffer.from('{\n\n"title": "caf\xe9"}', 'latin1'), { rule: 'schema', line: 3 }],
    ['with a byte order mark', `\uFEFF${document({ id: 'odd' })}`, { rule: 'schema', line: 1, column: 1 }],
    ['that is too large', Buffer.alloc(5_000_001, 0x20), { rule: 'limit' }],
    ['that is empty', '', { rule: 'schema' }],
    ['full of NULs', Buffer.alloc(500), { rule: 'schema' }],
    ['of a newer format', document({ id: 'odd', format: 2 }), { rule: 'schema' }],
    ['with a key of the prototype', '{"__proto__": {"polluted": 1}}', { rule: 'schema' }],
    ['with a lone surrogate', document({ id: 'odd', title: 'x' }).replace('"x"', '"\\ud800"'), { rule: 'schema' }],
  ])('a file %s', async (_, content, finding) => {
    const catalogue = await brokenBy(() => writeFile(own('odd.scenario.json'), content));
    expect(findingOf(catalogue, 'odd.scenario.json')).toMatchObject(finding);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  test('a link that leads back to itself, one that leads nowhere, a folder, a pipe', async () => {
    const catalogue = await after(makeOddEntries, (now) => now.broken.length === 5);
    const message = (file: string): string | undefined => findingOf(catalogue, file)?.message;
    expect(message('loop-a.scenario.json')).toContain('leads back to itself');
    expect(message('dangling.scenario.json')).toContain('is not there');
    expect(message('folder.scenario.json')).toContain('not a file');
    expect(message('pipe.scenario.json')).toContain('not a file');
    expect(titles(catalogue)).toEqual(['Bundled']);
  });

  test('a link to a whole file is that file, and its changes are seen', async () => {
    const target = join(house.root, 'elsewhere.json');
    await writeFile(target, document({ title: 'Linked' }));
    await after(() => symlink(target, own('test.scenario.json')), (now) => titles(now).includes('Linked'));
    await after(() => writeFile(target, document({ title: 'Changed' })), (now) => titles(now).includes('Changed'));
  });

  test('a file with thousands of faults lists a hundred and says how many follow', async () => {
    const junk = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`odd-${index}`, 1]));
    const catalogue = await brokenBy(() => writeFile(own('odd.scenario.json'), document({ id: 'odd', ...junk })));
    const findings = catalogue.broken[0]?.findings ?? [];
    expect(findings).toHaveLength(101);
    expect(findings.at(-1)).toMatchObject({ rule: 'limit', message: expect.stringContaining('400 more') });
  });
});

describe('folders that cannot be read', () => {
  test('a file where the own folder should be is a notice, and the bundled ones are there', async () => {
    const other = await TestHouse.build([documentWith({ beats: BEATS, title: 'Bundled' })]);
    try {
      await mkdir(other.dataFolder);
      await writeFile(join(other.dataFolder, 'scenarios'), '');
      const services = await other.open();
      expect(services.notices).toMatchObject([{ code: 'folder-unreadable' }]);
      expect(titles(services.scenarios.list())).toEqual(['Bundled']);
    } finally {
      await other.demolish();
    }
  });
});

test('closing ends every watcher', async () => {
  const readers = [library.watch(), library.watch()];
  await Promise.all(readers.map((reader) => reader.next()));
  expect(library.readers).toBe(2);
  const waiting = readers.map((reader) => reader.next());
  await house.demolish();
  const end = { done: true, value: undefined };
  expect(await Promise.all(waiting)).toEqual([end, end]);
  expect(library.readers).toBe(0);
});
