import type { Migration } from '../migration.ts';

/**
 * When each principle comes up again for a learner: the state of a card as FSRS keeps it. It is about the
 * learner alone, outside the chain of records and every export, and goes with the person.
 */
export const reviews: Migration = {
  version: 4,
  up(driver) {
    driver.exec(`
      CREATE TABLE review_card (
        learner TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        principle TEXT NOT NULL,
        due TEXT NOT NULL,
        stability REAL NOT NULL,
        difficulty REAL NOT NULL,
        elapsed_days INTEGER NOT NULL,
        scheduled_days INTEGER NOT NULL,
        learning_steps INTEGER NOT NULL,
        reps INTEGER NOT NULL,
        lapses INTEGER NOT NULL,
        state INTEGER NOT NULL CHECK (state BETWEEN 0 AND 3),
        last_review TEXT NOT NULL,
        PRIMARY KEY (learner, principle)
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
