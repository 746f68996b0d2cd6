import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { RosterPerson } from '#core/contract/roster.ts';
import type { Session } from '#core/contract/schemas.ts';
import type { Services } from '#main/services/services.ts';
import { Driver } from '#main/services/store/driver.ts';
import { DATABASE_FILE } from '#main/services/store/open-store.ts';
import { handOver, hrSession, importFile, previewFile } from '#tests/support/roster.ts';
import { runs } from '#tests/support/runs.ts';
import { TestHouse } from '#tests/support/services.ts';

let house: TestHouse;
let services: Services;
let hr: Session;

beforeEach(async () => {
  house = await TestHouse.build();
  services = await house.open();
  hr = hrSession(services);
});

afterEach(() => house.demolish());

const FILE = 'Employee number,Name,Cohort,Department\r\n7,Ana,Spring,Kitchen\r\n8,"Bo ""B"" Berg",spring,\r\n9,Cleo,,Bar\r\n';

const shown = ({ name, employeeNumber, department, cohort, archivedAt }: RosterPerson) =>
  [name, employeeNumber, cohort?.name ?? null, department, archivedAt !== null] as const;

async function people(archived = false) {
  return (await services.roster.search(hr, { words: '', archived, skip: 0 })).people.map(shown);
}

describe('a first import', () => {
  test('adds everyone, and makes the cohorts', async () => {
    const { preview } = await previewFile(services, hr, FILE);
    expect(preview).toMatchObject({ missing: [], mapping: { number: 0, name: 1, cohort: 2, department: 3 } });
    expect(preview.changes).toMatchObject({
      people: 3,
      added: { total: 3 },
      changed: { total: 0 },
      newCohorts: { total: 1, first: [{ name: 'Spring', people: 2, near: null }] },
      faults: { total: 0 },
    });
    expect(await people()).toEqual([]);
    expect(await importFile(services, hr, FILE)).toEqual({ added: 3, changed: 0, linked: 0, archived: 0, unchanged: 0 });
    expect(await people()).toEqual([
      ['Ana', '7', 'Spring', 'Kitchen', false],
      ['Bo "B" Berg', '8', 'Spring', null, false],
      ['Cleo', '9', null, 'Bar', false],
    ]);
    expect(await services.cohorts.list(hr)).toMatchObject([{ name: 'Spring', people: 2 }]);
  });

  test('is told in the audit by counts, and of each person that they were added, without a name', async () => {
    await importFile(services, hr, FILE);
    const [person] = (await services.roster.search(hr, { words: '', archived: false, skip: 0 })).people;
    expect((await services.privacy.report(person?.id ?? '', 'staff')).acts).toMatchObject([{ kind: 'person-added' }]);
    await services.close();
    const entries = house.inDatabase((driver) => driver.cells('SELECT kind, body FROM audit'));
    expect(entries).toEqual([
      ['roster-import', '{"added":3,"changed":0,"linked":0,"archived":0,"unchanged":0}'],
      ...[1, 2, 3].map(() => ['person-added', expect.stringMatching(/^\{"person":"[0-9a-f-]{36}"\}$/)]),
    ]);
  });

  test.each([
    ['semicolons and a mark', '\uFEFFEmployee No.;Full name;Team\n7;Ana;Spring\n'],
    ['tabs', 'Emp ID\tNombre\tGrupo\n7\tAna\tSpring\n'],
    ['first and last names', 'First name,Last name,Staff ID,Class\nAna,,7,Spring\n'],
    ['Spanish headings', 'Número de empleado,Nombre completo,Grupo\n7,Ana,Spring\n'],
    ['quotes, blank lines and no end of line', '"Employee Number","Name","Cohort"\n\n"7","Ana","Spring"\n,,\n\n"7","Ana","Spring"'],
    ['line ends of an old Mac', 'number,name,cohort\r7,Ana,Spring\r'],
  ])('reads %s', async (_, file) => {
    await importFile(services, hr, file);
    expect(await people()).toEqual([['Ana', '7', 'Spring', null, false]]);
  });

  test('asks for the columns that its headings do not name', async () => {
    const file = 'Clave,Quién,number\nE7,Ana,1\n';
    const guessed = await previewFile(services, hr, file);
    expect(guessed.preview).toMatchObject({ headings: ['Clave', 'Quién', 'number'], missing: ['name'], changes: null });
    const { preview } = await previewFile(services, hr, file, { number: 0, name: 1 });
    expect(preview.changes?.added.first).toMatchObject([{ number: 'E7', name: 'Ana', cohort: null }]);
  });
});

