import type { ExportFormat } from '#core/results/exports/manifest.ts';
import type { CsvProfile } from '#core/results/exports/csv.ts';
import type { ExportEntry } from '#core/contract/exports.ts';
import { type ExportTable, TABLE_NAMES } from '#core/results/exports/tables.ts';
import { isReadingPreset, readingPreset } from '#core/results/exports/reading-preset.ts';
import type { AskedExport } from './receive-export.ts';

/** What stands in the form. */
export interface ExportFields {
  /** Who it is for: a person gets few columns in plain words, another system every one. */
  readonly reader: 'person' | 'system';
  readonly format: ExportFormat;
  readonly tables: readonly ExportTable[];
  readonly profile: CsvProfile;
  /** "": the columns as they are, or for a person those of the screen's language. */
  readonly preset: string;
  /** Days, "" for none. */
  readonly from: string;
  readonly to: string;
  /** Names and ids; "" for all. */
  readonly cohort: string;
  readonly scenario: string;
  readonly which: 'best' | 'first' | 'latest' | 'all';
  readonly names: 'named' | 'pseudonymous';
  /** Where an earlier export ended (its `next`), for only what came after it; "": everything. */
  readonly since: string;
  readonly purpose: string;
}

export const EMPTY_FIELDS: ExportFields = {
  reader: 'person',
  format: 'xlsx',
  tables: ['attempts', 'principles', 'choices'],
  profile: 'standard',
  preset: '',
  from: '',
  to: '',
  cohort: '',
  scenario: '',
  which: 'all',
  names: 'pseudonymous',
  since: '',
  purpose: '',
};

/** The file formats that people read, in the order in which they look for them. */
export const READABLE_FORMATS = ['xlsx', 'csv'] as const satisfies readonly ExportFormat[];

/**
 * The form as it is meant: for a person it is the attempts, in columns of the screen's language.
 *
 * @param hasChoices whether single choices may be in it
 */
export function meantFields(fields: ExportFields, language: string, hasChoices: boolean): ExportFields {
  const { reader, format, preset, tables } = fields;
  if (reader === 'system') return hasChoices ? fields : { ...fields, tables: tables.filter((table) => table !== 'choices') };
  return {
    ...fields,
    format: READABLE_FORMATS.some((one) => one === format) ? format : 'xlsx',
    tables: ['attempts'],
    preset: isReadingPreset(preset) ? preset : readingPreset(language),
  };
}

/** What is missing, by its field. */
export type FieldFault = 'purpose' | 'tables' | 'names';

/**
 * What of the form has to be mended before anything can be exported.
 *
 * @param mayName whether the policy lets names stand in what is chosen
 */
export function faultsOf({ format, tables, purpose, names }: ExportFields, mayName: boolean): readonly FieldFault[] {
  const faults: FieldFault[] = [];
  if (format !== 'xapi' && tables.length === 0) faults.push('tables');
  if (format !== 'xapi' && names === 'named' && !mayName) faults.push('names');
  if (purpose.trim() === '') faults.push('purpose');
  return faults;
}

/** The form of an export like an earlier one, of what came after it. What it is for is to be said anew. */
export function fieldsAfter({ format, files, filters, names, preset, next }: ExportEntry): Partial<ExportFields> {
  const tables = TABLE_NAMES.filter((table) => files.some(({ contents }) => contents === table));
  const { from, to, cohort, scenario, which } = filters;
  return {
    reader: preset !== null && isReadingPreset(preset) ? 'person' : 'system',
    format,
    ...(tables.length === 0 ? {} : { tables }),
    preset: preset ?? '',
    from: from ?? '',
    to: to ?? '',
    cohort: cohort ?? '',
    scenario: scenario ?? '',
    which,
    names,
    since: String(next),
    purpose: '',
  };
}

/** The form as the contract takes it; what does not go with the format is left out. */
export function askedExport(fields: ExportFields): AskedExport {
  const { format, tables, profile, preset, from, to, cohort, scenario, which, names, since, purpose } = fields;
  const hasTables = format !== 'xapi';
  return {
    format,
    ...(hasTables ? { tables: [...tables] } : {}),
    ...(format === 'csv' ? { profile } : {}),
    ...(hasTables && preset !== '' && tables.includes('attempts') ? { preset } : {}),
    filter: {
      which,
      names: hasTables ? names : 'pseudonymous',
      ...(from === '' ? {} : { from }),
      ...(to === '' ? {} : { to }),
      ...(cohort === '' ? {} : { cohort }),
      ...(scenario === '' ? {} : { scenario }),
      ...(since === '' ? {} : { since: Number(since) }),
    },
    purpose: purpose.trim(),
  };
}
