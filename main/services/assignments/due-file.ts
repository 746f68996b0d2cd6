import { createHash } from 'node:crypto';
import type { DueFilePiece } from '#core/contract/assignments.ts';
import { type CsvProfile, csvWriter } from '#core/results/exports/csv.ts';
import type { RawCell } from '#core/results/export-columns.ts';
import type { TableColumn } from '#core/results/exports/tables.ts';
import { bytePieces } from '../files/piece-bytes.ts';
import type { DueRow } from './due-list.ts';

/** One line a person and assignment; `due_or_until` is the day the standing is about, `days` how far off it is. */
const COLUMNS = [
  { name: 'display_name', kind: 'text' },
  { name: 'employee_number', kind: 'text' },
  { name: 'cohort', kind: 'text' },
  { name: 'assignment_kind', kind: 'text' },
  { name: 'assignment_id', kind: 'text' },
  { name: 'assignment_title', kind: 'text' },
  { name: 'standing', kind: 'text' },
  { name: 'due_or_until', kind: 'text' },
  { name: 'days', kind: 'number' },
  { name: 'done', kind: 'number' },
  { name: 'of', kind: 'number' },
] as const satisfies readonly TableColumn[];

/** A list as a file: its contents, and what its entry in the audit says of them. */
export interface DueFile {
  readonly contents: Buffer;
  readonly rows: number;
  readonly sha256: string;
}

/** The list as CSV, written as exports are: what a spreadsheet would run is made inert. */
export function dueFile(rows: readonly DueRow[], profile: CsvProfile): DueFile {
  const writer = csvWriter(profile);
  const lines = rows.map((one) => writer.row(COLUMNS, cellsOf(one)));
  const contents = Buffer.from(`${writer.beginning}${writer.heading(COLUMNS)}${lines.join('')}`, 'utf8');
  return { contents, rows: rows.length, sha256: createHash('sha256').update(contents).digest('hex') };
}

/** A file as its reader gets it: what it is, then its bytes, a piece whenever one is asked for. */
export function* duePieces({ contents }: DueFile, day: string): Generator<DueFilePiece> {
  yield { kind: 'file', name: `extra-mile-due-${day}.csv`, type: 'text/csv', bytes: contents.length };
  yield* bytePieces(contents);
}

function cellsOf({ person, row, subject, standing }: DueRow): readonly RawCell[] {
  const { kind, on, days, done, of } = standing;
  return [person.name, person.employeeNumber, row.cohortName, row.kind, row.subject, subject.title, kind, on, days, done, of];
}
