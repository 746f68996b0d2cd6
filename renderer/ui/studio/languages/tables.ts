import { readCsv, writeCsv } from '#core/studio/translations/csv.ts';
import type { Table, TableRead, TableRefusal } from '#core/studio/translations/table.ts';
import { readXliff } from '#core/studio/translations/xliff-read.ts';
import { writeXliff } from '#core/studio/translations/xliff-write.ts';

/** A file larger than this is no table of one scenario. */
const MOST_BYTES = 20_000_000;

/** What a file is that is not even a text. */
export type FileRefusal = 'too-large' | 'workbook' | 'not-text';

/** A table that was chosen, or why nothing of it can be taken. */
export type ChosenTable = TableRead | { readonly ok: false; readonly why: FileRefusal | TableRefusal; readonly what: string; readonly line: number | null };

/** A table as a file. */
export function writeTable(table: Table, kind: 'csv' | 'csv-semicolons' | 'xliff'): Blob {
  if (kind === 'xliff') return new Blob([writeXliff(table)], { type: 'application/xliff+xml' });
  return new Blob([writeCsv(table, kind === 'csv' ? 'standard' : 'excel-european')], { type: 'text/csv' });
}

/** Reads a table from a file, by what is in it, whatever it is called. */
export async function readTable(file: Blob, expected: Omit<Table, 'rows'>): Promise<ChosenTable> {
  const refused = (why: FileRefusal): ChosenTable => ({ ok: false, why, what: '', line: null });
  if (file.size > MOST_BYTES) return refused('too-large');
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return refused('workbook');
  const text = decoded(bytes);
  if (text === null) return refused('not-text');
  return text.trimStart().startsWith('<') ? readXliff(text, expected) : readCsv(text);
}

/** UTF-8, or UTF-16 with a byte order mark, as spreadsheets write it; null where it is neither. */
function decoded(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
