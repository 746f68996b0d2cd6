import type { Migration } from '../migration.ts';

/** One more attempt that counts, which staff let one person have beyond an assignment's limit: a row for each. */
export const grantedAttempts: Migration = {
  version: 17,
  up(driver) {
    driver.exec(`
      CREATE TABLE granted_attempt (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        assignment TEXT NOT NULL REFERENCES assignment (id) ON DELETE CASCADE,
        learner TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        scenario TEXT NOT NULL,
        granted_at TEXT NOT NULL
      ) STRICT;
      CREATE INDEX granted_attempt_assignment ON granted_attempt (assignment, learner);
      CREATE INDEX granted_attempt_learner ON granted_attempt (learner);
    `);
  },
};
