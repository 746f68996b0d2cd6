import {
  askCheckSchema,
  blindCheckSchema,
  checkResultSchema,
  givenGradeSchema,
  ownSheetSchema,
  possibleGraderSchema,
  standingSchema,
} from '../agreement.ts';
import { uuidSchema } from '../schemas.ts';
import { studioFileSchema } from '../studio.ts';
import { z } from '../zod.ts';
import { base } from './base.ts';

const oneCheck = z.strictObject({ check: uuidSchema });

/** Several people grade a scenario's choices without seeing what its author thinks. */
export const agreementCalls = {
  /** Every check, newest first; what was graded is not told. */
  list: base.output(z.array(blindCheckSchema)),
  /** Who can be asked to grade a document. */
  graders: base.input(z.strictObject({ file: studioFileSchema.optional() })).output(z.array(possibleGraderSchema)),
  /** Asks for a document as it is written now; `not-allowed` where it breaks rules of the format or has no choice. */
  ask: base.input(askCheckSchema).output(blindCheckSchema),
  /** What this session's account is asked to grade, and what it has graded; `not-found` where it is not asked. */
  sheet: base.input(oneCheck).output(ownSheetSchema),
  /** Keeps one grade, in place of an earlier one; acknowledged once it is on the disk. `not-allowed` once handed in. */
  grade: base.input(givenGradeSchema.extend({ check: uuidSchema }).strict()).output(blindCheckSchema),
  /** Hands in; `not-allowed` while a choice has no grade. */
  handIn: base.input(oneCheck).output(blindCheckSchema),
  /** Ends a check without those who have not handed in; `not-allowed` while fewer than two have. */
  end: base.input(oneCheck).output(blindCheckSchema),
  /** Takes back a check that has not ended, with what was graded. */
  withdraw: base.input(oneCheck).output(z.void()),
  /** What all of them made of it, beside the text as it stands now; `not-allowed` before it has ended. */
  result: base.input(oneCheck).output(checkResultSchema),
  /** How a document stands, for whoever publishes it. */
  standing: base.input(z.strictObject({ file: studioFileSchema })).output(standingSchema),
};
