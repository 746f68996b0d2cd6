import type { RawCell } from '../export-columns.ts';
import { inertText } from './inert-text.ts';
import type { TableColumn } from './tables.ts';

/** Whom a CSV file is for: any program, or the Excel of a country that writes commas for decimals. */
export const CSV_PROFILES = ['standard', 'excel-european'] as const;

/** The name of a way to write CSV. */
export type CsvProfile = (typeof CSV_PROFILES)[number];

/** Writes the lines of a CSV file, each with its end. */
export interface CsvWriter {
  /** What the file begins with, before its first line. */
  readonly beginning: string;
  heading(columns: readonly TableColumn[]): string;
  /** `cells` stand in the columns' order. */
  row(columns: readonly TableColumn[], cells: readonly RawCell[]): string;
}

/**
 * CSV by RFC 4180, lines ending in CRLF, in UTF-8. `standard` has commas between cells and no byte order mark;
 * `excel-european` has semicolons, a byte order mark, decimal commas, and times as `2026-01-05 09:00:00` (UTC),
 * which Excel reads in every language. Text that a spreadsheet would run is made inert; numbers never are.
 */
export function csvWriter(profile: CsvProfile): CsvWriter {
  const european = profile === 'excel-european';
  const separator = european ? ';' : ',';
  const special = european ? /[";\r\n]/ : /[",\r\n]/;
  const quoted = (text: string): string => (special.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const join = (cells: readonly string[]): string => `${cells.join(separator)}\r\n`;
  const cellText = ({ kind }: TableColumn, cell: RawCell): string => {
    if (cell === null) return '';
    if (kind === 'boolean') return cell === 1 ? 'true' : 'false';
    if (typeof cell === 'number') return european ? String(cell).replace('.', ',') : String(cell);
    return quoted(kind === 'time' && european ? spreadsheetTime(cell) : inertText(cell));
  };
  return {
    beginning: european ? '\uFEFF' : '',
    heading: (columns) => join(columns.map(({ name }) => quoted(inertText(name)))),
    row: (columns, cells) => join(columns.map((column, index) => cellText(column, cells[index] ?? null))),
  };
}

function spreadsheetTime(time: string): string {
  return `${time.slice(0, 10)} ${time.slice(11, 19)}`;
}
