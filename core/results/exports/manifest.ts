import { z } from '../../contract/zod.ts';
import { signedHeadSchema } from '../signed-head.ts';
import { CSV_PROFILES } from './csv.ts';
import { TABLE_NAMES } from './tables.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** The formats an export can have. */
export const EXPORT_FORMATS = ['csv', 'jsonl', 'xlsx', 'xapi'] as const;

/** The name of a format. */
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What whoever gets an export with pseudonyms is told. */
export const PSEUDONYM_CAUTION =
  'Whoever also has a file with names of the same attempts can put the names back. Small cohorts can give people away.';

/** A file of an export, and what it must still be. */
export const exportedFileSchema = z.object({
  /** Without its folder. */
  name: z.string(),
  /** What is in it: a table, xAPI statements, or a workbook of several tables. */
  contents: z.enum([...TABLE_NAMES, 'statements', 'workbook']),
  /** Rows without headings, or statements. */
  rows: z.int().min(0),
  bytes: z.int().min(0),
  sha256,
});

/**
 * What an export is: written last beside its files, as `<file>.manifest.json`. It tells whoever receives them what
 * was asked, what is in them, whether they are still what was written, and from where to go on next time.
 */
export const manifestSchema = z.object({
  manifestVersion: z.literal(1),
  /** UUID of the installation the results come from. */
  installation: z.string(),
  appVersion: z.string(),
  /** True where people and attempts are made up (`extra-mile demo`). */
  demonstration: z.boolean(),
  /** When it was made; all of it is one moment's state of the results. ISO 8601 in UTC. */
  madeAt: z.string(),
  format: z.enum(EXPORT_FORMATS),
  /** How CSV was written; null for other formats. */
  profile: z.enum(CSV_PROFILES).nullable(),
  /** Id of the preset that the columns follow, or null. */
  preset: z.string().nullable(),
  /** What it was made for, in the words of whoever made it; null where none was given. */
  purpose: z.string().nullable(),
  names: z.enum(['named', 'pseudonymous']),
  /** What pseudonyms do not hide (`PSEUDONYM_CAUTION`); null: people stand with their names. */
  caution: z.string().nullable(),
  /**
   * How many people are in it of the cohort with the fewest, where it has pseudonyms, names cohorts, and these are
   * fewer than the policy's minimum for groups; else null.
   */
  smallestCohort: z.int().min(1).nullable(),
  /** What was asked for; null: everything. */
  filters: z.object({
    from: z.string().nullable(),
    to: z.string().nullable(),
    cohort: z.string().nullable(),
    scenario: z.string().nullable(),
    which: z.enum(['best', 'first', 'latest', 'all']),
  }),
  /** Names of the only cohorts whose people could be in it, for whoever made it answers for them; null: everybody's. */
  within: z.array(z.string()).nullable(),
  /** The policy in force, and what it let leave. */
  policy: z.object({ hash: sha256, times: z.boolean(), accommodations: z.boolean() }),
  files: z.array(exportedFileSchema),
  /** How many attempts it is about. */
  attempts: z.int().min(0),
  /** The lowest and the highest `record_seq` of them; null where none is sealed. */
  records: z.object({ from: z.int(), to: z.int() }).nullable(),
  /** Only what came after this record was asked for; null: everything. */
  since: z.int().nullable(),
  /** `--since` for the next export, so that nothing is left out and nothing sent twice: the last record there was. */
  next: z.int().min(0),
  /** `record_seq` of rows that were sent before and are sent again because one of their flags changed. */
  resent: z.array(z.int()),
  /**
   * Attempts of these filters that a review has set aside, with its time: they are in no table, and where they were
   * sent before they are to be taken back. With `since`, those set aside after that record.
   */
  setAside: z.array(z.object({ attempt: z.string(), at: z.string() })),
  /** The end of the chain when it was made, signed where the installation has signed it; null where nothing is sealed. */
  head: z.union([signedHeadSchema, z.object({ seq: z.int().min(1), hash: sha256 })]).nullable(),
  /** Its number in the installation's audit; null where that could not be written. */
  logged: z.int().nullable(),
});

/** What an export is. */
export type Manifest = z.infer<typeof manifestSchema>;
/** A file of an export. */
export type ExportedFile = z.infer<typeof exportedFileSchema>;

/** The manifest's name beside the export's first file. */
export function manifestName(file: string): string {
  return `${file}.manifest.json`;
}

/** The name of the file that holds a table beside the attempts: `results.csv`, `results.choices.csv`. */
export function besideName(file: string, contents: string): string {
  const dot = file.lastIndexOf('.');
  return dot > 0 ? `${file.slice(0, dot)}.${contents}${file.slice(dot)}` : `${file}.${contents}`;
}
