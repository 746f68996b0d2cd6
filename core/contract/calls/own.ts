import { freeTextSchema } from '../free-text.ts';
import { sharedPageSchema, sharedQuerySchema } from '../reflections.ts';
import { earnedBadgeSchema, reviewAnswerSchema, reviewMomentSchema, reviewVerdictSchema } from '../reviews.ts';
import { kudosSchema, localeSchema, reflectionAboutSchema, reflectionSchema, uuidSchema } from '../schemas.ts';
import { settingsInForceSchema, settingsPatchSchema } from '../settings.ts';
import { z } from '../zod.ts';
import { base } from './base.ts';

/** What players write for themselves. */
export const reflectionsCalls = {
  /** The session's learner's own, newest first. */
  list: base.output(z.array(reflectionSchema)),
  /** Writes a reflection, in place of an earlier one about the same thing. */
  write: base
    .input(
      z.strictObject({
        about: reflectionAboutSchema,
        text: freeTextSchema,
        commitment: freeTextSchema.optional(),
        shared: z.boolean(),
      }),
    )
    .output(reflectionSchema),
  /** Says how a commitment went. */
  answer: base
    .input(z.strictObject({ reflection: uuidSchema, outcome: reflectionSchema.shape.outcome.unwrap() }))
    .output(reflectionSchema),
  remove: base.input(z.strictObject({ reflection: uuidSchema })).output(z.void()),
  /** What players share with those who train them, newest first, for as long as they do. */
  shared: base.input(sharedQuerySchema).output(sharedPageSchema),
};

export const kudosCalls = {
  /** The session's learner's own, newest first. */
  list: base.output(z.array(kudosSchema)),
  /** Sends a note in the name of the session's person. */
  send: base.input(z.strictObject({ to: uuidSchema, text: freeTextSchema })).output(z.void()),
  seen: base.input(z.strictObject({ kudos: uuidSchema })).output(z.void()),
};

/** Short single moments for going over weak principles: the session's learner's own, in no export. */
export const reviewsCalls = {
  /** At most 3 that are due, out of scenarios the learner has played; the same ones until they are answered. */
  due: base.input(z.strictObject({ locale: localeSchema.optional() }).optional()).output(z.array(reviewMomentSchema)),
  /** Takes a choice in a moment: main replays the run, grades the choice and sets the principle's next day. */
  answer: base.input(reviewAnswerSchema).output(reviewVerdictSchema),
};

export const badgesCalls = {
  /** What the session's learner has shown in first assessed attempts; what was not shown is not named. */
  list: base.output(z.array(earnedBadgeSchema)),
};

export const settingsCalls = {
  /** The session's person's own over the installation's; the installation's for nobody. */
  get: base.output(settingsInForceSchema),
  /** Changes the session's person's own, or the installation's where the session is nobody's. */
  set: base.input(settingsPatchSchema).output(settingsInForceSchema),
  /** Forgets the session's person's own: the installation's hold again. */
  reset: base.output(settingsInForceSchema),
};
