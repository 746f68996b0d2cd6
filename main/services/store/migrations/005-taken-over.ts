import type { Migration } from '../migration.ts';

/**
 * How many choices a practice run took over from an earlier attempt; null: it began at the beginning. What was
 * taken over is stored with the attempt's start, at the same time, and took no time of its own.
 */
export const takenOver: Migration = {
  version: 5,
  up(driver) {
    driver.exec(`
      ALTER TABLE attempt ADD COLUMN taken_over INTEGER CHECK (taken_over >= 0);

      UPDATE attempt SET taken_over = (
        SELECT nullif(count(*), 0) FROM event
        WHERE event.attempt = attempt.id
          AND event."index" > 0
          AND json_extract(event.body, '$.ms') = 0
          AND json_extract(event.body, '$.at') = attempt.started_at
      )
      WHERE mode = 'practice';
    `);
  },
};
