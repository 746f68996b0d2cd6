import { dueRowSchema } from './assignments.ts';
import { reviewDecisionSchema } from './contests.ts';
import { rosterPersonSchema } from './roster.ts';
import { chosenWordsSchema, uuidSchema } from './schemas.ts';
import { z } from './zod.ts';

/** An assessed attempt as staff may see it. */
const personResultSchema = z.object({
  attempt: uuidSchema,
  /** The scenario's id. */
  scenario: z.string(),
  title: z.string(),
  locale: z.string(),
  status: z.enum(['in-progress', 'completed', 'abandoned']),
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
  /** null also where the policy lets this role see no grades. */
  grade: z.enum(['F', 'C', 'A']).nullable(),
  score: z.int().nullable(),
  /** A review has decided that nobody is to hold it for or against the player. */
  setAside: z.boolean(),
  /** Whether it has choices that this role may see. */
  hasChoices: z.boolean(),
});
export type PersonResult = z.infer<typeof personResultSchema>;

/** The most attempts that a person's page shows, newest first; the access report has all of them. */
export const PERSON_RESULTS = 200;

/** All that a role may see of somebody, on one page. Practice is the player's own, and in none of it. */
export const personOverviewSchema = z.object({
  person: rosterPersonSchema,
  addedAt: z.iso.datetime(),
  /** What the policy lets this role see of them by name. */
  sees: z.object({ completion: z.boolean(), grades: z.boolean(), choices: z.boolean() }),
  /** What is assigned to them, the most pressing first; null: not for this role to see. */
  assigned: z.array(dueRowSchema).nullable(),
  /** null: not for this role to see. */
  results: z.array(personResultSchema).max(PERSON_RESULTS).nullable(),
  /** How many assessed attempts there are; null: not for this role to see. */
  attempts: z.int().nullable(),
  /** Grades they contested; null: for HR only. */
  contests: z
    .array(z.object({ id: uuidSchema, title: z.string(), locale: z.string(), openedAt: z.iso.datetime(), decision: reviewDecisionSchema.nullable() }))
    .nullable(),
});
export type PersonOverview = z.infer<typeof personOverviewSchema>;

/** The choices of one attempt, in the words that were on the screen then. */
export const personChoicesSchema = z.object({
  choices: z.array(
    z.object({
      step: z.int(),
      /** null where the archived scenario cannot be read any more. */
      words: chosenWordsSchema.nullable(),
      grade: z.enum(['falls-short', 'meets', 'dazzles']),
      timedOut: z.boolean(),
    }),
  ),
});
