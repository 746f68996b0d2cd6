import { z } from '#core/contract/zod.ts';

const ids = z.string().nullable();
const count = z.int().nullable();

/** An attempt as its row says; every column but those of the database's own. */
export const attemptRowSchema = z.object({
  number: z.int(),
  id: z.string(),
  /** null once the person was erased. */
  learner: z.string().nullable(),
  scenario: z.string(),
  title: z.string(),
  version: z.string(),
  hash: z.string(),
  variant: z.string().nullable(),
  mode: z.enum(['practice', 'assessed']),
  locale: z.string(),
  /** Hash of the archived translation it is played in; null: the original's texts. */
  translation: z.string().nullable(),
  /** Choices taken over from an earlier attempt; null: it began at the beginning. */
  taken_over: count,
  engine: z.string(),
  seed: z.int(),
  timer_factor: z.number(),
  attempt_no: z.int(),
  status: z.enum(['in-progress', 'completed', 'abandoned']),
  next_index: z.int(),
  remaining_ms: count,
  active_ms: z.int(),
  started_at: z.string(),
  finished_at: z.string().nullable(),
  grade: z.enum(['F', 'C', 'A']).nullable(),
  score: count,
  ending: z.string().nullable(),
  /** Ids joined by spaces. */
  core_met: ids,
  core_missed: ids,
  dazzles: count,
  surprises: count,
  slips: count,
  broken_promises: count,
  walked_out: count,
  spent: count,
  mood_end: count,
  record_seq: count,
});

export type AttemptRow = z.infer<typeof attemptRowSchema>;

/** The columns of `attemptRowSchema`, as a statement lists them. */
export const ATTEMPT_COLUMNS = Object.keys(attemptRowSchema.shape).join(', ');

/** What a new attempt brings; the rest follows from its events. */
export type NewAttempt = Pick<
  AttemptRow,
  | 'id'
  | 'scenario'
  | 'title'
  | 'version'
  | 'hash'
  | 'variant'
  | 'mode'
  | 'locale'
  | 'translation'
  | 'taken_over'
  | 'engine'
  | 'seed'
  | 'timer_factor'
  | 'started_at'
> & { readonly learner: string };

/** The columns that a completed attempt's report card fills. */
export type AttemptResult = {
  readonly [Column in (typeof RESULT_COLUMNS)[number]]: NonNullable<AttemptRow[Column]>;
};

export const RESULT_COLUMNS = [
  'grade',
  'score',
  'ending',
  'core_met',
  'core_missed',
  'dazzles',
  'surprises',
  'slips',
  'broken_promises',
  'walked_out',
  'spent',
  'mood_end',
] as const satisfies readonly (keyof AttemptRow)[];
