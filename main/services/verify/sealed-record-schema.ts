import { z } from '#core/contract/zod.ts';
import { attemptEventSchema } from '#core/results/event.ts';
import type { SealedRecord } from '#core/results/record.ts';

const recordedAttempt = z.strictObject({
  recordSeq: z.int(),
  previous: z.string(),
  recordHash: z.string(),
  attempt: z.string(),
  installation: z.string(),
  engine: z.string(),
  learner: z.string(),
  texts: z.record(z.string(), z.string()),
  scenario: z.strictObject({ id: z.string(), version: z.string(), hash: z.string() }),
  variant: z.string().nullable(),
  mode: z.enum(['practice', 'assessed']),
  locale: z.string(),
  events: z.array(attemptEventSchema),
  status: z.enum(['completed', 'abandoned']),
  result: z
    .strictObject({ ending: z.string(), grade: z.enum(['F', 'C', 'A']), score: z.int() })
    .nullable(),
});

/** A sealed record as the database holds it. */
export const sealedRecordSchema: z.ZodType<SealedRecord> = z.discriminatedUnion('recordVersion', [
  recordedAttempt.extend({ recordVersion: z.literal(1) }),
  recordedAttempt.extend({ recordVersion: z.literal(2), policy: z.string() }),
]);
