import { readXlsx } from 'hucre/xlsx';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { RawCell } from '#core/results/export-columns.ts';
import type { TableColumn } from '#core/results/exports/tables.ts';
import { workbookBytes } from '#main/services/exports/workbook-bytes.ts';
import type { Services } from '#main/services/services.ts';
import { parseCsv } from '#tests/support/csv.ts';
import { writeExport } from '#tests/support/exporting.ts';
import { TestPlayer } from '#tests/support/play-attempt.ts';
import { TestHouse } from '#tests/support/services.ts';
import { vector } from '#tests/support/vectors.ts';

const TABLES = ['attempts', 'principles', 'choices'] as const;

let house: TestHouse;
let services: Services;

beforeEach(async () => {
  house = await TestHouse.build([vector('promises').document]);
  services = await house.open();
});

afterEach(() => house.demolish());

async function play(name: string, script: string): Promise<void> {
  const { id } = await services.people.add(name);
  const detail = await services.attempts.start(id, { scenario: 'promises', timerFactor: 1 });
  await new TestPlayer(services.attempts, id, detail).play(script);
}

describe('a workbook', () => {
  test('has a sheet for each table and one about them, and says cell by cell what CSV says', async () => {
    for (const name of ['Ana', '=HYPERLINK("evil")', '-5 degrees']) await play(name, 'promise,keep');
    const asked = { tables: TABLES, filter: { names: 'named' } } as const;
    const { files, facts } = await writeExport(house, { ...asked, format: 'xlsx', about: [['Purpose', 'A test']] });
    const workbook = await readXlsx(new Uint8Array(files.get('results.out') ?? []));
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Attempts', 'Principles', 'Choices', 'About']);
    const csv = await writeExport(house, asked);
    for (const [index, text] of [...csv.files.values()].entries()) {
      const [heading = [], ...rows] = workbook.sheets[index]?.rows ?? [];
      const shown = rows.map((row) => Object.fromEntries(heading.map((name, at) => [String(name), asCsv(row[at])])));
      expect(shown).toEqual(parseCsv(text.toString('utf8')));
    }
    expect(facts.files).toMatchObject([{ contents: 'workbook', rows: 3 + 6 }]);
    const about = new Map((workbook.sheets[3]?.rows ?? []).map(([what, value]) => [what, value]));
    expect(about.get('Purpose')).toBe('A test');
    expect(about.get('Last record')).toBe('3');
    expect(about.get('Rows in Choices')).toBe('6');
  });

  test('has typed cells, real dates, a frozen heading, and text that can never run', async () => {
    await play('=1+1', 'promise,keep');
    const { files } = await writeExport(house, { format: 'xlsx', filter: { names: 'named' } });
    const workbook = await readXlsx(new Uint8Array(files.get('results.out') ?? []), { readStyles: true });
    const sheet = workbook.sheets[0];
    const heading = sheet?.rows[0] ?? [];
    const cell = (name: string) => sheet?.rows[1]?.[heading.indexOf(name)];
    expect(cell('display_name')).toBe('=1+1');
    expect(cell('score')).toBe(95);
    expect(cell('passed')).toBe(true);
    expect(cell('started_at')).toEqual(new Date('2026-01-05T09:00:00.000Z'));
    expect(sheet?.freezePane).toMatchObject({ rows: 1 });
    expect([...(sheet?.cells?.values() ?? [])].filter(({ formula }) => formula !== undefined)).toEqual([]);
  });

  test('over the rows of a sheet is refused, and CSV is named', async () => {
    await play('Ana', 'promise,keep');
    await play('Bo', 'promise,keep');
    const asked = (mostSheetRows: number) => writeExport(house, { format: 'xlsx', mostSheetRows });
    expect((await asked(3)).facts.attempts).toBe(2);
    await expect(asked(2)).rejects.toMatchObject({
      code: 'too-many-rows',
      details: { table: 'attempts', rows: 2, most: 1 },
      message: expect.stringContaining('CSV'),
    });
  });
});

test('any text and number is read back as it was written', { timeout: 60_000 }, async () => {
  const columns: readonly TableColumn[] = [
    { name: 'text', kind: 'text' },
    { name: 'number', kind: 'decimal' },
  ];
  const text = fc.string({ unit: 'grapheme-composite', maxLength: 40 }).filter((value) => value !== '');
  const awkward = fc.constantFrom('a\u0001b', '_x0041_', '<&>"\'', ' both ', 'line\nbreak', 'tab\t', 'back\rforth', '\uFFFF');
  const rows = fc.array(fc.tuple(fc.oneof(text, awkward), fc.double({ noNaN: true, noDefaultInfinity: true })), { maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(rows, async (written) => {
      const pages = async function* pages(): AsyncGenerator<RawCell[][]> {
        yield written.map((row) => [...row]);
      };
      const pieces: Uint8Array[] = [];
      const sheet = { name: 'Sheet', columns, pages };
      for await (const piece of workbookBytes([sheet], new Date('2026-01-05T09:00:00Z'))) pieces.push(piece);
      const workbook = await readXlsx(new Uint8Array(Buffer.concat(pieces)));
      const read = (workbook.sheets[0]?.rows ?? []).slice(1);
      expect(read.map(([a, b]) => [a, b])).toEqual(written.map(([a, b]) => [a, b === 0 ? 0 : b]));
    }),
    { numRuns: 60 },
  );
});

/** A cell of a workbook as CSV writes the same value. */
function asCsv(value: unknown): string {
  if (typeof value === 'string') return /^[=+\-@]/.test(value) ? `'${value}` : value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return value instanceof Date ? value.toISOString() : '';
}
