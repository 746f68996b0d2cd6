import { setImmediate } from 'node:timers/promises';
import { z } from '#core/contract/zod.ts';
import { PERSON_COLUMNS, type RawCell } from '#core/results/export-columns.ts';
import { readColumns } from '#core/results/exports/output-columns.ts';
import type { ExportPreset } from '#core/results/exports/preset.ts';
import type { TableColumn } from '#core/results/exports/tables.ts';
import type { Leave } from '#core/results/xapi/sealed-attempt.ts';
import type { Driver } from '../store/driver.ts';
import type { ChosenAttempts } from './attempts-query.ts';
import type { Pseudonyms } from './pseudonym.ts';
import { type AttemptTable, nextPageQuery, tableQuery } from './table-queries.ts';

/** Attempts a page: large enough to be quick, small enough that nothing else waits for it. */
const ATTEMPTS_A_PAGE = 1_000;

const countSchema = z.tuple([z.tuple([z.int()])]);
const pageSchema = z.tuple([z.tuple([z.int().nullable()])]);

/** What of a row may be seen by whoever receives it. */
export interface Disclosure {
  readonly leave: Leave;
  /** null: people stand with their names. */
  readonly pseudonyms: Pseudonyms | null;
  /** What the attempts' columns follow; null: they are our own. */
  readonly preset: ExportPreset | null;
}

/** How many rows of a table an export has. */
export function countRows(driver: Driver, table: AttemptTable, chosen: ChosenAttempts): number {
  const [[count]] = countSchema.parse(driver.cells(tableQuery(table, chosen, []).count, chosen.params));
  return count;
}

/** A table's rows, a page at a time, each in the order of `readColumns`. */
export async function* readTable(
  driver: Driver,
  table: AttemptTable,
  chosen: ChosenAttempts,
  disclosure: Disclosure,
): AsyncGenerator<readonly (readonly RawCell[])[]> {
  const columns = readColumns(table, disclosure.preset);
  const disclose = discloser(columns, disclosure);
  const { rows } = tableQuery(table, chosen, columns);
  for await (const page of pagesOf(driver, chosen)) {
    yield driver.cells(rows, { ...chosen.params, ...page }).filter(isRow).map(disclose);
  }
}

/** The bounds of each page of attempts; others may run in between. */
export async function* pagesOf(
  driver: Driver,
  chosen: ChosenAttempts,
  limit = ATTEMPTS_A_PAGE,
): AsyncGenerator<{ readonly after: number; readonly upTo: number }> {
  const next = nextPageQuery(chosen);
  for (let after = 0; ; ) {
    const [[upTo]] = pageSchema.parse(driver.cells(next, { ...chosen.params, after, limit }));
    if (upTo === null) return;
    yield { after, upTo };
    after = upTo;
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

/** Columns that are empty where the policy keeps them. */
const OF_TIME: readonly string[] = ['active_seconds', 'response_seconds'];
const OF_ACCOMMODATIONS: readonly string[] = ['timer_factor'];
const OF_PEOPLE: readonly string[] = ['display_name', ...PERSON_COLUMNS.map(({ name }) => name)];

/** Makes a row of the database one that may leave; its first cell, the attempt's number, stays behind. */
function discloser(columns: readonly TableColumn[], { leave, pseudonyms }: Disclosure): (row: Row) => RawCell[] {
  const names: readonly string[] = columns.map(({ name }) => name);
  const kept = [
    ...(leave.times ? [] : OF_TIME),
    ...(leave.accommodations ? [] : OF_ACCOMMODATIONS),
    ...(pseudonyms === null ? [] : OF_PEOPLE),
  ];
  const empty = kept.map((name) => names.indexOf(name)).filter((index) => index >= 0);
  const learner = names.indexOf('learner_id');
  return ([, ...cells]) => {
    for (const index of empty) cells[index] = null;
    const id = cells[learner] ?? null;
    if (pseudonyms !== null && id !== null) cells[learner] = pseudonyms.of(String(id));
    return cells;
  };
}
