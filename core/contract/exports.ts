import { CSV_PROFILES } from '../results/exports/csv.ts';
import { EXPORT_FORMATS, exportedFileSchema, manifestSchema } from '../results/exports/manifest.ts';
import { TABLE_NAMES } from '../results/exports/tables.ts';
import { exportFilterSchema, scenarioIdSchema } from './schemas.ts';
import { z } from './zod.ts';

/** What an export is made for, in the words of whoever makes it: it is kept in the audit. */
export const purposeSchema = z.string().trim().min(1).max(500);

/** What to export. */
export const exportRequestSchema = z.strictObject({
  format: z.enum(EXPORT_FORMATS),
  /** Which tables, in any order; left out: the usual ones of the format. */
  tables: z.array(z.enum(TABLE_NAMES)).min(1).max(TABLE_NAMES.length).optional(),
  profile: z.enum(CSV_PROFILES).default('standard'),
  /** Id of a preset for the attempts' columns. */
  preset: scenarioIdSchema.optional(),
  filter: exportFilterSchema,
  purpose: purposeSchema,
});
export type ExportRequest = z.infer<typeof exportRequestSchema>;

/** An export as it comes: first how far it is, then a file, in pieces, then that it is whole. */
export const exportPieceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), rowsDone: z.int(), rowsTotal: z.int() }),
  /** The file begins; `bytes` of its contents will come before it is whole. */
  z.object({ kind: z.literal('file'), name: z.string(), type: z.string(), bytes: z.int() }),
  z.object({ kind: z.literal('bytes'), base64: z.base64() }),
  /** `setAside`: how many attempts a review took out of it; `smallestCohort`: as the manifest has it. */
  z.object({ kind: z.literal('done'), attempts: z.int(), setAside: z.int(), smallestCohort: z.int().nullable(), next: z.int() }),
]);
export type ExportPiece = z.infer<typeof exportPieceSchema>;

/** A preset that an export can follow. */
export const presetEntrySchema = z.object({
  id: z.string(),
  title: z.string(),
  source: z.enum(['bundled', 'own']),
  /** True where it takes something of the roster, so that only an export with names can follow it. */
  named: z.boolean(),
  /** True where it takes something of the roster in an export with names. */
  roster: z.boolean(),
  /** Why it cannot be used; null: it can. */
  problem: z.string().nullable(),
});
export type PresetEntry = z.infer<typeof presetEntrySchema>;

/** An export that was made, as the audit keeps it. */
export const exportEntrySchema = z.object({
  number: z.int(),
  at: z.iso.datetime(),
  /** The account's name as it was then; null: the command line. */
  by: z.string().nullable(),
  purpose: z.string().nullable(),
  format: z.enum(EXPORT_FORMATS),
  names: z.enum(['named', 'pseudonymous']),
  filters: manifestSchema.shape.filters,
  preset: z.string().nullable(),
  /** Only what came after this record was asked for; null: everything. */
  since: z.int().nullable(),
  attempts: z.int(),
  /** `since` for the next one. */
  next: z.int(),
  files: z.array(exportedFileSchema),
  /**
   * Whether its files stood in their places, or were handed over to the last byte. False: it is under way, was stopped
   * or broke off; nobody can say how much of it left.
   */
  finished: z.boolean(),
});
export type ExportEntry = z.infer<typeof exportEntrySchema>;