describe('a second import', () => {
  beforeEach(() => importFile(services, hr, FILE));

  test('of the same file changes nothing', async () => {
    const before = await people();
    const { preview } = await previewFile(services, hr, FILE);
    expect(preview.changes).toMatchObject({ added: { total: 0 }, changed: { total: 0 }, unchanged: 3, leavers: { total: 0 } });
    expect(await importFile(services, hr, FILE)).toMatchObject({ added: 0, changed: 0, unchanged: 3 });
    expect(await people()).toEqual(before);
  });

  const NEXT = 'Employee number,Name,Cohort\n8,Bo Berg,Autumn\n10,Dora,Autumn\n';

  test('tells what changes, from what to what, and who is missing', async () => {
    const { changes } = (await previewFile(services, hr, NEXT)).preview;
    expect(changes?.changed.first).toMatchObject([
      {
        person: { name: 'Bo "B" Berg', number: '8' },
        changes: [
          { field: 'name', from: 'Bo "B" Berg', to: 'Bo Berg' },
          { field: 'cohort', from: 'Spring', to: 'Autumn' },
        ],
      },
    ]);
    expect(changes?.leavers.first.map(({ name }) => name)).toEqual(['Ana', 'Cleo']);
    expect(changes?.added.first.map(({ name }) => name)).toEqual(['Dora']);
  });

  test('leaves leavers alone unless it is told to archive them', async () => {
    await importFile(services, hr, NEXT);
    expect((await people()).map(([name]) => name)).toEqual(['Ana', 'Bo Berg', 'Cleo', 'Dora']);
    expect(await importFile(services, hr, NEXT, { archiveLeavers: true })).toMatchObject({ archived: 2 });
    expect((await people()).map(([name]) => name)).toEqual(['Bo Berg', 'Dora']);
    expect((await people(true)).map(([name]) => name)).toEqual(['Ana', 'Cleo']);
  });

  test('brings back who was archived', async () => {
    await importFile(services, hr, NEXT, { archiveLeavers: true });
    const { changes } = (await previewFile(services, hr, FILE)).preview;
    expect(changes?.changed.first.find(({ person }) => person.name === 'Ana')?.changes).toContainEqual({
      field: 'archived',
      from: null,
      to: null,
    });
    await importFile(services, hr, FILE);
    expect((await people()).map(([name]) => name)).toEqual(['Ana', 'Bo "B" Berg', 'Cleo', 'Dora']);
  });

  test('keeps what it does not tell of', async () => {
    await importFile(services, hr, 'number,name\n7,Ana\n');
    expect((await people())[0]).toEqual(['Ana', '7', 'Spring', 'Kitchen', false]);
    await importFile(services, hr, 'number,name,cohort\n7,Ana,\n');
    expect((await people())[0]).toEqual(['Ana', '7', null, 'Kitchen', false]);
  });

  test('carries out what was seen, or nothing', async () => {
    const { draft, preview } = await previewFile(services, hr, NEXT);
    await importFile(services, hr, 'number,name\n11,Eve\n');
    const fingerprint = preview.changes?.fingerprint ?? '';
    const request = { draft, mapping: preview.mapping, fingerprint, archiveLeavers: true, links: [] };
    await expect(services.roster.import(hr, request)).rejects.toMatchObject({ code: 'conflict' });
    expect((await people()).map(([name]) => name)).toEqual(['Ana', 'Bo "B" Berg', 'Cleo', 'Eve']);
    const again = await services.roster.preview(hr, draft, null);
    await services.roster.import(hr, { ...request, fingerprint: again.changes?.fingerprint ?? '' });
    expect((await people()).map(([name]) => name)).toEqual(['Bo Berg', 'Dora']);
  });
});

