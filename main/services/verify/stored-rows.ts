import { z } from '#core/contract/zod.ts';
import { type AttemptEvent, attemptEventSchema } from '#core/results/event.ts';
import { asJson } from '../files/as-json.ts';
import { ATTEMPT_COLUMNS, type AttemptRow, attemptRowSchema } from '../store/attempt-row.ts';
import type { Driver } from '../store/driver.ts';

/** Rows at a time: what is looked at never has to fit into memory at once. */
const ROWS_A_TIME = 200;

const recordRowSchema = z.object({
  seq: z.int(),
  attempt: z.string().nullable(),
  previous: z.string(),
  hash: z.string(),
  body: z.string().nullable(),
  reason: z.string().nullable(),
});

/** A link of the chain as the database holds it. */
export type RecordRow = z.infer<typeof recordRowSchema>;

/** Every link of the chain, in order. */
export function* recordRows(driver: Driver): Generator<RecordRow> {
  const sql = `
    SELECT seq, attempt, previous, hash, body, reason FROM record
    WHERE seq > @after ORDER BY seq LIMIT ${ROWS_A_TIME}`;
  for (let after = 0; ; ) {
    const rows = driver.all(sql, { after }).map((row) => recordRowSchema.parse(row));
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.seq;
  }
}

/** Every attempt that no record seals, in order. */
export function* unsealedAttempts(driver: Driver): Generator<AttemptRow> {
  const sql = `
    SELECT ${ATTEMPT_COLUMNS} FROM attempt
    WHERE number > @after AND NOT EXISTS (SELECT 1 FROM record WHERE record.attempt = attempt.id)
    ORDER BY number LIMIT ${ROWS_A_TIME}`;
  for (let after = 0; ; ) {
    const rows = driver.all(sql, { after }).map((row) => attemptRowSchema.parse(row));
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.number;
  }
}

/** The records whose attempts a review has set aside, in order. */
export function setAsideRecords(driver: Driver): number[] {
  const sql = `
    SELECT a.record_seq AS seq FROM set_aside_attempt s JOIN attempt a ON a.number = s.attempt
    WHERE a.record_seq IS NOT NULL ORDER BY a.record_seq`;
  return driver.all(sql).map((row) => seqSchema.parse(row).seq);
}

const seqSchema = z.object({ seq: z.int() });

/** The attempt's row, or null. */
export function attemptRow(driver: Driver, id: string): AttemptRow | null {
  const row = driver.get(`SELECT ${ATTEMPT_COLUMNS} FROM attempt WHERE id = @id`, { id });
  return row === undefined ? null : attemptRowSchema.parse(row);
}

const misnumberedSchema = z.object({ id: z.string(), says: z.int(), before: z.int() });

/**
 * Attempts whose number among those of their learner, scenario and mode does not rise with the order in
 * which they were started. Numbers may be missing: retention takes attempts away.
 */
export function misnumberedAttempts(driver: Driver): ReadonlyMap<string, string> {
  const rows = driver.all(`
    SELECT id, says, before FROM (
      SELECT id, attempt_no AS says,
        lag(attempt_no, 1, 0) OVER (PARTITION BY learner, scenario, mode ORDER BY number) AS before
      FROM attempt WHERE learner IS NOT NULL
    ) WHERE says <= before`);
  return new Map(
    rows.map((row) => {
      const { id, says, before } = misnumberedSchema.parse(row);
      return [id, `its attempt_no says ${says}, yet the one before it says ${before}`];
    }),
  );
}

const bodySchema = z.tuple([z.string()]);

/** An attempt's events, or null where one of them is no event. */
export function storedEvents(driver: Driver, attempt: string): AttemptEvent[] | null {
  const rows = driver.cells('SELECT body FROM event WHERE attempt = @attempt ORDER BY "index"', { attempt });
  const events = rows.map((row) => attemptEventSchema.safeParse(asJson(bodySchema.parse(row)[0])));
  return events.every((event) => event.success) ? events.map((event) => event.data) : null;
}

const saltSchema = z.object({ salt: z.instanceof(Uint8Array) });

/** The salt behind a record's commitment to its learner, or null. */
export function learnerSalt(driver: Driver, seq: number): Uint8Array | null {
  const row = driver.get("SELECT salt FROM salt WHERE seq = @seq AND field = 'learner'", { seq });
  return row === undefined ? null : saltSchema.parse(row).salt;
}

const lastSchema = z.object({ given: z.int(), kept: z.int() });

/** The highest sequence number that was ever given, and the highest there is. */
export function lastSequences(driver: Driver): { readonly given: number; readonly kept: number } {
  return lastSchema.parse(
    driver.get(`SELECT
      coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'record'), 0) AS given,
      coalesce((SELECT max(seq) FROM record), 0) AS kept`),
  );
}
