import type { Migration } from '../migration.ts';

/** What was replaced in several documents at once, with the patches that lead back. */
export const studioReplacements: Migration = {
  version: 23,
  up(driver) {
    driver.exec(`
      CREATE TABLE studio_replacement (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        at TEXT NOT NULL,
        staff TEXT,
        staff_name TEXT,
        words TEXT NOT NULL,
        put TEXT NOT NULL,
        documents INTEGER NOT NULL,
        hits INTEGER NOT NULL,
        deflated BLOB NOT NULL
      ) STRICT;
    `);
  },
};
