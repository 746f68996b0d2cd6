import { z } from '#core/contract/zod.ts';
import { commitTo } from '#core/results/hash.ts';
import type { SealedReview } from '#core/results/review-record.ts';
import type { Driver } from '../store/driver.ts';
import type { RecordVerdict } from './verify-record.ts';

/** A sealed review as the database holds it. */
export const sealedReviewSchema: z.ZodType<SealedReview> = z.strictObject({
  reviewVersion: z.literal(1),
  recordSeq: z.int(),
  previous: z.string(),
  recordHash: z.string(),
  attempt: z.string(),
  of: z.string(),
  decision: z.enum(['stands', 'set-aside']),
  reviewer: z.string(),
  policy: z.string(),
  at: z.string(),
  texts: z.strictObject({ objection: z.string(), answer: z.string() }),
});

const contestSchema = z.object({
  attempt: z.string(),
  text: z.string(),
  answer: z.string().nullable(),
  decision: z.string().nullable(),
  reviewer: z.string().nullable(),
  decided_at: z.string().nullable(),
});

const CONTEST = 'SELECT attempt, text, answer, decision, reviewer, decided_at FROM contest WHERE record_seq = @seq';
const REVIEWED = 'SELECT 1 FROM record WHERE hash = @of AND seq < @seq';

/** Checks a sealed review by itself: what it is about, and what else is stored of it. */
export function verifyReview(driver: Driver, review: SealedReview): RecordVerdict {
  const { recordSeq: seq, of } = review;
  const reviewed = driver.get(REVIEWED, { of, seq }) === undefined ? ['the record it reviews is not in the chain before it'] : [];
  const row = driver.get(CONTEST, { seq });
  const salts = saltsOf(driver, seq);
  if (row === undefined) {
    const problems = salts.size === 0 ? reviewed : [...reviewed, 'what was contested is gone, yet its salts are not'];
    return { problems, erased: problems.length === 0 };
  }
  return { problems: [...reviewed, ...changed(review, contestSchema.parse(row), salts)], erased: false };
}

function changed(review: SealedReview, row: z.infer<typeof contestSchema>, salts: ReadonlyMap<string, Uint8Array>): string[] {
  const same =
    row.attempt === review.attempt &&
    row.decision === review.decision &&
    row.reviewer === review.reviewer &&
    row.decided_at === review.at;
  const texts = { objection: row.text, answer: row.answer ?? '' };
  const committed = (['objection', 'answer'] as const).every((name) => {
    const salt = salts.get(name);
    return salt !== undefined && commitTo(salt, texts[name]) === review.texts[name];
  });
  return [
    ...(same ? [] : ['what was decided is not what the review was sealed with']),
    ...(committed ? [] : ['its texts are not the ones it was sealed with']),
  ];
}

const saltSchema = z.object({ field: z.string(), salt: z.instanceof(Uint8Array) });

function saltsOf(driver: Driver, seq: number): ReadonlyMap<string, Uint8Array> {
  const rows = driver.all('SELECT field, salt FROM salt WHERE seq = @seq', { seq }).map((row) => saltSchema.parse(row));
  return new Map(rows.map(({ field, salt }) => [field, salt]));
}
