import { attemptEventSchema } from '../results/event.ts';
import { contestSchema } from './contests.ts';
import { policySchema } from './policy.ts';
import { attemptSummarySchema, chosenWordsSchema, hashSchema, kudosSchema, reflectionSchema, uuidSchema } from './schemas.ts';
import { z } from './zod.ts';

/** What an erasure took away, for whoever asked for it to be told. */
export const erasureReceiptSchema = z.object({
  /** When it was done; the log has it under the same time. */
  at: z.iso.datetime(),
  /** Assessed attempts that stay, without anything that leads to the person. */
  kept: z.int(),
  /** Practice and unfinished attempts that are gone. */
  removed: z.int(),
  /** Copies of the database that were cleaned too. */
  backups: z.int(),
  /** Files in the data folder that may still hold something of the person, to be deleted by hand. */
  left: z.array(z.string()).readonly(),
});
export type ErasureReceipt = z.infer<typeof erasureReceiptSchema>;

/** The policy in force, with the hash that attempts and exports name it by. */
export const policyInForceSchema = z.object({
  hash: hashSchema,
  /** Where it comes from: the file in the data folder, or the defaults where there is none. */
  source: z.enum(['file', 'default']),
  policy: policySchema,
});
export type PolicyInForce = z.infer<typeof policyInForceSchema>;

/** The policy's file as it stands now; a change holds from the next start on. */
export const policyFileNowSchema = z.object({
  /** Where it stands, or would. */
  path: z.string(),
  /** `waiting`: it is sound, and says something else than what holds now. */
  state: z.enum(['absent', 'in-force', 'waiting', 'faulty']),
  /** What is wrong where; line and column count from 1, and are null where it is wrong as a whole. */
  faults: z.array(z.object({ line: z.int().nullable(), column: z.int().nullable(), message: z.string() })).readonly(),
});
export type PolicyFileNow = z.infer<typeof policyFileNowSchema>;

/** An attempt with everything that is kept of it. */
const reportedAttemptSchema = attemptSummarySchema.omit({ learner: true }).extend({
  timerFactor: z.number(),
  activeMs: z.int(),
  recordSeq: z.int().nullable(),
  recordHash: hashSchema.nullable(),
  choices: z.array(
    z.object({
      step: z.int(),
      beat: z.string(),
      choice: z.string(),
      grade: z.enum(['falls-short', 'meets', 'dazzles']),
      timedOut: z.boolean(),
      ms: z.int(),
      /** null where the archived scenario cannot be read any more. */
      words: chosenWordsSchema.nullable(),
    }),
  ).readonly(),
  principles: z.array(
    z.object({
      principle: z.string(),
      opportunities: z.int(),
      shown: z.int(),
      dazzled: z.int(),
      lapses: z.int(),
    }),
  ).readonly(),
  /** Everything that happened in it, as it was kept. */
  events: z.array(attemptEventSchema).readonly(),
});
export type ReportedAttempt = z.infer<typeof reportedAttemptSchema>;

/**
 * Everything that is held on one person. Asked for by themselves it is all there is; asked for by HR it leaves
 * out what is the player's own: practice is counted only, and what they wrote is there where they shared it.
 */
export const accessReportSchema = z.object({
  madeAt: z.iso.datetime(),
  installation: z.string(),
  /** `self`: all of it; `staff`: without what is the player's own. */
  for: z.enum(['self', 'staff']),
  policy: hashSchema,
  person: z.object({
    id: uuidSchema,
    name: z.string(),
    addedAt: z.iso.datetime(),
    employeeNumber: z.string().nullable(),
    department: z.string().nullable(),
    cohort: z.string().nullable(),
    archivedAt: z.iso.datetime().nullable(),
    /** When the PIN was set; the PIN itself is kept as a hash that cannot be turned back. */
    pinSetAt: z.iso.datetime().nullable(),
    /** What stands for the person in pseudonymous exports. */
    pseudonym: z.string(),
  }),
  attempts: z.array(reportedAttemptSchema),
  /** How many practice runs there are, whether or not they are in the list. */
  practiceRuns: z.int(),
  reflections: z.array(reflectionSchema),
  /** Notes of thanks to them. */
  kudosReceived: z.array(kudosSchema),
  /** Notes of thanks from them. */
  kudosSent: z.array(z.object({ to: z.string(), text: z.string(), sentAt: z.iso.datetime() })),
  contests: z.array(contestSchema),
  /** What staff did about them: entries of the log. */
  acts: z.array(z.object({ at: z.iso.datetime(), kind: z.string(), by: z.string().nullable() })),
  /** The settings they chose for themselves; null in a report for staff. */
  settings: z.record(z.string(), z.unknown()).nullable(),
  /** When each principle comes up again; null in a report for staff. */
  reviewDays: z.array(z.object({ principle: z.string(), due: z.iso.datetime() })).nullable(),
});
export type AccessReport = z.infer<typeof accessReportSchema>;
