import type { RosterField } from '../roster/columns.ts';
import { uuidSchema } from './schemas.ts';
import { z } from './zod.ts';

/** The largest roster file, in bytes, and the most lines it may have. */
export const ROSTER_FILE_BYTES = 20_000_000;
export const ROSTER_FILE_LINES = 100_000;

const text = z.string();
const count = z.int().min(0);

/** A cohort: people who learn together. A person is in one at a time. */
export const cohortSchema = z.object({
  id: uuidSchema,
  name: text,
  /** How many people are in it now. */
  people: count,
  /** Managers who are responsible for it, by name. */
  managers: z.array(z.object({ id: uuidSchema, name: text })),
  /** How much is assigned to it now. */
  assignments: count,
});
export type Cohort = z.infer<typeof cohortSchema>;

/** Somebody in the roster, or added by hand. */
export const rosterPersonSchema = z.object({
  id: uuidSchema,
  name: text,
  /** null: added by hand. */
  employeeNumber: text.nullable(),
  department: text.nullable(),
  cohort: z.object({ id: uuidSchema, name: text }).nullable(),
  /** From when on they cannot sign in; null: they can. */
  archivedAt: z.iso.datetime().nullable(),
  /** Whether they have chosen a PIN. */
  hasPin: z.boolean(),
});
export type RosterPerson = z.infer<typeof rosterPersonSchema>;

/** Which people to list, a page at a time. */
export const rosterSearchSchema = z.strictObject({
  /** Part of a name, an employee number or a department; empty: everyone. */
  words: z.string().max(200).default(''),
  /** `none`: those in no cohort. */
  cohort: z.union([uuidSchema, z.literal('none')]).optional(),
  department: z.string().max(200).optional(),
  /** Only those who have no PIN yet. */
  withoutPin: z.boolean().optional(),
  archived: z.boolean().default(false),
  skip: z.int().min(0).max(1_000_000).default(0),
});

export const rosterPageSchema = z.object({
  people: z.array(rosterPersonSchema),
  /** How many fit, on all pages. */
  total: count,
});

const column = z.int().min(0).max(1_000);

/** Which column (0-based) holds what. */
const columnMappingSchema = z.strictObject({
  number: column.optional(),
  name: column.optional(),
  'first-name': column.optional(),
  'last-name': column.optional(),
  cohort: column.optional(),
  department: column.optional(),
} satisfies Record<RosterField, z.ZodType>);

/** The most items of each list in a preview; the counts are of all. */
export const PREVIEW_ITEMS = 200;

const listed = <Item extends z.ZodType>(item: Item) => z.object({ total: count, first: z.array(item).max(PREVIEW_ITEMS) });

const entrySchema = z.object({
  /** Tells this number from others; links name it. */
  key: text,
  number: text,
  name: text,
  cohort: text.nullable(),
  department: text.nullable(),
  lines: z.array(z.int()).max(20),
});

const knownSchema = z.object({ id: uuidSchema, name: text, number: text.nullable(), cohort: text.nullable() });

const faultSchema = z.object({
  line: z.int(),
  problem: z.enum([
    'no-number', 'bad-number', 'rounded-number', 'empty', 'invisible-character', 'too-many-marks', 'too-long',
    'too-many-cells', 'quotes', 'number-twice', 'contradiction',
  ]),
  field: z.enum(['number', 'name', 'cohort', 'department']).nullable(),
  /** In quotes, harmless to show. */
  value: text.nullable(),
  /** The line it disagrees with. */
  other: z.int().nullable(),
});
export type RosterFault = z.infer<typeof faultSchema>;

/** What a file would change. Nothing is imported while a line is at fault. */
const changesSchema = z.object({
  /** Names this very preview: an import carries out what was seen, or nothing. */
  fingerprint: text,
  people: count,
  /** Lines of the file that are at fault, or disagree with one: nobody is read from them. */
  leftOut: count,
  added: listed(entrySchema),
  changed: listed(
    z.object({
      person: knownSchema,
      changes: z.array(
        z.object({
          field: z.enum(['number', 'name', 'cohort', 'department', 'archived']),
          from: text.nullable(),
          to: text.nullable(),
        }),
      ),
    }),
  ),
  unchanged: count,
  merged: listed(entrySchema),
  offers: listed(z.object({ person: knownSchema, entries: z.array(entrySchema).max(20) })),
  leavers: listed(knownSchema),
  newCohorts: listed(
    z.object({
      name: text,
      people: count,
      /** A cohort there is already whose name is nearly the same: perhaps a slip of the keys. */
      near: text.nullable(),
    }),
  ),
  faults: listed(faultSchema),
});
export type RosterChanges = z.infer<typeof changesSchema>;

export const rosterPreviewSchema = z.object({
  headings: z.array(text).max(1_001),
  mapping: columnMappingSchema,
  /** What no column was found for; while there is any, nothing can be previewed. */
  missing: z.array(z.enum(['number', 'name'])),
  changes: changesSchema.nullable(),
});
export type RosterPreview = z.infer<typeof rosterPreviewSchema>;

/** Cohorts whose people go into another one, by the names: a slip of the keys that was seen in the preview. */
const insteadSchema = z.array(z.strictObject({ name: z.string().max(200), instead: z.string().max(200) })).max(1_000);

export type CohortsInstead = z.infer<typeof insteadSchema>;

export const rosterPreviewRequestSchema = z.strictObject({
  draft: uuidSchema,
  mapping: columnMappingSchema.optional(),
  cohorts: insteadSchema.optional(),
});

export const rosterImportSchema = z.strictObject({
  draft: uuidSchema,
  mapping: columnMappingSchema,
  cohorts: insteadSchema.optional(),
  fingerprint: z.string().max(100),
  archiveLeavers: z.boolean(),
  /** Who of those without a number is which line, by its key. */
  links: z.array(z.strictObject({ person: uuidSchema, key: z.string().max(200) })).max(5_000),
});

/** What an import has done. */
export const rosterImportedSchema = z.object({
  added: count,
  changed: count,
  linked: count,
  archived: count,
  unchanged: count,
});

/** An import as it was written down, newest first. */
export const rosterImportEntrySchema = z.object({
  at: z.iso.datetime(),
  /** Whoever did it, as they were called then. */
  by: text.nullable(),
  counts: rosterImportedSchema,
});
