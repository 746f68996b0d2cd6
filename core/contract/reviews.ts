import { BADGES } from '../results/badges.ts';
import { hashSchema, scenarioIdSchema, uuidSchema } from './schemas.ts';
import { z } from './zod.ts';

/** More choices than any run to a moment takes. */
const run = z.array(z.string().min(1).max(200)).max(10_000).readonly();

const momentFields = {
  /** Id of the principle that the moment is about. */
  principle: z.string().min(1).max(200),
  scenario: scenarioIdSchema,
  hash: hashSchema,
  /** The choice ids that lead to the moment. */
  run,
} as const;

/** A single moment of a scenario, offered for going over one principle. */
export const reviewMomentSchema = z.object({
  ...momentFields,
  /** Moments are those of the scenario as it stands. */
  variant: z.null(),
  /** The scenario, as JSON text, and its translation, if there is one into the language asked for. */
  text: z.string(),
  translation: z.string().nullable(),
  /** 0 to 2³²-1; shuffles the choices. */
  seed: z.int(),
});
export type ReviewMomentOffer = z.infer<typeof reviewMomentSchema>;

/** What was chosen in a moment. */
export const reviewAnswerSchema = z.strictObject({ ...momentFields, choice: z.string().min(1).max(200) });
export type ReviewAnswer = z.infer<typeof reviewAnswerSchema>;

/** What a choice was worth, and from when on the principle is asked about again. */
export const reviewVerdictSchema = z.object({
  grade: z.enum(['falls-short', 'meets', 'dazzles']),
  due: z.iso.datetime(),
});
export type ReviewVerdict = z.infer<typeof reviewVerdictSchema>;

/** Something a learner has shown, and the attempts that showed it. */
export const earnedBadgeSchema = z.object({
  badge: z.enum(BADGES),
  attempts: z.array(
    z.object({ attempt: uuidSchema, scenario: z.string(), title: z.string(), locale: z.string(), finishedAt: z.iso.datetime() }),
  ),
});
export type EarnedBadge = z.infer<typeof earnedBadgeSchema>;
