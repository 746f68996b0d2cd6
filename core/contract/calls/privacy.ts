import { accessReportSchema, erasureReceiptSchema, policyFileNowSchema, policyInForceSchema } from '../privacy.ts';
import { uuidSchema } from '../schemas.ts';
import { z } from '../zod.ts';
import { base } from './base.ts';

export const policyCalls = {
  get: base.output(policyInForceSchema),
  /** Looks at the policy's file as it stands now. Nothing is changed by looking. */
  look: base.output(policyFileNowSchema),
};

export const privacyCalls = {
  /** Everything held on the session's learner. */
  mine: base.output(accessReportSchema),
  /** What is held on a person, without what is the player's own. */
  report: base.input(z.strictObject({ person: uuidSchema })).output(accessReportSchema),
  /** Erases a person for good; their name is typed, so that no slip erases another. */
  erase: base.input(z.strictObject({ person: uuidSchema, name: z.string().max(200) })).output(erasureReceiptSchema),
};
