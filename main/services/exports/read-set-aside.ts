import { z } from '#core/contract/zod.ts';
import type { Driver } from '../store/driver.ts';
import { type AskedAttempts, setAsideAttempts } from './attempts-query.ts';

const rowSchema = z.object({ number: z.int(), attempt: z.string(), record: z.int(), at: z.string() });

/** An attempt that a review has set aside. */
export interface SetAsideAttempt {
  /** Its own. */
  readonly number: number;
  readonly attempt: string;
  /** Its `record_seq`. */
  readonly record: number;
  /** When it was set aside; ISO 8601 in UTC. */
  readonly at: string;
}

/** Those of a filter, in the order in which they were set aside; with `since`, those after that record. */
export function readSetAside(driver: Driver, asked: AskedAttempts): SetAsideAttempt[] {
  const { where, params } = setAsideAttempts(asked);
  const sql = `
    SELECT a.number, a.id AS attempt, a.record_seq AS record, s.set_at AS at
    FROM set_aside_attempt s JOIN attempt a ON a.number = s.attempt
    WHERE ${where} ORDER BY s.seq`;
  return driver.all(sql, params).map((row) => rowSchema.parse(row));
}
