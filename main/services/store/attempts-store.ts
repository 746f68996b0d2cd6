import { z } from '#core/contract/zod.ts';
import { attemptEventSchema, type AttemptEvent } from '#core/results/event.ts';
import { type ChainHead, type SealedRecord, sealRecord } from '#core/results/record.ts';
import { ATTEMPT_COLUMNS, type AttemptRow, attemptRowSchema, RESULT_COLUMNS } from './attempt-row.ts';
import { addDetails, storedDetails } from './attempt-details.ts';
import { chainEnd, type EndSigner, signEnd } from './chain-end.ts';
import type { Driver } from './driver.ts';
import { type Addition, type AttemptsStore, type AttemptTexts, type Seal, StaleIndexError, type WholeAttempt } from './store.ts';

/** @param signer vouches for the end of the chain wherever it moves; null: nobody does */
export function sqliteAttempts(driver: Driver, signer: EndSigner | null): AttemptsStore {
  return {
    async create(attempt, texts, addition): Promise<AttemptRow> {
      return driver.transaction(() => {
        endSigned(driver, signer, insert(driver, { attempt, texts, addition }));
        return rowOf(driver, attempt.id);
      });
    },
    async createAll(attempts): Promise<void> {
      driver.transaction(() => {
        const records = attempts.map((attempt) => insert(driver, attempt));
        endSigned(driver, signer, records.findLast((record) => record !== null) ?? null);
      });
    },
    async find(id): Promise<AttemptRow | null> {
      return findRow(driver, id);
    },
    async events(id): Promise<AttemptEvent[]> {
      return driver
        .cells('SELECT body FROM event WHERE attempt = @id ORDER BY "index"', { id })
        .map((row) => attemptEventSchema.parse(JSON.parse(bodySchema.parse(row)[0])));
    },
    async listOf(learner): Promise<AttemptRow[]> {
      const sql = `SELECT ${ATTEMPT_COLUMNS} FROM attempt WHERE learner = @learner ORDER BY number DESC`;
      return driver.all(sql, { learner }).map((row) => attemptRowSchema.parse(row));
    },
    async setAsideOf(learner): Promise<ReadonlySet<string>> {
      return new Set(driver.all(SET_ASIDE, { learner }).map((row) => idSchema.parse(row).id));
    },
    async choices(number) {
      return storedDetails(driver, number).choices;
    },
    async hasAssessed(learner): Promise<boolean> {
      return driver.get(HAS_ASSESSED, { learner }) !== undefined;
    },
    async recordOf(id): Promise<ChainHead | null> {
      const row = driver.get('SELECT seq, hash FROM record WHERE attempt = @id', { id });
      return row === undefined ? null : linkSchema.parse(row);
    },
    async add(addition): Promise<{ row: AttemptRow; record: SealedRecord | null }> {
      return driver.transaction(() => {
        const record = addEvents(driver, addition);
        endSigned(driver, signer, record);
        return { row: rowOf(driver, addition.attempt), record };
      });
    },
    async hold(id, index, remainingMs): Promise<boolean> {
      return driver.run(HOLD, { id, index, remainingMs }) === 1;
    },
  };
}

const linkSchema = z.object({ seq: z.int(), hash: z.string() });
const idSchema = z.object({ id: z.string() });
const bodySchema = z.tuple([z.string()]);

/** Served by `attempt_standing`. */
const HAS_ASSESSED = "SELECT 1 FROM attempt WHERE learner = @learner AND mode = 'assessed' LIMIT 1";

const SET_ASIDE = `
  SELECT id FROM attempt JOIN set_aside_attempt ON set_aside_attempt.attempt = attempt.number WHERE learner = @learner`;

const INSERT_ATTEMPT = `
  INSERT INTO attempt (
    id, learner, scenario, title, version, hash, variant, mode, locale, translation, taken_over, engine, seed, timer_factor,
    started_at, status, next_index, active_ms, attempt_no
  )
  SELECT
    @id, @learner, @scenario, @title, @version, @hash, @variant, @mode, @locale, @translation, @taken_over, @engine,
    @seed, @timer_factor, @started_at, 'in-progress', 0, 0, coalesce(max(attempt_no), 0) + 1
  FROM attempt WHERE learner = @learner AND scenario = @scenario AND mode = @mode`;

