import { type ColumnKind, EXPORT_COLUMNS, PERSON_COLUMNS, type PresetSource, type RawCell } from '../export-columns.ts';
import { formatTime } from './date-formats.ts';
import { type ExportPreset, type PresetColumn, takesPerson } from './preset.ts';
import { EXPORT_TABLES, type ExportTable, type TableColumn } from './tables.ts';

/** The columns of a file, and how a table's row becomes a row of them. */
export interface OutputColumns {
  readonly columns: readonly TableColumn[];
  /** `cells` stand in the order of `readColumns`. */
  readonly row: (cells: readonly RawCell[]) => readonly RawCell[];
}

const PRESET_SOURCES: readonly TableColumn[] = [...EXPORT_COLUMNS, ...PERSON_COLUMNS];

/** What is read of a table for `outputColumns`: its own columns, and what a preset takes of the roster. */
export function readColumns(table: ExportTable, preset: ExportPreset | null): readonly TableColumn[] {
  return table === 'attempts' && preset !== null && takesPerson(preset) ? PRESET_SOURCES : EXPORT_TABLES[table];
}

/** A table's columns as they are; the attempts' as a preset has them, where there is one. */
export function outputColumns(table: ExportTable, preset: ExportPreset | null): OutputColumns {
  if (preset === null || table !== 'attempts') return { columns: EXPORT_TABLES[table], row: (cells) => cells };
  const made = preset.columns.map(presetColumn);
  return { columns: made.map(({ column }) => column), row: (cells) => made.map(({ read }) => read(cells)) };
}

interface MadeColumn {
  readonly column: TableColumn;
  readonly read: (cells: readonly RawCell[]) => RawCell;
}

/** How many characters wide a sheet shows what is longer than its heading. */
const WIDTHS: Partial<Record<PresetSource, number>> = { learner_id: 28, display_name: 28, cohort: 22, scenario_title: 34, employee_number: 18 };

function presetColumn(made: PresetColumn): MadeColumn {
  const { column, read } = bareColumn(made);
  const width = made.from === undefined ? undefined : WIDTHS[made.from];
  return { column: width === undefined ? column : { ...column, width }, read };
}

function bareColumn({ as: name, from, constant, date, values }: PresetColumn): MadeColumn {
  const index = PRESET_SOURCES.findIndex((column) => column.name === from);
  const source = PRESET_SOURCES[index];
  if (source === undefined) return { column: { name, kind: 'text' }, read: () => constant ?? null };
  const { kind } = source;
  if (values !== undefined) {
    const read = (cell: RawCell): string => plainText(kind, cell);
    return { column: { name, kind: 'text' }, read: (cells) => mapped(values, read(cells[index] ?? null)) };
  }
  if (date === undefined) return { column: { name, kind }, read: (cells) => cells[index] ?? null };
  return {
    column: { name, kind: 'text' },
    read: (cells) => {
      const time = cells[index] ?? null;
      return time === null ? null : formatTime(String(time), date);
    },
  };
}

function mapped(values: ReadonlyMap<string, string>, text: string): RawCell {
  const value = values.get(text) ?? text;
  return value === '' ? null : value;
}

function plainText(kind: ColumnKind, cell: RawCell): string {
  if (cell === null) return '';
  if (kind === 'boolean') return cell === 1 ? 'true' : 'false';
  return String(cell);
}
