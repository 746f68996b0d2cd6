import type { Migration } from '../migration.ts';
import { isCounted, recount, recountOf } from './014-counted-attempts.ts';

/**
 * Attempts that a review has set aside, in a table of their own: neither the attempt nor its record is touched, and
 * what is left of somebody who was erased stays set aside. `seq` is the review's link in the chain, `set_at` its
 * time. Figures leave them out.
 */
export const setAsideCountsNowhere: Migration = {
  version: 16,
  up(driver) {
    driver.exec(`
      CREATE TABLE set_aside_attempt (
        attempt INTEGER PRIMARY KEY REFERENCES attempt (number) ON DELETE CASCADE,
        seq INTEGER NOT NULL UNIQUE REFERENCES record (seq),
        set_at TEXT NOT NULL
      ) STRICT;

      DROP TRIGGER attempt_uncounted;
      CREATE TRIGGER attempt_uncounted BEFORE DELETE ON attempt WHEN ${isCounted('old')} BEGIN
        DELETE FROM counted_attempt WHERE person IS NULL AND first_attempt = old.number;
        ${recount('old', `AND a.number <> old.number ${COUNTS}`)}
      END;

      DROP TRIGGER attempt_given_over;
      CREATE TRIGGER attempt_given_over AFTER UPDATE OF learner ON attempt
      WHEN ${isCounted('new')} AND new.learner IS NOT NULL BEGIN
        ${recount('old', COUNTS)}
        ${recount('new', COUNTS)}
      END;

      CREATE TRIGGER attempt_counts_nowhere AFTER INSERT ON set_aside_attempt BEGIN
        DELETE FROM counted_attempt WHERE person IS NULL AND new.attempt IN (first_attempt, best_attempt);
        ${recountOf({ learner: attempt('learner'), scenario: attempt('scenario') }, COUNTS)}
      END;

      INSERT INTO set_aside_attempt
      SELECT a.number, r.seq, json_extract(r.body, '$.at')
      FROM record r JOIN attempt a ON a.id = json_extract(r.body, '$.attempt')
      WHERE r.attempt IS NULL AND r.body IS NOT NULL AND json_extract(r.body, '$.decision') = 'set-aside';
    `);
  },
};

const COUNTS = 'AND NOT EXISTS (SELECT 1 FROM set_aside_attempt s WHERE s.attempt = a.number)';

function attempt(column: string): string {
  return `(SELECT ${column} FROM attempt WHERE number = new.attempt)`;
}
