import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RawCell } from '#core/results/export-columns.ts';
import { type CsvProfile, csvWriter } from '#core/results/exports/csv.ts';
import { beginsLikeFormula } from '#core/results/exports/inert-text.ts';
import { EXPORT_TABLES, type TableColumn } from '#core/results/exports/tables.ts';
import { workbookBytes } from '#main/services/exports/workbook-bytes.ts';
import { writeExport } from '#tests/support/exporting.ts';
import { type CsvOpening, hasLibreOffice, openInLibreOffice } from '#tests/support/libreoffice.ts';
import { TestPlayer } from '#tests/support/play-attempt.ts';
import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';
import { TestHouse } from '#tests/support/services.ts';

/** Names that a spreadsheet might run, turn into something else, or show wrongly. */
const NAMES = [
  '=HYPERLINK("http://example.invalid","click")',
  '+49 30 901820',
  '-5',
  '@SUM(A1)',
  '\uFF1D1+1',
  '\tindented',
  '007',
  '1,5',
  '1e5',
  '2026-01-05',
  'TRUE',
  'Zoë "Zo" O’Neil; née Ode, <b>&amp;</b>',
  'two\nlines',
  ' spaces ',
  'عمر الخطيب',
  'שָׁלוֹם',
  '\u202Ereversed',
  '😀 王秀英',
];

const TABLES = ['attempts', 'principles', 'choices'] as const;
const SHEETS = ['Attempts', 'Principles', 'Choices', 'About'] as const;

/** Numbers of every kind, which no table has all of. */
const NUMBERS: readonly TableColumn[] = [
  { name: 'whole', kind: 'number' },
  { name: 'fraction', kind: 'decimal' },
  { name: 'yes', kind: 'boolean' },
  { name: 'at', kind: 'time' },
];
const NUMBER_ROWS: readonly (readonly RawCell[])[] = [
  [-5, -1.5, 1, '2026-01-05T09:00:00.000Z'],
  [0, 0.001, 0, '2025-12-31T23:59:59.000Z'],
  [1_234_567, -1_234.5678, null, '2028-02-29T00:00:00.000Z'],
  [null, null, 1, null],
];

const STORY = documentWith({
  id: 'story',
  title: '=SUM(A1:A9)',
  beats: {
    one: {
      choices: [
        choiceWith('own-it', { grade: 'dazzles', shows: ['own-it'], to: 'end' }),
        choiceWith('wait', { grade: 'falls-short', shows: ['own-it'], to: 'end' }),
      ],
    },
    end: END,
  },
});

type Cell = string | number | boolean | Date | null;

/** What LibreOffice shows: of each file, each sheet's rows. */
type Shown = ReadonlyMap<string, readonly { readonly name: string; readonly rows: readonly (readonly Cell[])[]; readonly formulas: number }[]>;

let house: TestHouse;
let files: Readonly<Record<CsvProfile, readonly string[]>>;
let opened: Shown;

describe.skipIf(!hasLibreOffice())('opened in LibreOffice (skipped where it is not installed)', () => {
  beforeAll(async () => {
    house = await TestHouse.build([STORY]);
    const services = await house.open();
    for (const [index] of NAMES.entries()) {
      const { id } = await services.people.add(`Person ${index}`);
      const detail = await services.attempts.start(id, { scenario: 'story', timerFactor: 1 });
      house.clock.advance(90_400);
      await new TestPlayer(services.attempts, id, detail).play(index % 2 === 0 ? 'own-it' : 'wait');
    }
    await services.close();
    house.inDatabase((driver) => {
      for (const [index, name] of NAMES.entries()) driver.run('UPDATE person SET name = @name WHERE number = @number', { name, number: index + 1 });
    });
    files = { standard: await written('standard'), 'excel-european': await written('excel-european') };
    opened = await shown(await workbooks());
  }, 120_000);

  afterAll(() => house.demolish());

  const DEADLINE = { timeout: 120_000 };

  test('a workbook has its four sheets, every cell what it was, and nothing to run', () => {
    expect(opened.get('results')?.map(({ name }) => name)).toEqual(SHEETS);
    expect(formulas(opened)).toEqual([0, 0, 0, 0, 0]);
    expect(column(opened, 'results', 0, 'display_name')).toEqual(NAMES);
    expect(opened.get('numbers')?.[0]?.rows.slice(1)).toEqual(NUMBER_ROWS.map(typed));
    expect(opened.get('results')?.[3]?.rows).toContainEqual(['Purpose', 'A test']);
  });

  test('standard CSV, read as text, says cell by cell what the workbook says', DEADLINE, async () => {
    const csv = await shown(files.standard, { separator: ',', language: 1033, cells: 'text' });
    for (const [index, table] of TABLES.entries()) {
      const cells = opened.get('results')?.[index]?.rows ?? [];
      expect(cells.length).toBe(1 + NAMES.length);
      expect(csv.get(table)?.[0]?.rows.map((row) => row.map(withoutParts))).toEqual(cells.map((row) => row.map(asCsv)));
    }
  });

  test('CSV for the Excel of a country with decimal commas has real numbers and times, and nothing to run', DEADLINE, async () => {
    const csv = await shown(files['excel-european'], { separator: ';', language: 1031, cells: 'detected' });
    expect(formulas(csv)).toEqual([0, 0, 0, 0]);
    expect(column(csv, 'attempts', 0, 'display_name').slice(0, 6)).toEqual(NAMES.slice(0, 6).map((name) => `'${name}`));
    // A German LibreOffice knows its own words for true and false only.
    const germans = NUMBER_ROWS.map(typed).map((row) => row.map((cell) => (typeof cell === 'boolean' ? String(cell) : cell)));
    expect(csv.get('numbers')?.[0]?.rows.slice(1)).toEqual(germans);
    for (const [index, table] of TABLES.entries()) {
      for (const { name, kind } of EXPORT_TABLES[table]) {
        if (kind !== 'number' && kind !== 'decimal' && kind !== 'time') continue;
        expect(column(csv, table, 0, name), `${table} ${name}`).toEqual(column(opened, 'results', index, name));
      }
    }
  });
});

