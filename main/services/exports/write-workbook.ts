import { outputColumns } from '#core/results/exports/output-columns.ts';
import type { ExportTable, TableColumn } from '#core/results/exports/tables.ts';
import { ExportFailure, type ExportJob } from './export-job.ts';
import type { ExportReading } from './export-reading.ts';
import type { WriteDraft } from './run-export.ts';
import { type Sheet, workbookBytes } from './workbook-bytes.ts';

const SHEET_NAMES: Readonly<Record<ExportTable, string>> = {
  attempts: 'Attempts',
  principles: 'Principles',
  choices: 'Choices',
  groups: 'Groups',
};

const ABOUT_COLUMNS: readonly TableColumn[] = [
  { name: 'what', kind: 'text' },
  { name: 'value', kind: 'text' },
];

/** Writes a workbook with a sheet for each table, and a last one that says what it is about. */
export async function writeWorkbook(reading: ExportReading, job: ExportJob, name: string, draft: WriteDraft): Promise<void> {
  const { tables, preset, about, madeAt } = job;
  const counts = reading.count(tables);
  for (const [table, rows] of counts) refuseTooLong(table, rows, job.mostSheetRows);
  await draft(name, 'workbook', async (file) => {
    let written = 0;
    const sheets = tables.map((table): Sheet => {
      const { columns, row } = outputColumns(table, preset);
      return {
        name: SHEET_NAMES[table],
        columns,
        pages: async function* pages() {
          for await (const page of reading.pages(table)) {
            yield page.map(row);
            written += page.length;
          }
        },
      };
    });
    const last: Sheet = {
      name: 'About',
      columns: ABOUT_COLUMNS,
      pages: async function* pages() {
        yield [...about, ...whence(reading, job.groupMinimum), ...counts.map(([table, rows]) => [`Rows in ${SHEET_NAMES[table]}`, String(rows)])];
      },
    };
    for await (const piece of workbookBytes([...sheets, last], new Date(madeAt))) file.write(piece);
    return written;
  });
}

function whence(
  { installation, demonstration, within, smallestCohort, setAside, head }: ExportReading,
  groupMinimum: number,
): [what: string, value: string][] {
  const end: [string, string][] = head === null ? [] : [['Last record', String(head.seq)], ['Its hash', head.hash]];
  const madeUp: [string, string][] = demonstration ? [['Demonstration', 'These people and attempts are made up']] : [];
  const bounds: [string, string][] = within === null ? [] : [['Only people of', within.join(', ')]];
  const aside: [string, string][] = setAside.length === 0 ? [] : [['Set aside by a review, so left out', String(setAside.length)]];
  const small: [string, string][] =
    smallestCohort === null ? [] : [['People of the smallest cohort', `${smallestCohort}, fewer than the smallest group of ${groupMinimum}`]];
  return [...madeUp, ...bounds, ...small, ...aside, ['Installation', installation], ...end];
}

function refuseTooLong(table: ExportTable, rows: number, mostSheetRows: number): void {
  const most = mostSheetRows - 1;
  if (rows <= most) return;
  const message =
    `The table ${table} has ${rows.toLocaleString('en')} rows, and a sheet holds ${most.toLocaleString('en')} ` +
    'beside its heading. Export it as CSV, or take fewer attempts: name a scenario, a cohort or days.';
  throw new ExportFailure({ code: 'too-many-rows', message, details: { table, rows, most } });
}
