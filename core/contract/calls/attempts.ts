import { playerEventSchema, timerFactorSchema } from '../../results/event.ts';
import { contestSchema, contestedAttemptSchema, reviewDecisionSchema } from '../contests.ts';
import { freeTextSchema } from '../free-text.ts';
import {
  attemptDetailSchema,
  attemptSummarySchema,
  attemptsProofSchema,
  hashSchema,
  listedAttemptSchema,
  localeSchema,
  scenarioIdSchema,
  seenBeatsSchema,
  uuidSchema,
} from '../schemas.ts';
import { z } from '../zod.ts';
import { base } from './base.ts';

export const attemptsCalls = {
  start: base
    .input(
      z.strictObject({
        scenario: scenarioIdSchema,
        mode: z.enum(['practice', 'assessed']).default('assessed'),
        /** null: as it stands. Left out: main picks one that the player has not practised, where there is one. */
        variant: z.string().nullable().optional(),
        timerFactor: timerFactorSchema,
        /**
         * The language to play in; where there is none like it, the original. Left out: the original, or what
         * `from` was played in.
         */
        locale: localeSchema.optional(),
        /**
         * Practice only: begins where an attempt of this player stood after so many of its choices, in
         * that attempt's scenario text and variant.
         */
        from: z.strictObject({ attempt: uuidSchema, steps: z.int().min(0).max(10_000) }).optional(),
      }),
    )
    .output(attemptDetailSchema),
  /**
   * The lines of a scenario text that the session's learner has been shown in any attempt. `besides` leaves
   * one out: the attempt that is being played, whose scene counts as shown before it is read.
   */
  seen: base
    .input(z.strictObject({ scenario: scenarioIdSchema, hash: hashSchema, besides: uuidSchema.optional() }))
    .output(seenBeatsSchema),
  /**
   * Adds one event: main replays it, refuses what the state does not allow, commits, then answers
   * with the attempt as it stands. Where the run has come to an ending, main ends it too.
   */
  append: base
    .input(
      z.strictObject({
        attempt: uuidSchema,
        index: z.int().min(1),
        event: playerEventSchema,
      }),
    )
    .output(attemptSummarySchema.extend({ nextIndex: z.int() })),
  /** Keeps how much time is left on the current beat's timer. */
  hold: base
    .input(
      z.strictObject({
        attempt: uuidSchema,
        /** The next event's index: a note about an earlier beat is a `conflict`. */
        index: z.int().min(1),
        remainingMs: z.int().min(0),
      }),
    )
    .output(z.void()),
  abandon: base
    .input(z.strictObject({ attempt: uuidSchema, index: z.int().min(1) }))
    .output(attemptSummarySchema),
  get: base.input(z.strictObject({ attempt: uuidSchema })).output(attemptDetailSchema),
  /** The session's learner's attempts, newest first. */
  list: base.output(z.array(listedAttemptSchema)),
  /** Where attempts of the session's learner stand in the chain of records, and its end: what a printed page says. */
  proof: base.input(z.strictObject({ attempts: z.array(uuidSchema).min(1).max(500) })).output(attemptsProofSchema),
};

/** Grades that players contest; a person reviews them, and nothing is edited. */
export const contestsCalls = {
  /** The session's learner's own, newest first. */
  list: base.output(z.array(contestSchema)),
  /** Contests the grade of an assessed attempt; whoever reviews it may see that attempt whole. */
  open: base.input(z.strictObject({ attempt: uuidSchema, text: freeTextSchema })).output(contestSchema),
  /** Everybody's: those that wait first. */
  all: base.output(z.array(contestedAttemptSchema)),
  /** The attempt that a contest is about, to be replayed by its reviewer. */
  attempt: base.input(z.strictObject({ contest: uuidSchema })).output(attemptDetailSchema),
  /** Seals what a person decided as a link of the chain. */
  decide: base
    .input(z.strictObject({ contest: uuidSchema, decision: reviewDecisionSchema, answer: freeTextSchema }))
    .output(contestedAttemptSchema),
};
