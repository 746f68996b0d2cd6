import type { Migration } from '../migration.ts';

/**
 * Grades that players contested and what a person decided, and the policies that attempts were played under. A
 * decision is sealed as a link of the chain; its texts are here, so that they can be erased.
 */
export const contests: Migration = {
  version: 12,
  up(driver) {
    driver.exec(`
      CREATE TABLE contest (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        attempt TEXT NOT NULL UNIQUE REFERENCES attempt (id) ON DELETE CASCADE,
        learner TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        text TEXT NOT NULL,
        opened_at TEXT NOT NULL,
        decision TEXT CHECK (decision IN ('stands', 'set-aside')),
        answer TEXT,
        reviewer TEXT,
        reviewer_name TEXT,
        decided_at TEXT,
        record_seq INTEGER REFERENCES record (seq),
        CHECK ((decision IS NULL) = (answer IS NULL)),
        CHECK ((decision IS NULL) = (record_seq IS NULL))
      ) STRICT;
      CREATE INDEX contest_learner ON contest (learner);
      CREATE INDEX contest_open ON contest (opened_at) WHERE decision IS NULL;

      CREATE TABLE policy_archive (
        hash TEXT PRIMARY KEY,
        text TEXT NOT NULL,
        since TEXT NOT NULL
      ) STRICT;
    `);
  },
};
