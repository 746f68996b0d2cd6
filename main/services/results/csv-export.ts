import { setImmediate } from 'node:timers/promises';
import { stringify } from 'csv-stringify/sync';
import type { ExportFilter } from '#core/contract/schemas.ts';
import { z } from '#core/contract/zod.ts';
import { EXPORT_COLUMNS, exportCell, type RawCell } from '#core/results/export-columns.ts';
import type { Driver } from '../store/driver.ts';
import { readInstallation } from '../store/open-store.ts';
import { exportQuery } from './export-query.ts';
import { pseudonymOf } from './pseudonym.ts';

/** A piece of an export: text to append, and how far it is. */
export interface ExportChunk {
  readonly text: string;
  readonly rowsDone: number;
  readonly rowsTotal: number;
}

/** Rows a chunk: large enough to be quick, small enough that nothing else waits for it. */
const ROWS_A_CHUNK = 1_000;

const countSchema = z.tuple([z.tuple([z.int()])]);

const CSV = { record_delimiter: 'windows' } as const;

/**
 * The results as CSV (RFC 4180, CRLF, UTF-8 without a byte order mark), the heading first. All of it is
 * one moment's state of the database, however long reading takes; nothing is read before it is asked for.
 *
 * @param driver a connection of its own; it is left in a transaction, which closing it ends
 */
export async function* csvExport(driver: Driver, filter: ExportFilter): AsyncGenerator<ExportChunk> {
  driver.exec('BEGIN');
  const { count, rows, params } = exportQuery(filter);
  const toCells = cellWriter(driver, filter.names);
  const [[rowsTotal]] = countSchema.parse(driver.cells(count, params));
  const heading = EXPORT_COLUMNS.map(({ name }) => name);
  yield { text: stringify([heading], CSV), rowsDone: 0, rowsTotal };
  let rowsDone = 0;
  for (let after = 0; ; ) {
    const found = driver.cells(rows, { ...params, after, limit: ROWS_A_CHUNK }).filter(isRow);
    const last = found.at(-1);
    if (last === undefined) return;
    [after] = last;
    rowsDone += found.length;
    yield { text: stringify(found.map(toCells), CSV), rowsDone, rowsTotal };
    await setImmediate();
  }
}

/** The attempt's number, then its cells. */
type Row = readonly [number, ...RawCell[]];

/** Plain checks, for there may be a million rows. */
function isRow(row: unknown): row is Row {
  return Array.isArray(row) && typeof row[0] === 'number' && row.every(isCell);
}

function isCell(cell: unknown): cell is RawCell {
  return cell === null || typeof cell === 'string' || typeof cell === 'number';
}

function cellWriter(driver: Driver, names: ExportFilter['names']): (row: Row) => (string | number)[] {
  const { pseudonymKey } = readInstallation(driver);
  const shown = (column: string, value: RawCell): RawCell => {
    if (names === 'named') return value;
    if (column === 'display_name') return null;
    return column === 'learner_id' && value !== null ? pseudonymOf(pseudonymKey, String(value)) : value;
  };
  return ([, ...cells]) =>
    EXPORT_COLUMNS.map(({ name, kind }, index) => exportCell(kind, shown(name, cells[index] ?? null)));
}
