import { z } from '#core/contract/zod.ts';
import type { Driver } from './driver.ts';

/** What was taken away of a person. */
export interface Erased {
  /** Assessed attempts that stay, without anything that leads to the person. */
  readonly kept: number;
  /** Practice and unfinished attempts that are gone; a sealed one leaves its hash. */
  readonly removed: number;
}

/** What stands in a record's place when it was practice of somebody who was erased. */
const ERASED = 'erased';

/**
 * Takes a person out of a database, of this layout or an earlier one: name, salts and free texts go, theirs and
 * those they wrote to others; practice and unfinished attempts go whole; assessed ones stay as they were
 * sealed, of nobody. Freed pages are zeroed (`secure_delete`); the caller empties the log.
 *
 * @returns null where there is no such person
 */
export function erasePerson(driver: Driver, person: string): Erased | null {
  return driver.transaction(() => {
    if (driver.get('SELECT 1 FROM person WHERE id = @person', { person }) === undefined) return null;
    driver.run('DELETE FROM salt WHERE seq IN (SELECT record_seq FROM attempt WHERE learner = @person)', { person });
    if (hasTable(driver, 'contest')) {
      driver.run('DELETE FROM salt WHERE seq IN (SELECT record_seq FROM contest WHERE learner = @person)', { person });
    }
    driver.run(
      `UPDATE record SET body = NULL, attempt = NULL, reason = '${ERASED}'
       WHERE seq IN (SELECT record_seq FROM attempt WHERE learner = @person AND mode = 'practice')`,
      { person },
    );
    const removed = driver.run(
      "DELETE FROM attempt WHERE learner = @person AND (mode = 'practice' OR status = 'in-progress')",
      { person },
    );
    const kept = countSchema.parse(driver.get('SELECT count(*) AS count FROM attempt WHERE learner = @person', { person }));
    if (hasTable(driver, 'kudos')) driver.run('DELETE FROM kudos WHERE sender = @person', { person });
    driver.run('DELETE FROM person WHERE id = @person', { person });
    return { kept: kept.count, removed };
  });
}

const countSchema = z.object({ count: z.int() });

function hasTable(driver: Driver, name: string): boolean {
  return driver.get("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = @name", { name }) !== undefined;
}

/** Attempts a transaction: the writer lets others in between. */
const ATTEMPTS_A_TIME = 500;

const OLD = `
  SELECT number FROM attempt
  WHERE started_day <= substr(@before, 1, 10) AND coalesce(finished_at, started_at) < @before
  ORDER BY started_day LIMIT ${ATTEMPTS_A_TIME}`;

const REVIEWS_OF_OLD = `
  SELECT record_seq FROM contest WHERE attempt IN (SELECT id FROM attempt WHERE number IN (${OLD}))`;

/**
 * Removes some of the attempts that ended, or were begun and left, before a moment: what was sealed leaves its
 * hash and the reason.
 *
 * @param before ISO 8601 in UTC
 * @returns how many; 0 when none is left
 */
export function removeOldAttempts(driver: Driver, before: string): number {
  return driver.transaction(() => {
    const ofThem = `IN (SELECT record_seq FROM attempt WHERE number IN (${OLD}))`;
    driver.run(`DELETE FROM salt WHERE seq ${ofThem}`, { before });
    if (hasTable(driver, 'contest')) driver.run(`DELETE FROM salt WHERE seq IN (${REVIEWS_OF_OLD})`, { before });
    driver.run(`UPDATE record SET body = NULL, attempt = NULL, reason = 'retention' WHERE seq ${ofThem}`, { before });
    return driver.run(`DELETE FROM attempt WHERE number IN (${OLD})`, { before });
  });
}
