import { attemptSummarySchema, uuidSchema } from './schemas.ts';
import { z } from './zod.ts';

/** What a person decided about a contested grade (`ReviewDecision`). */
export const reviewDecisionSchema = z.enum(['stands', 'set-aside']);

/** A grade that its player contested. */
export const contestSchema = z.object({
  id: uuidSchema,
  attempt: uuidSchema,
  /** What the player says. */
  text: z.string(),
  openedAt: z.iso.datetime(),
  /** What was decided; null while it waits. */
  review: z
    .object({
      decision: reviewDecisionSchema,
      /** What whoever reviewed it answers. */
      answer: z.string(),
      /** The reviewer's name as it was then. */
      reviewer: z.string(),
      decidedAt: z.iso.datetime(),
      /** Its place in the chain of records. */
      recordSeq: z.int(),
    })
    .nullable(),
});
export type Contest = z.infer<typeof contestSchema>;

/** A contested grade as whoever reviews it sees it. */
export const contestedAttemptSchema = contestSchema.extend({
  player: z.string(),
  about: attemptSummarySchema,
});
export type ContestedAttempt = z.infer<typeof contestedAttemptSchema>;
