import type { RawCell } from '../export-columns.ts';
import type { TableColumn } from './tables.ts';

/**
 * A row as one line of JSON Lines (jsonlines.org), its end included: an object with every column, in order. Ids are
 * a list, booleans are booleans, numbers are numbers, and what is not there is null.
 */
export function jsonLine(columns: readonly TableColumn[], cells: readonly RawCell[]): string {
  const row = columns.map((column, index) => [column.name, jsonValue(column, cells[index] ?? null)] as const);
  return `${JSON.stringify(Object.fromEntries(row))}\n`;
}

function jsonValue({ kind }: TableColumn, cell: RawCell): RawCell | boolean | string[] {
  if (cell === null) return null;
  if (kind === 'boolean') return cell === 1;
  return kind === 'ids' ? String(cell).split(' ').filter((id) => id !== '') : cell;
}
