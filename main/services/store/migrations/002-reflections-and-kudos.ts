import type { Migration } from '../migration.ts';

/**
 * What players write for themselves, and notes of thanks between people. Both stand outside the chain
 * of records: a reflection is written after its attempt is sealed, and removing one is deleting it.
 */
export const reflectionsAndKudos: Migration = {
  version: 2,
  up(driver) {
    driver.exec(`
      CREATE TABLE reflection (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        learner TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        attempt TEXT REFERENCES attempt (id) ON DELETE CASCADE,
        programme TEXT,
        week INTEGER,
        text TEXT NOT NULL,
        commitment TEXT,
        shared INTEGER NOT NULL CHECK (shared IN (0, 1)),
        written_at TEXT NOT NULL,
        ask_at TEXT,
        outcome TEXT CHECK (outcome IN ('done', 'partly', 'not-yet')),
        CHECK ((attempt IS NULL) = (programme IS NOT NULL AND week IS NOT NULL)),
        CHECK ((commitment IS NULL) = (ask_at IS NULL)),
        UNIQUE (learner, attempt),
        UNIQUE (learner, programme, week)
      ) STRICT;

      CREATE TABLE kudos (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        learner TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        sender TEXT REFERENCES person (id) ON DELETE SET NULL,
        sender_name TEXT NOT NULL,
        text TEXT NOT NULL,
        sent_at TEXT NOT NULL,
        seen_at TEXT
      ) STRICT;

      CREATE INDEX kudos_learner ON kudos (learner);
    `);
  },
};