test('an import that the database refuses in its middle has changed nothing', async () => {
  await importFile(services, hr, FILE);
  await services.close();
  house.inDatabase((driver) =>
    driver.exec("CREATE TRIGGER refuse BEFORE INSERT ON person WHEN new.name = 'Zed' BEGIN SELECT RAISE (ABORT, 'no'); END"),
  );
  services = await house.open();
  hr = hrSession(services);
  const before = [await people(), await services.cohorts.list(hr)];
  const file = 'number,name,cohort\n7,Anna,Winter\n10,Dora,Winter\n99,Zed,Winter\n';
  await expect(importFile(services, hr, file, { archiveLeavers: true })).rejects.toThrow('no');
  expect([await people(), await services.cohorts.list(hr)]).toEqual(before);
});

describe('people without a number', () => {
  test('are offered to be linked, and keep what is theirs', async () => {
    const { id } = await services.people.add('Ana');
    const { changes } = (await previewFile(services, hr, FILE)).preview;
    expect(changes?.offers.first).toMatchObject([{ person: { id, number: null }, entries: [{ key: '7', name: 'Ana' }] }]);
    expect(await importFile(services, hr, FILE, { links: [{ person: id, key: '7' }] })).toMatchObject({ added: 2, linked: 1 });
    expect(await services.roster.search(hr, { words: '7', archived: false, skip: 0 })).toMatchObject({
      people: [{ id, name: 'Ana', cohort: { name: 'Spring' } }],
    });
  });

  test('stay by themselves where nobody links them', async () => {
    await services.people.add('Ana');
    await importFile(services, hr, FILE);
    const list = await services.people.list();
    expect(list.map(({ name, apart }) => [name, apart])).toEqual([
      ['Ana', null],
      ['Ana', '7'],
      ['Bo "B" Berg', null],
      ['Cleo', null],
    ]);
  });

  test('two of one name are told apart by all of their numbers where those end alike', async () => {
    await importFile(services, hr, 'number,name\n10009,Ben Lee\n20009,Ben Lee\n30010,Ben Lee\n');
    const list = await services.people.list();
    expect(list.map(({ apart }) => apart)).toEqual(['10009', '20009', '0010']);
  });

  test('are never guessed where two fit', async () => {
    const { id } = await services.people.add('ana');
    const file = 'number,name\n7,Ana\n8,ANA\n';
    const { changes } = (await previewFile(services, hr, file)).preview;
    expect(changes?.offers.first.map(({ entries }) => entries.map(({ key }) => key))).toEqual([['7', '8']]);
    const both = [
      { person: id, key: '7' },
      { person: id, key: '8' },
    ];
    await expect(importFile(services, hr, file, { links: both })).rejects.toMatchObject({ code: 'bad-input' });
    await expect(importFile(services, hr, file, { links: [{ person: id, key: '9' }] })).rejects.toMatchObject({ code: 'bad-input' });
    expect(await people()).toEqual([['ana', null, null, null, false]]);
    await importFile(services, hr, file, { links: [{ person: id, key: '8' }] });
    expect((await people()).map(([name, number]) => [name, number])).toEqual([
      ['ANA', '8'],
      ['Ana', '7'],
    ]);
  });
});

