import { type ColumnKind, EXPORT_COLUMNS } from '../export-columns.ts';

/** A column of an exported table. */
export interface TableColumn {
  readonly name: string;
  readonly kind: ColumnKind;
  /** How many characters wide a sheet shows it at least; left out: 10. */
  readonly width?: number;
}

/** What a row of a long table is about: the attempt's row of the same `attempt_id` says the rest. */
const ABOUT_ATTEMPT = [
  { name: 'export_schema_version', kind: 'number' },
  { name: 'installation_id', kind: 'text' },
  { name: 'attempt_id', kind: 'text' },
  { name: 'learner_id', kind: 'text' },
  { name: 'cohort', kind: 'text' },
  { name: 'scenario_id', kind: 'text' },
  { name: 'scenario_version', kind: 'text' },
  { name: 'scenario_hash', kind: 'text' },
  { name: 'variant', kind: 'text' },
  { name: 'attempt_no', kind: 'number' },
  { name: 'record_seq', kind: 'number' },
] as const satisfies readonly TableColumn[];

/** One row a principle that an attempt gave an opportunity to show (`PrincipleTally`). */
const PRINCIPLE_COLUMNS = [
  ...ABOUT_ATTEMPT,
  { name: 'principle_id', kind: 'text' },
  { name: 'opportunities', kind: 'number' },
  { name: 'shown', kind: 'number' },
  { name: 'dazzled', kind: 'number' },
  { name: 'lapses', kind: 'number' },
] as const satisfies readonly TableColumn[];

/**
 * One row a choice that was taken, by the player or the timer. `step` counts an attempt's choices from 1;
 * `response_seconds` is active time since the beat's choices appeared, `timer_factor` how far timers were
 * stretched (1 to 10; 0: off).
 */
const CHOICE_COLUMNS = [
  ...ABOUT_ATTEMPT,
  { name: 'step', kind: 'number' },
  { name: 'beat_id', kind: 'text' },
  { name: 'choice_id', kind: 'text' },
  { name: 'choice_grade', kind: 'text' },
  { name: 'timed_out', kind: 'boolean' },
  { name: 'response_seconds', kind: 'decimal' },
  { name: 'timer_factor', kind: 'decimal' },
] as const satisfies readonly TableColumn[];

/**
 * One row a cohort and scenario: how many people, by the grade of their best attempt (`no_grade`: they have not
 * finished any), their mean best score, and how many attempts. `suppressed` is true where a count was left empty
 * because it, or what would follow from it, is about too few people (`suppressed`).
 */
export const GROUP_COLUMNS = [
  { name: 'export_schema_version', kind: 'number' },
  { name: 'installation_id', kind: 'text' },
  { name: 'cohort', kind: 'text' },
  { name: 'scenario_id', kind: 'text' },
  { name: 'suppressed', kind: 'boolean' },
  { name: 'people', kind: 'number' },
  { name: 'people_passed', kind: 'number' },
  { name: 'best_a', kind: 'number' },
  { name: 'best_c', kind: 'number' },
  { name: 'best_f', kind: 'number' },
  { name: 'no_grade', kind: 'number' },
  { name: 'mean_best_score', kind: 'decimal' },
  { name: 'attempts', kind: 'number' },
] as const satisfies readonly TableColumn[];

/** Every table that can be exported, in the order an export writes them. */
export const EXPORT_TABLES = {
  attempts: EXPORT_COLUMNS,
  principles: PRINCIPLE_COLUMNS,
  choices: CHOICE_COLUMNS,
  groups: GROUP_COLUMNS,
} as const satisfies Readonly<Record<string, readonly TableColumn[]>>;

/** The name of a table that can be exported. */
export type ExportTable = keyof typeof EXPORT_TABLES;

/** The tables' names, in the order an export writes them. */
export const TABLE_NAMES = ['attempts', 'principles', 'choices', 'groups'] as const satisfies readonly ExportTable[];

/** The name of a column of a table. */
export type ColumnOf<Table extends ExportTable> = (typeof EXPORT_TABLES)[Table][number]['name'];
