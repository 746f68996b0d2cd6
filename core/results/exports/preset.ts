import { PERSON_COLUMNS, type PresetSource } from '../export-columns.ts';
import type { CsvProfile } from './csv.ts';
import type { DateFormat } from './date-formats.ts';

/** How people stand in an export. */
export type ExportNames = 'named' | 'pseudonymous';

/** A column of another system: the value of one of ours, or the same text in every row. */
export interface PresetColumn {
  /** The other system's name for it. */
  readonly as: string;
  /** The column of the attempts table, or of the roster, that it is taken from. */
  readonly from?: PresetSource;
  /** The text that stands in every row. */
  readonly constant?: string;
  /** How a time is written; left out: ISO 8601. */
  readonly date?: DateFormat;
  /** What a value, as CSV writes it ("" where there is none), becomes; one that is not named stays. */
  readonly values?: ReadonlyMap<string, string>;
  /** The only exports it stands in, with names or with pseudonyms; left out: all. */
  readonly only?: ExportNames;
}

/** How the attempts table becomes the import file of another system. */
export interface ExportPreset {
  readonly format: 1;
  readonly id: string;
  /** What people are shown. */
  readonly title: string;
  /** How CSV is written; left out: as the export asks. */
  readonly profile?: CsvProfile;
  readonly columns: readonly PresetColumn[];
}

/** A preset with the columns that stand in an export with names, or in one with pseudonyms. */
export function presetFor(preset: ExportPreset, names: ExportNames): ExportPreset {
  return { ...preset, columns: preset.columns.filter(({ only }) => only === undefined || only === names) };
}

/** Whether a preset takes something of the roster, which says who somebody is: only an export with names may. */
export function takesPerson({ columns }: Pick<ExportPreset, 'columns'>): boolean {
  return columns.some(({ from }) => PERSON_COLUMNS.some(({ name }) => name === from));
}
