import { z } from '#core/contract/zod.ts';
import type { Driver } from './driver.ts';
import type { ReviewCard, ReviewsStore } from './store.ts';

const rowSchema = z.object({
  principle: z.string(),
  due: z.string(),
  stability: z.number(),
  difficulty: z.number(),
  elapsed_days: z.number(),
  scheduled_days: z.number(),
  learning_steps: z.int(),
  reps: z.int(),
  lapses: z.int(),
  state: z.int(),
  last_review: z.string(),
});

const COLUMNS = Object.keys(rowSchema.shape);

const PUT = `
  INSERT OR REPLACE INTO review_card (learner, ${COLUMNS.join(', ')})
  VALUES (@learner, ${COLUMNS.map((column) => `@${column}`).join(', ')})`;

export function sqliteReviews(driver: Driver): ReviewsStore {
  return {
    async listOf(learner): Promise<ReviewCard[]> {
      const sql = `SELECT ${COLUMNS.join(', ')} FROM review_card WHERE learner = @learner ORDER BY due, principle`;
      return driver.all(sql, { learner }).map((row) => rowSchema.parse(row));
    },
    async put(learner, card): Promise<void> {
      driver.run(PUT, { learner, ...card });
    },
  };
}