async function written(profile: CsvProfile): Promise<string[]> {
  const { files: made } = await writeExport(house, { profile, tables: TABLES, filter: { names: 'named' } });
  const writer = csvWriter(profile);
  const numbers = writer.beginning + writer.heading(NUMBERS) + NUMBER_ROWS.map((row) => writer.row(NUMBERS, row)).join('');
  const named = [...[...made.values()].map((bytes, index) => [TABLES[index] ?? '', bytes] as const), ['numbers', Buffer.from(numbers)] as const];
  return save(profile, named.map(([name, bytes]) => [`${name}.csv`, bytes]));
}

async function workbooks(): Promise<string[]> {
  const { files: made } = await writeExport(house, { format: 'xlsx', tables: TABLES, filter: { names: 'named' }, about: [['Purpose', 'A test']] });
  const pieces: Uint8Array[] = [];
  const pages = async function* pages(): AsyncGenerator<readonly (readonly RawCell[])[]> {
    yield NUMBER_ROWS;
  };
  for await (const piece of workbookBytes([{ name: 'Numbers', columns: NUMBERS, pages }], new Date('2026-01-05T09:00:00Z'))) pieces.push(piece);
  return save('workbooks', [['results.xlsx', made.get('results.out') ?? Buffer.alloc(0)], ['numbers.xlsx', Buffer.concat(pieces)]]);
}

async function save(prefix: string, named: readonly (readonly [name: string, bytes: Uint8Array])[]): Promise<string[]> {
  const folder = join(house.root, prefix);
  await mkdir(folder);
  return Promise.all(
    named.map(async ([name, bytes]) => {
      await writeFile(join(folder, name), bytes);
      return join(folder, name);
    }),
  );
}

async function shown(paths: readonly string[], opening?: CsvOpening): Promise<Shown> {
  const read = await openInLibreOffice(paths, join(house.root, 'profile'), opening);
  return new Map(
    [...read].map(([name, { sheets }]) => [
      name,
      sheets.map((sheet) => ({
        name: sheet.name,
        rows: sheet.rows.map((row) => row.map((cell) => (cell instanceof Date ? toSecond(cell) : cell))),
        // LibreOffice writes true and false so.
        formulas: [...(sheet.cells?.values() ?? [])].filter(({ formula }) => formula !== undefined && !/^(TRUE|FALSE)\(\)$/.test(formula)).length,
      })),
    ]),
  );
}

/** The second it is in: one profile writes no more of a time, and spreadsheets keep days as fractions. */
function toSecond(time: Date): Date {
  return new Date(Math.floor((time.getTime() + 1) / 1_000) * 1_000);
}

function column(of: Shown, file: string, sheet: number, name: string): Cell[] {
  const [heading = [], ...rows] = of.get(file)?.[sheet]?.rows ?? [];
  return rows.map((row) => row[heading.indexOf(name)] ?? null);
}

function formulas(all: Shown): number[] {
  return [...all.values()].flat().map((sheet) => sheet.formulas);
}

/** A time as text without parts of a second. */
function withoutParts(cell: Cell): Cell {
  return typeof cell === 'string' ? cell.replace(/(T\d\d:\d\d:\d\d)\.\d{3}Z$/, '$1.000Z') : cell;
}

function typed(row: readonly RawCell[]): Cell[] {
  return row.map((cell, index) => {
    const kind = NUMBERS[index]?.kind;
    if (cell === null) return null;
    return kind === 'boolean' ? cell === 1 : kind === 'time' ? new Date(cell) : cell;
  });
}

/** A cell of a workbook as CSV writes the same value. */
function asCsv(cell: Cell): Cell {
  if (typeof cell === 'string') return beginsLikeFormula(cell) ? `'${cell}` : cell;
  if (cell instanceof Date) return cell.toISOString();
  return cell === null ? null : String(cell);
}
