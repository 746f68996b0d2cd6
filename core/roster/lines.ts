import { quote } from '../scenario/text/quote.ts';
import type { ColumnMapping } from './columns.ts';
import { type NumberProblem, readEmployeeNumber } from './employee-number.ts';
import { type LabelProblem, nameKey, readLabel } from './label.ts';

/** A record of a roster file, as its cells stand. */
export interface RawLine {
  /** Where it begins, 1-based, as an editor counts. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** One person as a file tells of them. */
export interface RosterEntry {
  readonly number: string;
  /** Tells employee numbers apart. */
  readonly key: string;
  readonly name: string;
  /** null: none; also where the file has no such column (`Told`). */
  readonly cohort: string | null;
  readonly department: string | null;
  /** The lines it was read from, in order. */
  readonly lines: readonly number[];
}

/** Which columns a file has: what it does not tell of stays as it is. */
export interface Told {
  readonly cohort: boolean;
  readonly department: boolean;
}

/** What keeps a line from being taken. */
export type LineProblem =
  | NumberProblem
  | LabelProblem
  /** More cells than the heading has: a separator inside a cell without quotes, most often. */
  | 'too-many-cells'
  /** A quote that is not closed, or stands where none may: what follows it cannot be read. */
  | 'quotes'
  /** Another line gives the same number for somebody of another name: most often one of the numbers is mistyped. */
  | 'number-twice'
  /** Another line gives the same number and name, and the two disagree in something else. */
  | 'contradiction';

export type LineField = 'number' | 'name' | 'cohort' | 'department';

/** A line that cannot be taken, and why. */
export interface LineFault {
  readonly line: number;
  readonly problem: LineProblem;
  readonly field: LineField | null;
  /** What stands there, in quotes and harmless to show; null where it is no matter of a value. */
  readonly value: string | null;
  /** The line it disagrees with; null where there is none. */
  readonly other: number | null;
}

export interface ReadLines {
  readonly entries: readonly RosterEntry[];
  /** Employee numbers that more than one line gave, in agreement: one person each. */
  readonly merged: readonly RosterEntry[];
  readonly faults: readonly LineFault[];
  /** How many lines of the file are in no entry. */
  readonly leftOut: number;
  readonly told: Told;
}

/**
 * Reads the lines of a roster: one entry an employee number, in the order of the numbers. Lines of one number
 * are merged where they agree: what one leaves empty the other fills. Where they disagree nobody can tell which is
 * right, whatever their order, and the later one is a fault. Never throws.
 */
export function readLines(lines: readonly RawLine[], mapping: ColumnMapping, width: number): ReadLines {
  const faults: LineFault[] = [];
  const byKey = new Map<string, RosterEntry[]>();
  for (const raw of lines) {
    const read = readLine(raw, mapping, width);
    if ('problem' in read) faults.push(read);
    else listUnder(byKey, read);
  }
  const entries: RosterEntry[] = [];
  for (const same of [...byKey.values()].toSorted((a, b) => compare(a[0]?.key ?? '', b[0]?.key ?? ''))) {
    const [first, ...rest] = same;
    if (first === undefined) continue;
    const disagreement = disagreements(same);
    if (disagreement.length > 0) faults.push(...disagreement);
    else entries.push(rest.length === 0 ? first : merge(same));
  }
  return {
    entries,
    merged: entries.filter(({ lines: from }) => from.length > 1),
    faults: faults.toSorted((a, b) => a.line - b.line),
    leftOut: lines.length - entries.reduce((sum, { lines: from }) => sum + from.length, 0),
    told: { cohort: mapping.cohort !== undefined, department: mapping.department !== undefined },
  };
}

function readLine({ line, cells }: RawLine, mapping: ColumnMapping, width: number): RosterEntry | LineFault {
  const fault = (problem: LineProblem, field: LineField | null, value: string | null): LineFault => ({
    line,
    problem,
    field,
    value: value === null ? null : quote(value),
    other: null,
  });
  if (cells.slice(width).some((cell) => cell.trim() !== '')) return fault('too-many-cells', null, null);
  const cell = (column: number | undefined): string => (column === undefined ? '' : (cells[column] ?? ''));
  const number = readEmployeeNumber(cell(mapping.number));
  if (!number.ok) return fault(number.problem, 'number', cell(mapping.number));
  const typed = mapping.name === undefined ? [cell(mapping['first-name']), cell(mapping['last-name'])] : [cell(mapping.name)];
  const name = readLabel(typed.map((part) => part.trim()).join(' '));
  if (!name.ok) return fault(name.problem, 'name', typed.join(' '));
  const optional = (field: 'cohort' | 'department'): LineFault | { readonly text: string | null } => {
    const value = cell(mapping[field]);
    if (value.trim() === '') return { text: null };
    const read = readLabel(value);
    return read.ok ? read : fault(read.problem, field, value);
  };
  const cohort = optional('cohort');
  if ('problem' in cohort) return cohort;
  const department = optional('department');
  if ('problem' in department) return department;
  return {
    number: number.text,
    key: number.key,
    name: name.text,
    cohort: cohort.text,
    department: department.text,
    lines: [line],
  };
}

/** In place: a hostile file gives one number a hundred thousand times. */
function listUnder(byKey: Map<string, RosterEntry[]>, entry: RosterEntry): void {
  const same = byKey.get(entry.key);
  if (same === undefined) byKey.set(entry.key, [entry]);
  else same.push(entry);
}

/** Every line that disagrees with an earlier one about the same person. */
function disagreements(same: readonly RosterEntry[]): LineFault[] {
  const faults: LineFault[] = [];
  for (const field of ['name', 'cohort', 'department'] as const) {
    const first = same.find((entry) => entry[field] !== null);
    const odd = same.find((entry) => entry[field] !== null && keyOf(field, entry[field]) !== keyOf(field, first?.[field] ?? null));
    if (first === undefined || odd === undefined) continue;
    const at = { line: odd.lines[0] ?? 0, other: first.lines[0] ?? 0 };
    // Two people, as it seems: what else is said of them cannot agree.
    if (field === 'name') return [{ ...at, problem: 'number-twice', field: 'number', value: quote(odd.number) }];
    faults.push({ ...at, problem: 'contradiction', field, value: quote(odd[field] ?? '') });
  }
  return faults;
}

/** Cohorts are one whatever their capitals; a person's name is as it is written. */
function keyOf(field: 'name' | 'cohort' | 'department', value: string | null): string | null {
  return field === 'cohort' && value !== null ? nameKey(value) : value;
}

function merge(same: readonly RosterEntry[]): RosterEntry {
  const value = (field: 'number' | 'cohort' | 'department'): string | null =>
    same.flatMap((entry) => entry[field] ?? []).toSorted(compare)[0] ?? null;
  const [first] = same;
  return {
    number: value('number') ?? '',
    key: first?.key ?? '',
    name: first?.name ?? '',
    cohort: value('cohort'),
    department: value('department'),
    lines: same.flatMap(({ lines }) => lines).toSorted((a, b) => a - b),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
