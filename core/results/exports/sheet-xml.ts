import type { RawCell } from '../export-columns.ts';
import { beginsLikeFormula } from './inert-text.ts';
import type { TableColumn } from './tables.ts';

/** Rows a worksheet can have, its heading among them (ECMA-376; Excel's own limit). */
export const MOST_SHEET_ROWS = 1_048_576;

/** Indexes into the cell formats of `STYLES_XML`. */
const STYLE = { plain: 0, heading: 1, time: 2, inert: 3 } as const;

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The workbook's formats: plain, a bold heading, a time, and text marked as such (`quotePrefix`). */
export const STYLES_XML = `${DECLARATION}<styleSheet xmlns="${MAIN}">\
<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/></numFmts>\
<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>\
<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>\
<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>\
<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>\
<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>\
<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"/></cellXfs>\
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** Writes one worksheet, row after row; cells are typed, and text stands in its cell, not in a table beside it. */
export class SheetXml {
  readonly #columns: readonly TableColumn[];
  readonly #letters: readonly string[];
  #row = 1;

  constructor(columns: readonly TableColumn[]) {
    this.#columns = columns;
    this.#letters = columns.map((_, index) => columnLetters(index));
  }

  /** The sheet up to its heading, which stays in view. */
  beginning(): string {
    const widths = this.#columns.map(
      (column, index) => `<col min="${index + 1}" max="${index + 1}" width="${widthOf(column)}" customWidth="1"/>`,
    );
    const cells = this.#columns.map(({ name }, index) => this.#text(index, 1, name, STYLE.heading));
    return `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">\
<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>\
<cols>${widths.join('')}</cols><sheetData><row r="1">${cells.join('')}</row>`;
  }

  /** The next row; `cells` stand in the columns' order. */
  row(cells: readonly RawCell[]): string {
    this.#row += 1;
    let xml = `<row r="${this.#row}">`;
    for (const [index, column] of this.#columns.entries()) {
      const cell = cells[index] ?? null;
      if (cell !== null) xml += this.#cell(index, column, cell);
    }
    return `${xml}</row>`;
  }

  readonly end = '</sheetData></worksheet>';

  #cell(index: number, { kind }: TableColumn, cell: string | number): string {
    const place = `${this.#letters[index] ?? ''}${this.#row}`;
    if (kind === 'boolean') return `<c r="${place}" t="b"><v>${cell}</v></c>`;
    if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
    if (kind === 'time') return `<c r="${place}" s="${STYLE.time}"><v>${serialTime(cell)}</v></c>`;
    return this.#text(index, this.#row, cell, beginsLikeFormula(cell) ? STYLE.inert : STYLE.plain);
  }

  #text(index: number, row: number, text: string, style: number): string {
    const shown = style === STYLE.plain ? '' : ` s="${style}"`;
    return `<c r="${this.#letters[index] ?? ''}${row}"${shown} t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;
  }
}

function widthOf({ kind, name, width = 10 }: TableColumn): number {
  return kind === 'time' ? 20 : Math.min(40, Math.max(width, name.length + 2));
}

/** Days between Excel's day 0 (1899-12-30, for dates since March 1900) and 1970-01-01. */
const EPOCH_DAY = 25_569;
const MS_A_DAY = 86_400_000;

/** A time as a spreadsheet counts it: days, in UTC, for spreadsheets know no time zones. */
function serialTime(time: string): number {
  return Date.parse(time) / MS_A_DAY + EPOCH_DAY;
}

/** 0 is A, 25 is Z, 26 is AA. */
function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  return `${rest === 0 ? '' : columnLetters(rest - 1)}${String.fromCharCode(65 + (index % 26))}`;
}

/** More than this Excel takes for a damaged file. */
const LONGEST_CELL = 32_767;

// All that is no character of XML 1.0, lone surrogates included, and what would be read as such a replacement.
const UNHOLDABLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]|_(?=x[0-9A-Fa-f]{4}_)/gu;

/** Text as a cell holds it: XML escaped, other characters as `_xHHHH_` (ECMA-376, ST_Xstring). */
export function xmlText(text: string): string {
  return text
    .slice(0, LONGEST_CELL)
    .replaceAll(UNHOLDABLE, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
}
