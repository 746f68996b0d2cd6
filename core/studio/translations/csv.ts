import { CsvError, parse } from 'csv-parse/browser/esm/sync';
import { type CsvProfile, csvWriter } from '../../results/exports/csv.ts';
import { beginsLikeFormula } from '../../results/exports/inert-text.ts';
import type { TableColumn } from '../../results/exports/tables.ts';
import type { Table, TableRead, TableUnit } from './table.ts';
import { refusedTable } from './table.ts';

const NAMES = ['id', 'where', 'speaker', 'source', 'translation', 'state', 'note'] as const;

const COLUMNS: readonly TableColumn[] = NAMES.map((name) => ({ name, kind: 'text' }));

/** What must be in a table that comes in; all else is for people to read. */
const NEEDED = ['id', 'source', 'translation'] as const;

/**
 * A translation as CSV (RFC 4180) for a spreadsheet. Text that one would run as a formula has an apostrophe in front, and text
 * that begins with apostrophes before such a thing one more, so that every text can be had back.
 */
export function writeCsv({ rows }: Table, profile: CsvProfile): string {
  const writer = csvWriter(profile);
  const lines = rows.map(({ pointer, where, speaker, source, text, state, note }) =>
    writer.row(COLUMNS, [pointer, where, speaker, source, text, state, note].map(guarded)),
  );
  // A byte order mark in each: without it spreadsheets take accents for something else.
  return `\uFEFF${writer.heading(COLUMNS)}${lines.join('')}`;
}

/** Reads a table back, whatever separates its cells. @param text without a byte order mark, or with one */
export function readCsv(text: string): TableRead {
  const records = recordsOf(text);
  if ('ok' in records) return records;
  const [heading, ...rest] = records;
  if (heading === undefined) return refusedTable('empty');
  const names = heading.cells.map((cell) => cell.trim().toLowerCase());
  const missing = NEEDED.find((name) => !names.includes(name));
  if (missing !== undefined) return refusedTable('columns', missing, 1);
  const place = Object.fromEntries(NAMES.map((name) => [name, names.indexOf(name)]));
  const units = rest.map(({ cells, line }): TableUnit => {
    const cell = (name: (typeof NAMES)[number]): string => unguarded(cells[place[name] ?? -1] ?? '');
    const state = cell('state').trim().toLowerCase();
    return { pointer: cell('id').trim(), source: cell('source'), text: cell('translation'), done: state === '' ? null : state === 'translated', line };
  });
  const others = names.filter((name) => name !== '' && !NAMES.some((known) => known === name));
  return { ok: true, units, remarks: others.map((what) => ({ remark: 'column', pointer: '', what })) };
}

interface ReadRecord {
  readonly cells: readonly string[];
  readonly line: number;
}

function recordsOf(text: string): readonly ReadRecord[] | TableRead {
  const [firstLine = ''] = text.replace(/^\uFEFF/, '').trimStart().split(/\r\n|[\r\n]/, 1);
  try {
    const read: unknown = parse(text, {
      bom: true,
      delimiter: separatorOf(firstLine),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
    });
    return (Array.isArray(read) ? read : []).flatMap(recordOf);
  } catch (error) {
    if (error instanceof CsvError) return refusedTable('quotes', '', lineOf(error));
    throw error;
  }
}

/** The separator that stands most often in the heading. */
function separatorOf(heading: string): string {
  const count = (separator: string): number => heading.split(separator).length;
  return [',', ';', '\t', '|'].reduce((best, each) => (count(each) > count(best) ? each : best));
}

function recordOf(read: unknown): readonly ReadRecord[] {
  if (typeof read !== 'object' || read === null || !('record' in read) || !('info' in read)) return [];
  const { record, info } = read;
  if (!Array.isArray(record)) return [];
  const cells = record.map(String);
  const last = typeof info === 'object' && info !== null && 'lines' in info ? Number(info.lines) : 1;
  return [{ cells, line: Math.max(1, last - cells.join('').split('\n').length + 1) }];
}

function lineOf(error: CsvError): number | null {
  const line = 'lines' in error ? Number(error['lines']) : Number.NaN;
  return Number.isInteger(line) ? line : null;
}

function guarded(text: string): string {
  return isGuardable(text) ? `'${text}` : text;
}

function unguarded(cell: string): string {
  return cell.startsWith("'") && isGuardable(cell) ? cell.slice(1) : cell;
}

function isGuardable(text: string): boolean {
  return beginsLikeFormula(text.replace(/^'+/, ''));
}