describe('a line at fault', () => {
  test.each([
    [',Ana', { problem: 'no-number', field: 'number' }],
    ['=cmd(),Ana', { problem: 'bad-number', field: 'number', value: '"=cmd()"' }],
    ['1.23E+11,Ana', { problem: 'rounded-number', field: 'number' }],
    [`${'9'.repeat(41)},Ana`, { problem: 'bad-number', field: 'number' }],
    ['7,', { problem: 'empty', field: 'name' }],
    ['7,\u202EanA', { problem: 'invisible-character', field: 'name', value: '"\\u{202E}anA"' }],
    [`7,${'x'.repeat(61)}`, { problem: 'too-long', field: 'name' }],
    [`7,${'x'.repeat(1_000_000)}`, { problem: 'too-long', field: 'name' }],
    [`7,Q${'\u0301'.repeat(10_000)}`, { problem: 'too-many-marks', field: 'name' }],
    ['7,Ana,\u200Bx', { problem: 'invisible-character', field: 'cohort' }],
    ['7,"Ana\nMaria"', { problem: 'invisible-character', field: 'name' }],
    ['7,Ana,Spring,more', { problem: 'too-many-cells', field: null }],
    ['7,An"a', { problem: 'quotes', field: null }],
    ['7,"Ana\n8,Bo', { problem: 'quotes', field: null }],
  ])('%j is told, and nothing is imported', async (line, fault) => {
    const file = `number,name,cohort\n5,"Zo\u00eb",Spring\n\n${line}\n`;
    const { changes } = (await previewFile(services, hr, file)).preview;
    expect(changes?.faults).toMatchObject({ total: 1, first: [{ line: 4, ...fault }] });
    await expect(importFile(services, hr, file)).rejects.toMatchObject({ code: 'not-allowed', details: { line: 4 } });
    expect(await people()).toEqual([]);
  });

  test('two lines of one number are merged where they agree, and told where they do not', async () => {
    const { changes } = (await previewFile(services, hr, 'number,name,cohort,dept\ne7,Ana,,Bar\nE7,Ana,Spring,\n')).preview;
    expect(changes?.merged.first).toEqual([
      { key: 'E7', number: 'E7', name: 'Ana', cohort: 'Spring', department: 'Bar', lines: [2, 3] },
    ]);
    const odd = (await previewFile(services, hr, 'number,name\n7,Ana\n8,Bo\n7,Anna\n')).preview;
    expect(odd.changes?.faults.first).toEqual([
      { line: 4, problem: 'number-twice', field: 'number', value: '"7"', other: 2 },
    ]);
  });
});

describe('a file that cannot be read', () => {
  const utf16 = Buffer.from('\uFEFFnumber,name\n7,Ana\n', 'utf16le');
  test.each<[string, Buffer, string]>([
    ['empty', Buffer.from(''), 'empty'],
    ['blank', Buffer.from('\uFEFF \n\n'), 'empty'],
    ['UTF-16', utf16, 'utf-16'],
    ['UTF-16 without a mark', utf16.subarray(2), 'utf-16'],
    ['Windows-1252', Buffer.from('number,name\n7,Zo\u00eb\n', 'latin1'), 'windows-1252'],
    ['a workbook', Buffer.from('PK\u0003\u0004rest'), 'workbook'],
    ['holding NULs', Buffer.from('number,name\n7,A\u0000na and much more of it\n'), 'nul'],
  ])('%s: it says what to do', async (_, bytes, what) => {
    await expect(previewFile(services, hr, bytes)).rejects.toMatchObject({ code: 'bad-input', details: { where: 'file', what } });
  });

  test('Windows-1252 is told with its line', async () => {
    const bytes = Buffer.from('number,name\n6,Ana\n7,Zo\u00eb\n', 'latin1');
    await expect(previewFile(services, hr, bytes)).rejects.toMatchObject({ details: { line: 3 } });
  });
});

describe('drafts', () => {
  const piece = Buffer.from(FILE).toString('base64');

  test('are their session’s own, and go after an import', async () => {
    const { draft } = services.roster.stage(hr, null, piece);
    const other = hrSession(services);
    await expect(services.roster.preview(other, draft, null)).rejects.toMatchObject({ code: 'not-found' });
    const { preview } = await previewFile(services, hr, FILE);
    expect(preview.changes?.people).toBe(3);
    await importFile(services, hr, FILE);
    await expect(services.roster.preview(hr, draft, null)).resolves.toMatchObject({ changes: { unchanged: 3 } });
  });

  test('come in pieces', async () => {
    const bytes = Buffer.from(FILE);
    const { draft } = services.roster.stage(hr, null, bytes.subarray(0, 50).toString('base64'));
    expect(services.roster.stage(hr, draft, bytes.subarray(50).toString('base64'))).toEqual({ draft, bytes: bytes.length });
    expect((await services.roster.preview(hr, draft, null)).changes?.people).toBe(3);
  });

  test('are at most three, and at most 20 MB', async () => {
    const first = services.roster.stage(hr, null, piece);
    for (let more = 0; more < 3; more += 1) services.roster.stage(hr, null, piece);
    expect(() => services.roster.stage(hr, first.draft, piece)).toThrow('no longer held');
    const half = Buffer.alloc(10_000_001).toString('base64');
    const { draft } = services.roster.stage(hr, null, half);
    expect(() => services.roster.stage(hr, draft, half)).toThrow('larger than 20 MB');
  });
});

