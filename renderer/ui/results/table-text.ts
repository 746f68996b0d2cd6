import { inertText } from '#core/results/exports/inert-text.ts';

/**
 * A table as text that a spreadsheet takes apart again: tabs between the cells, a line each row. Text that a
 * spreadsheet would run begins with an apostrophe, as in exports; a number with a sign stays one.
 */
export function tableText(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map((cell) => cellText(cell.replaceAll(/\s+/g, ' ').trim())).join('\t')).join('\n');
}

function cellText(cell: string): string {
  return /^[+-][\d.,]+$/.test(cell) ? cell : inertText(cell);
}
