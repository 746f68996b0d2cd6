import type { BlindSheet } from '../studio/agreement/blind-sheet.ts';
import type { Agreement } from '../studio/agreement/compare-gradings.ts';
import { uuidSchema } from './schemas.ts';
import { staffRoleSchema } from './staff.ts';
import { studioFileSchema } from './studio.ts';
import { z } from './zod.ts';

/** How many grade a scenario blind. */
export const LEAST_GRADERS = 2;
const MOST_GRADERS = 20;

/** The most characters (UTF-16) of a remark on a choice. */
export const REMARK_LIMIT = 1_000;

const choiceGradeSchema = z.enum(['falls-short', 'meets', 'dazzles']);

/** Somebody who can be asked to grade. */
export const possibleGraderSchema = z.object({
  staff: uuidSchema,
  name: z.string(),
  role: staffRoleSchema,
  /** They have written on this scenario, so that they know what it means to be worth. */
  hasWritten: z.boolean(),
});
export type PossibleGrader = z.infer<typeof possibleGraderSchema>;

const graderSchema = possibleGraderSchema.omit({ role: true }).extend({
  /** Choices graded so far. */
  graded: z.int(),
  handedInAt: z.iso.datetime().nullable(),
});

/** A scenario that several people are asked to grade without seeing what its author thinks. */
export const blindCheckSchema = z.object({
  id: uuidSchema,
  file: z.string(),
  /** The scenario's, when it was asked for. */
  title: z.string(),
  askedAt: z.iso.datetime(),
  askedBy: z.string(),
  /** Whoever asks may end it, and HR. */
  mayEnd: z.boolean(),
  /** Choices to grade. */
  choices: z.int(),
  graders: z.array(graderSchema),
  /** Since when what was graded can be seen; null: somebody is still at it. */
  endedAt: z.iso.datetime().nullable(),
  /** Whether this session's account is among the graders and has something to do. */
  waitsForMe: z.boolean(),
});
export type BlindCheck = z.infer<typeof blindCheckSchema>;

export const askCheckSchema = z.strictObject({
  file: studioFileSchema,
  graders: z.array(uuidSchema).min(LEAST_GRADERS).max(MOST_GRADERS),
});

const blindLineSchema = z.object({ who: z.string().nullable(), say: z.string(), sometimes: z.boolean() });

/** What a blind grader reads (`BlindSheet`). */
const blindSheetSchema = z.object({
  title: z.string(),
  locale: z.string(),
  role: z.string(),
  customer: z.object({ name: z.string(), about: z.string().nullable() }),
  needs: z.array(z.string()).readonly(),
  allowance: z.int(),
  moments: z
    .array(
      z.object({
        beat: z.string(),
        ways: z.array(z.object({ after: z.string().nullable(), lines: z.array(blindLineSchema).readonly() })).readonly(),
        lines: z.array(blindLineSchema).readonly(),
        seconds: z.int().nullable(),
        choices: z
          .array(
            z.object({
              id: z.string(),
              words: z.string(),
              deed: z.boolean(),
              silent: z.boolean(),
              costs: z.int(),
              hash: z.string(),
            }),
          )
          .readonly(),
      }),
    )
    .readonly(),
}) satisfies z.ZodType<BlindSheet>;

/** What one grader makes of one choice. */
export const givenGradeSchema = z.object({
  beat: z.string().max(10_000),
  choice: z.string().max(10_000),
  grade: choiceGradeSchema,
  remark: z.string().trim().max(REMARK_LIMIT).nullable(),
});
export type GivenGrade = z.infer<typeof givenGradeSchema>;

/** A grader's own work on a check. */
export const ownSheetSchema = z.object({
  check: blindCheckSchema,
  sheet: blindSheetSchema,
  given: z.array(givenGradeSchema),
});
export type OwnSheet = z.infer<typeof ownSheetSchema>;

/** What all graders of a check made of it (`Agreement`), by name. */
const agreementSchema = z.object({
  alpha: z.object({ ordinal: z.number().nullable(), nominal: z.number().nullable() }),
  compared: z.int(),
  disputed: z.int(),
  stale: z.int(),
  ungraded: z.int(),
  choices: z
    .array(
      z.object({
        beat: z.string(),
        choice: z.string(),
        words: z.string(),
        key: choiceGradeSchema.nullable(),
        verdict: z.enum(['agreed', 'against-key', 'split', 'stale']),
        given: z.array(z.object({ grader: z.string(), grade: choiceGradeSchema, remark: z.string().nullable() })).readonly(),
      }),
    )
    .readonly(),
}) satisfies z.ZodType<Agreement>;

export const checkResultSchema = z.object({ check: blindCheckSchema, agreement: agreementSchema });
export type CheckResult = z.infer<typeof checkResultSchema>;

/** How a document stands with blind graders: its newest check that has ended, and whether one is under way. */
export const standingSchema = z.object({
  ended: z.object({ check: uuidSchema, endedAt: z.iso.datetime(), agreement: agreementSchema.omit({ choices: true }) }).nullable(),
  underWay: uuidSchema.nullable(),
});
export type AgreementStanding = z.infer<typeof standingSchema>;