/** A roster of so many lines. */
function largeFile(lines: number): string {
  const line = (index: number): string => `${index},Person ${index},Cohort ${index % 50},Department ${index % 20}\n`;
  return `number,name,cohort,department\n${Array.from({ length: lines }, (_, index) => line(index)).join('')}`;
}

/** How many calls are answered, each in a turn of its own, until something is done. */
async function answeredDuring(work: Promise<unknown>): Promise<number> {
  const end = new AbortController();
  const ended = work.finally(() => end.abort());
  let answered = 0;
  for (; !end.signal.aborted; answered++) {
    await services.roster.search(hr, { words: 'nobody', archived: false, skip: 0 });
    await setImmediate();
  }
  await ended;
  return answered;
}

describe('a large file', () => {
  const lines = runs(10_000, 100_000);

  test('is read and imported while others are served, and one line more than 100,000 is too many', { timeout: 120_000 }, async () => {
    const { draft } = handOver(services, hr, largeFile(lines));
    const previewed = services.roster.preview(hr, draft, null);
    // Read in this thread, it would leave room for a few calls between its pieces.
    expect(await answeredDuring(previewed)).toBeGreaterThan(100);
    const { changes, mapping } = await previewed;
    expect(changes).toMatchObject({ people: lines, added: { total: lines, first: { length: 200 } } });
    const request = { draft, mapping, fingerprint: changes?.fingerprint ?? '', archiveLeavers: false, links: [] };
    const imported = services.roster.import(hr, request);
    expect(await answeredDuring(imported)).toBeGreaterThan(100);
    expect((await imported).counts).toMatchObject({ added: lines });
    await expect(previewFile(services, hr, `a\n${'1\n'.repeat(100_001)}`)).rejects.toMatchObject({ details: { what: 'too-many-lines' } });
  });

  test('waits for whoever is writing, and others do not wait for it', async () => {
    const { draft, preview } = await previewFile(services, hr, FILE);
    const request = { draft, mapping: preview.mapping, fingerprint: preview.changes?.fingerprint ?? '', archiveLeavers: false, links: [] };
    const writer = Driver.openWritable(join(house.dataFolder, DATABASE_FILE));
    writer.exec('BEGIN IMMEDIATE');
    const imported = services.roster.import(hr, request);
    for (let turn = 0; turn < 1_000; turn++) {
      expect((await services.roster.search(hr, { words: '', archived: false, skip: 0 })).total).toBe(0);
      await setImmediate();
    }
    writer.exec('COMMIT');
    writer.close();
    expect((await imported).counts).toMatchObject({ added: 3 });
  });

  test('is broken off where the folder is closed, and nothing of it is there', async () => {
    const { draft, preview } = await previewFile(services, hr, FILE);
    const request = { draft, mapping: preview.mapping, fingerprint: preview.changes?.fingerprint ?? '', archiveLeavers: false, links: [] };
    const writer = Driver.openWritable(join(house.dataFolder, DATABASE_FILE));
    writer.exec('BEGIN IMMEDIATE');
    const refused = expect(services.roster.import(hr, request)).rejects.toMatchObject({ code: 'unavailable' });
    for (let turn = 0; turn < 1_000; turn++) await setImmediate();
    const closed = services.close();
    writer.exec('COMMIT');
    writer.close();
    await Promise.all([refused, closed]);
    services = await house.open();
    hr = hrSession(services);
    expect(await people()).toEqual([]);
    expect(await importFile(services, hr, FILE)).toMatchObject({ added: 3 });
  });
});

test('one number a hundred thousand times is one person', async () => {
  const { preview } = await previewFile(services, hr, `number,name\n${'7,Ana\n'.repeat(100_000)}`);
  expect(preview.changes).toMatchObject({ people: 1, merged: { total: 1 } });
  expect(preview.changes?.merged.first[0]?.lines).toHaveLength(20);
});
