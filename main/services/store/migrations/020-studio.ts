import type { Migration } from '../migration.ts';

/**
 * What the studio keeps of a scenario's file beside the file itself. A draft's row stays when its text goes, so that its
 * revision never comes a second time.
 */
export const studio: Migration = {
  version: 20,
  up(driver) {
    driver.exec(`
      CREATE TABLE studio_draft (
        file TEXT PRIMARY KEY,
        revision INTEGER NOT NULL,
        text TEXT,
        base TEXT,
        selection TEXT,
        positions TEXT NOT NULL,
        at TEXT NOT NULL,
        staff TEXT,
        staff_name TEXT
      ) STRICT;

      CREATE TABLE studio_version (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        file TEXT NOT NULL,
        at TEXT NOT NULL,
        staff TEXT,
        staff_name TEXT,
        kind TEXT NOT NULL CHECK (kind IN ('found', 'saved', 'published')),
        label TEXT,
        hash TEXT NOT NULL,
        bytes INTEGER NOT NULL,
        deflated BLOB NOT NULL
      ) STRICT;
      CREATE INDEX studio_version_file ON studio_version (file, number);

      CREATE TABLE studio_removed (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        file TEXT NOT NULL,
        at TEXT NOT NULL,
        staff TEXT,
        staff_name TEXT,
        deflated BLOB NOT NULL
      ) STRICT;
    `);
  },
};
