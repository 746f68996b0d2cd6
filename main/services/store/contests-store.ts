import { type Contest, contestSchema } from '#core/contract/contests.ts';
import { z } from '#core/contract/zod.ts';
import { sealReview } from '#core/results/review-record.ts';
import { ATTEMPT_COLUMNS, attemptRowSchema } from './attempt-row.ts';
import { chainEnd, type EndSigner, signEnd } from './chain-end.ts';
import type { Driver } from './driver.ts';
import type { ContestsStore, FoundContest } from './store.ts';

const rowSchema = z.object({
  id: z.string(),
  attempt: z.string(),
  learner: z.string(),
  text: z.string(),
  opened_at: z.string(),
  decision: z.string().nullable(),
  answer: z.string().nullable(),
  reviewer_name: z.string().nullable(),
  decided_at: z.string().nullable(),
  record_seq: z.int().nullable(),
});

const COLUMNS = Object.keys(rowSchema.shape).join(', ');

const ADD = `
  INSERT INTO contest (id, attempt, learner, text, opened_at) VALUES (@id, @attempt, @learner, @text, @openedAt)
  ON CONFLICT (attempt) DO NOTHING`;

const DECIDE = `
  UPDATE contest SET decision = @decision, answer = @answer, reviewer = @reviewer, reviewer_name = @reviewerName,
    decided_at = @decidedAt, record_seq = @seq
  WHERE id = @id AND decision IS NULL`;

const SET_ASIDE = `
  INSERT INTO set_aside_attempt
  SELECT number, @seq, @at FROM attempt WHERE id = (SELECT attempt FROM contest WHERE id = @id)`;

/** @param signer vouches for the end of the chain, which a decision moves; null: nobody does */
export function sqliteContests(driver: Driver, signer: EndSigner | null): ContestsStore {
  const find = (id: string): FoundContest | null => {
    const row = driver.get(`SELECT ${COLUMNS} FROM contest WHERE id = @id`, { id });
    return row === undefined ? null : found(driver, row);
  };
  return {
    async add(learner, { id, attempt, text, openedAt }): Promise<boolean> {
      return driver.run(ADD, { id, attempt, learner, text, openedAt }) === 1;
    },
    async listOf(learner): Promise<Contest[]> {
      const sql = `SELECT ${COLUMNS} FROM contest WHERE learner = @learner ORDER BY number DESC`;
      return driver.all(sql, { learner }).map((row) => contestOf(rowSchema.parse(row)));
    },
    async list(): Promise<FoundContest[]> {
      const sql = `SELECT ${COLUMNS} FROM contest ORDER BY decision IS NOT NULL, number DESC LIMIT 1000`;
      return driver.all(sql).map((row) => found(driver, row));
    },
    async find(id): Promise<FoundContest | null> {
      return find(id);
    },
    async decide(id, { fields, salts, ...decided }): Promise<void> {
      driver.transaction(() => {
        const sealed = sealReview(fields, chainEnd(driver));
        const { recordSeq: seq, previous, recordHash: hash } = sealed;
        driver.run('INSERT INTO record (seq, previous, hash, body) VALUES (@seq, @previous, @hash, @body)', {
          seq,
          previous,
          hash,
          body: JSON.stringify(sealed),
        });
        const moved = driver.run(DECIDE, {
          id,
          decision: fields.decision,
          reviewer: fields.reviewer,
          decidedAt: fields.at,
          seq,
          ...decided,
        });
        // Somebody else decided first: nothing of this is kept.
        if (moved !== 1) throw new DecidedError();
        if (fields.decision === 'set-aside') driver.run(SET_ASIDE, { id, seq, at: fields.at });
        driver.run("INSERT INTO salt VALUES (@seq, 'objection', @salt)", { seq, salt: salts.objection });
        driver.run("INSERT INTO salt VALUES (@seq, 'answer', @salt)", { seq, salt: salts.answer });
        signEnd(driver, signer, { seq, hash });
      });
    },
  };
}

/** The contest was decided before. */
export class DecidedError extends Error {
  override readonly name = 'DecidedError';
}

const nameSchema = z.object({ name: z.string() });
const hashSchema = z.object({ hash: z.string() });

function found(driver: Driver, cells: unknown): FoundContest {
  const row = rowSchema.parse(cells);
  const attempt = attemptRowSchema.parse(
    driver.get(`SELECT ${ATTEMPT_COLUMNS} FROM attempt WHERE id = @id`, { id: row.attempt }),
  );
  const { name } = nameSchema.parse(driver.get('SELECT name FROM person WHERE id = @id', { id: row.learner }));
  const { hash } = hashSchema.parse(driver.get('SELECT hash FROM record WHERE seq = @seq', { seq: attempt.record_seq }));
  return { contest: contestOf(row), learner: row.learner, player: name, attempt, recordHash: hash };
}

function contestOf(row: z.infer<typeof rowSchema>): Contest {
  return contestSchema.parse({
    id: row.id,
    attempt: row.attempt,
    text: row.text,
    openedAt: row.opened_at,
    review:
      row.decision === null
        ? null
        : {
            decision: row.decision,
            answer: row.answer,
            reviewer: row.reviewer_name,
            decidedAt: row.decided_at,
            recordSeq: row.record_seq,
          },
  });
}