/** The time left on a timer only ever shrinks until the run moves on. */
const HOLD = `
  UPDATE attempt SET remaining_ms = min(coalesce(remaining_ms, @remainingMs), @remainingMs)
  WHERE id = @id AND next_index = @index AND status = 'in-progress'`;

const MOVE_ON = `
  UPDATE attempt SET
    next_index = @next,
    active_ms = active_ms + @activeMs,
    remaining_ms = CASE WHEN @movesOn THEN NULL ELSE remaining_ms END
  WHERE id = @id AND next_index = @index AND status = 'in-progress'`;

const FINISH = `
  UPDATE attempt SET
    status = @status, finished_at = @finishedAt, remaining_ms = NULL, record_seq = @seq
    ${RESULT_COLUMNS.map((column) => `, ${column} = @${column}`).join('')}
  WHERE id = @id`;

const NO_RESULT = Object.fromEntries(RESULT_COLUMNS.map((column) => [column, null]));

function archive(driver: Driver, { scenario, translation }: AttemptTexts, at: string): void {
  driver.run('INSERT OR IGNORE INTO scenario_archive VALUES (@hash, @id, @text, @at)', { ...scenario, at });
  if (translation === null) return;
  driver.run('INSERT OR IGNORE INTO translation_archive VALUES (@hash, @text, @at)', { ...translation, at });
}

function insert(driver: Driver, { attempt, texts, addition }: WholeAttempt): SealedRecord | null {
  archive(driver, texts, attempt.started_at);
  driver.run(INSERT_ATTEMPT, { ...attempt });
  return addEvents(driver, addition);
}

function endSigned(driver: Driver, signer: EndSigner | null, record: SealedRecord | null): void {
  if (record !== null) signEnd(driver, signer, { seq: record.recordSeq, hash: record.recordHash });
}

function addEvents(driver: Driver, addition: Addition): SealedRecord | null {
  const { attempt, events, activeMs, movesOn, seal } = addition;
  const index = events[0]?.index ?? 0;
  const moved = driver.run(MOVE_ON, {
    id: attempt,
    index,
    next: index + events.length,
    activeMs,
    movesOn: movesOn ? 1 : 0,
  });
  if (moved !== 1) throw new StaleIndexError(`Event ${index} of this attempt is already stored.`);
  for (const event of events) {
    driver.run('INSERT INTO event VALUES (@attempt, @index, @body)', {
      attempt,
      index: event.index,
      body: JSON.stringify(event),
    });
  }
  return seal === undefined ? null : addRecord(driver, attempt, seal);
}

function addRecord(driver: Driver, attempt: string, seal: Seal): SealedRecord {
  const record = sealRecord(seal.fields, chainEnd(driver));
  const { recordSeq: seq, previous, recordHash: hash } = record;
  driver.run(
    'INSERT INTO record (seq, attempt, previous, hash, body) VALUES (@seq, @attempt, @previous, @hash, @body)',
    { seq, attempt, previous, hash, body: JSON.stringify(record) },
  );
  driver.run("INSERT INTO salt VALUES (@seq, 'learner', @salt)", { seq, salt: seal.learnerSalt });
  // Before it is finished: whoever counts it then finds them.
  addDetails(driver, rowOf(driver, attempt).number, seal.details);
  driver.run(FINISH, {
    id: attempt,
    status: record.status,
    finishedAt: seal.finishedAt,
    seq,
    ...NO_RESULT,
    ...seal.result,
  });
  return record;
}

function findRow(driver: Driver, id: string): AttemptRow | null {
  const row = driver.get(`SELECT ${ATTEMPT_COLUMNS} FROM attempt WHERE id = @id`, { id });
  return row === undefined ? null : attemptRowSchema.parse(row);
}

function rowOf(driver: Driver, id: string): AttemptRow {
  const row = findRow(driver, id);
  if (row === null) throw new StaleIndexError('This attempt is no longer there.');
  return row;
}
