import { setImmediate } from 'node:timers/promises';
import { CsvError, type Info, parse } from 'csv-parse';
import { ROSTER_FILE_LINES } from '#core/contract/roster.ts';
import { guessSeparator } from '#core/roster/columns.ts';
import type { LineFault, RawLine } from '#core/roster/lines.ts';
import { refused } from './read-roster-file.ts';

/** A roster file, taken apart. */
export interface ParsedRoster {
  readonly headings: readonly string[];
  readonly lines: readonly RawLine[];
  /** Where its quotes do not close, and nothing further can be read; null: it was read to its end. */
  readonly fault: LineFault | null;
}

/** Bytes that are parsed before anything else gets its turn. */
const SLICE = 64 * 1_024;

const MOST_COLUMNS = 1_000;

/**
 * Takes a roster file apart: CSV (RFC 4180) with a comma, a semicolon or a tab between cells.
 *
 * @throws ContractError `bad-input` for more lines than a roster may have
 */
export async function parseRoster(text: string): Promise<ParsedRoster> {
  const lines: RawLine[] = [];
  const fault = await readRecords(text, (line) => {
    lines.push(line);
    if (lines.length > ROSTER_FILE_LINES + 1) throw tooManyLines();
  });
  const [heading, ...rest] = lines;
  return { headings: (heading?.cells ?? []).slice(0, MOST_COLUMNS).map((cell) => cell.slice(0, 200)), lines: rest, fault };
}

/** @returns the fault that ended it, or null */
async function readRecords(text: string, take: (line: RawLine) => void): Promise<LineFault | null> {
  const [firstLine = ''] = text.trimStart().split('\n', 1);
  const parser = parse({
    delimiter: guessSeparator(firstLine),
    record_delimiter: '\n',
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
  });
  const errors: Error[] = [];
  parser.on('error', (error) => errors.push(error));
  let last = 0;
  const drain = (): void => {
    for (let read = readRecord(parser.read()); read !== null; read = readRecord(parser.read())) {
      last = read.info.lines;
      const breaks = read.record.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
      take({ line: last - breaks, cells: read.record });
    }
  };
  try {
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length && errors.length === 0; at += SLICE) {
      parser.write(bytes.subarray(at, at + SLICE));
      await setImmediate();
      drain();
    }
    if (errors.length === 0) parser.end();
    await setImmediate();
    drain();
  } finally {
    parser.destroy();
  }
  const [error] = errors;
  if (error === undefined) return null;
  if (!(error instanceof CsvError)) throw error;
  return { line: faultLine(error, last, text), problem: 'quotes', field: null, value: null, other: null };
}

interface ReadRecord {
  readonly info: Pick<Info, 'lines'>;
  readonly record: readonly string[];
}

/** csv-parse answers with records without a type. */
function readRecord(read: unknown): ReadRecord | null {
  return isRecord(read) ? read : null;
}

function isRecord(read: unknown): read is ReadRecord {
  return typeof read === 'object' && read !== null && 'record' in read && 'info' in read && Array.isArray(read.record);
}

/** A quote that never closes is told where its record begins, not at the end of the file. */
function faultLine(error: CsvError, last: number, text: string): number {
  const { lines } = error;
  if (error.code !== 'CSV_QUOTE_NOT_CLOSED' && typeof lines === 'number') return lines;
  return text.split('\n').findIndex((line, index) => index >= last && line.trim() !== '') + 1;
}

function tooManyLines(): Error {
  return refused('too-many-lines', `This file has more than ${ROSTER_FILE_LINES} lines. Split it, or leave out who has long left.`);
}
