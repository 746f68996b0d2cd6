import { z } from '#core/contract/zod.ts';
import { commitTo } from '#core/results/hash.ts';
import type { SealedReview } from '#core/results/review-record.ts';
import type { VerifyProblem } from '#core/results/verify.ts';
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

const STILL_COUNTED = `
  SELECT 1 FROM attempt WHERE id = @attempt AND number NOT IN (SELECT attempt FROM set_aside_attempt WHERE seq = @seq)`;

const UNREVIEWED = `
  SELECT a.id FROM set_aside_attempt s JOIN attempt a ON a.number = s.attempt LEFT JOIN record r ON r.seq = s.seq
  WHERE coalesce(json_extract(r.body, '$.decision'), '') <> 'set-aside' OR json_extract(r.body, '$.attempt') IS NOT a.id`;

const idSchema = z.object({ id: z.string() });

/** Attempts that figures and exports leave out as if a review had set them aside, and none has. */
export function unreviewedProblems(driver: Driver): VerifyProblem[] {
  const problem = 'figures and exports leave it out as set aside, and no review says so';
  return driver.all(UNREVIEWED).map((row) => ({ attempt: idSchema.parse(row).id, problem }));
}

/** Checks a sealed review by itself: what it is about, and what else is stored of it. */
export function verifyReview(driver: Driver, review: SealedReview): RecordVerdict {
  const { recordSeq: seq, of } = review;
  const isSetAside = review.decision === 'set-aside';
  const stillCounts = isSetAside && driver.get(STILL_COUNTED, { seq, attempt: review.attempt }) !== undefined;
  const reviewed = [
    ...(driver.get(REVIEWED, { of, seq }) === undefined ? ['the record it reviews is not in the chain before it'] : []),
    ...(stillCounts ? ['the attempt that it set aside still counts'] : []),
  ];
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
