/** Layout of an exported row; changes whenever a column comes, goes or changes its meaning. */
export const EXPORT_SCHEMA_VERSION = 1;

/** How a column's values are written. */
export type ColumnKind =
  /** Free or technical text; empty where there is none. */
  | 'text'
  /** Ids joined by a space. */
  | 'ids'
  /** A whole number; empty where there is none. */
  | 'number'
  /** A number that may have a fraction; empty where there is none. */
  | 'decimal'
  /** `true` or `false`; empty where there is none. */
  | 'boolean'
  /** ISO 8601 in UTC. */
  | 'time';

/**
 * The columns of an export in their order (the design's section 6): one row an assessed attempt.
 * Columns that an ending decides are empty until there is one. `attempt_no`, `is_first`, `is_best` and
 * `is_latest` are per learner, scenario and mode, before filters; each such group has exactly one
 * first, one best (by grade, score, then the earliest; unfinished ones last) and one latest.
 * `active_seconds` and `elapsed_seconds` are rounded to whole seconds.
 */
export const EXPORT_COLUMNS = [
  { name: 'export_schema_version', kind: 'number' },
  { name: 'installation_id', kind: 'text' },
  { name: 'attempt_id', kind: 'text' },
  { name: 'learner_id', kind: 'text' },
  { name: 'display_name', kind: 'text' },
  { name: 'cohort', kind: 'text' },
  { name: 'scenario_id', kind: 'text' },
  { name: 'scenario_title', kind: 'text' },
  { name: 'scenario_version', kind: 'text' },
  { name: 'scenario_hash', kind: 'text' },
  { name: 'variant', kind: 'text' },
  { name: 'locale', kind: 'text' },
  { name: 'mode', kind: 'text' },
  { name: 'attempt_no', kind: 'number' },
  { name: 'is_first', kind: 'boolean' },
  { name: 'is_best', kind: 'boolean' },
  { name: 'is_latest', kind: 'boolean' },
  { name: 'status', kind: 'text' },
  { name: 'grade', kind: 'text' },
  { name: 'passed', kind: 'boolean' },
  { name: 'score', kind: 'number' },
  { name: 'core_met', kind: 'ids' },
  { name: 'core_missed', kind: 'ids' },
  { name: 'dazzles', kind: 'number' },
  { name: 'surprises', kind: 'number' },
  { name: 'slips', kind: 'number' },
  { name: 'broken_promises', kind: 'number' },
  { name: 'walked_out', kind: 'boolean' },
  { name: 'spent', kind: 'number' },
  { name: 'mood_end', kind: 'number' },
  { name: 'ending_id', kind: 'text' },
  { name: 'started_at', kind: 'time' },
  { name: 'finished_at', kind: 'time' },
  { name: 'active_seconds', kind: 'number' },
  { name: 'elapsed_seconds', kind: 'number' },
  { name: 'app_version', kind: 'text' },
  { name: 'record_seq', kind: 'number' },
  { name: 'record_hash', kind: 'text' },
] as const satisfies readonly { readonly name: string; readonly kind: ColumnKind }[];

/** The name of an export's column. */
export type ExportColumn = (typeof EXPORT_COLUMNS)[number]['name'];

/** What a roster says of a person: in no table of its own accord, for it names them. A preset may take it. */
export const PERSON_COLUMNS = [
  { name: 'employee_number', kind: 'text' },
  { name: 'department', kind: 'text' },
] as const satisfies readonly { readonly name: string; readonly kind: ColumnKind }[];

/** What a preset can take a column from. */
export type PresetSource = ExportColumn | (typeof PERSON_COLUMNS)[number]['name'];

/** What a database answers for a cell; a boolean is 1 or 0. */
export type RawCell = string | number | null;
