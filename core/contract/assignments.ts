import { STANDINGS } from '../assignments/standing.ts';
import { CSV_PROFILES } from '../results/exports/csv.ts';
import { purposeSchema } from './exports.ts';
import { scenarioIdSchema, uuidSchema, waitingScenarioSchema } from './schemas.ts';
import { z } from './zod.ts';

const day = z.iso.date();
const count = z.int().min(0);

const assignmentKindSchema = z.enum(['scenario', 'programme']);

/** The last day to be done on, attempts that count for each scenario (null: any number), months a pass holds (null: for good). */
const termsFields = {
  dueOn: day,
  attemptLimit: z.int().min(1).max(100).nullable(),
  validMonths: z.int().min(1).max(120).nullable(),
} as const;

/** What is assigned to a cohort. */
export const assignmentSchema = z.object({
  id: uuidSchema,
  cohort: z.object({ id: uuidSchema, name: z.string() }),
  kind: assignmentKindSchema,
  /** Id of the scenario or programme. */
  subject: z.string(),
  /** null where it is not there now, or cannot be read: nobody is due until it is back. */
  title: z.string().nullable(),
  locale: z.string().nullable(),
  /** What of it nobody can play, for it is not published: the scenario itself, or some of the programme's. */
  waiting: z.array(waitingScenarioSchema),
  ...termsFields,
  assignedAt: z.iso.datetime(),
});
export type Assignment = z.infer<typeof assignmentSchema>;

export const newAssignmentSchema = z.strictObject({
  cohort: uuidSchema,
  kind: assignmentKindSchema,
  subject: scenarioIdSchema,
  ...termsFields,
});
export type NewAssignment = z.infer<typeof newAssignmentSchema>;

export const assignmentChangeSchema = z.strictObject({ assignment: uuidSchema, ...termsFields });

/** How somebody stands with an assignment (`Standing` of core). */
const standingSchema = z.object({
  kind: z.enum(STANDINGS),
  on: day.nullable(),
  days: z.int().nullable(),
  done: count,
  of: count,
});

/** Which of the due list is asked for: `open` is all that is not done. */
export const DUE_VIEWS = ['open', 'overdue', 'due', 'expiring', 'done', 'all'] as const;
export type DueView = (typeof DUE_VIEWS)[number];

export const dueQuerySchema = z.strictObject({
  view: z.enum(DUE_VIEWS).default('open'),
  cohort: uuidSchema.optional(),
  person: uuidSchema.optional(),
  assignment: uuidSchema.optional(),
  skip: z.int().min(0).max(1_000_000).default(0),
});
export type DueQuery = z.infer<typeof dueQuerySchema>;

/** How one person stands with one assignment. */
export const dueRowSchema = z.object({
  person: z.object({ id: uuidSchema, name: z.string(), employeeNumber: z.string().nullable() }),
  cohort: z.object({ id: uuidSchema, name: z.string() }),
  assignment: z.object({ id: uuidSchema, kind: assignmentKindSchema, subject: z.string(), title: z.string(), locale: z.string() }),
  standing: standingSchema,
});

export const duePageSchema = z.object({
  /** False where the policy lets this role see no names: there are counts only, small ones left out. */
  named: z.boolean(),
  /** How many stand how, in all that was asked for but the view; null: too few to show. */
  counts: z.array(z.object({ kind: z.enum(STANDINGS), people: count.nullable() })),
  /** The most pressing first; empty where names may not be seen. */
  rows: z.array(dueRowSchema),
  /** How many rows there are, on all pages; null where names may not be seen. */
  total: count.nullable(),
});
export type DuePage = z.infer<typeof duePageSchema>;

/** The list as a file, and what for: it has people's names in it, so it is kept in the audit. */
export const dueFileQuerySchema = dueQuerySchema
  .omit({ skip: true })
  .extend({ profile: z.enum(CSV_PROFILES).default('standard'), purpose: purposeSchema });
export type DueFileQuery = z.infer<typeof dueFileQuerySchema>;

/** A file as it comes: what it is, then its bytes, in pieces. */
export const dueFilePieceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('file'), name: z.string(), type: z.string(), bytes: z.int() }),
  z.object({ kind: z.literal('bytes'), base64: z.base64() }),
]);
export type DueFilePiece = z.infer<typeof dueFilePieceSchema>;

/** A list that was taken out as a file, as the audit keeps it. */
export const takenListSchema = z.object({
  number: z.int(),
  at: z.iso.datetime(),
  /** The account's name as it was then. */
  by: z.string().nullable(),
  purpose: z.string(),
  /** Lines, the heading left out. */
  rows: count,
});
export type TakenList = z.infer<typeof takenListSchema>;

/** What is assigned to the session's learner, the most pressing first. */
export const ownAssignmentSchema = z.object({
  id: uuidSchema,
  kind: assignmentKindSchema,
  subject: z.string(),
  title: z.string(),
  locale: z.string(),
  attemptLimit: termsFields.attemptLimit,
  validMonths: termsFields.validMonths,
  standing: standingSchema,
  scenarios: z.array(
    z.object({
      scenario: z.string(),
      /** The least grade that passes. */
      pass: z.enum(['C', 'A']),
      kind: z.enum(STANDINGS),
      /** Attempts that count against the limit. */
      used: count,
      /** How many there may be, what staff granted included; null: any number. */
      allowed: count.nullable(),
    }),
  ),
});
export type OwnAssignment = z.infer<typeof ownAssignmentSchema>;
