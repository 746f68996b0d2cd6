import type { Migration } from '../migration.ts';

/**
 * The translations that attempts were played in, by the hash of their contents. What an attempt earned
 * depends on its scenario alone: without its translation it reads in the original's words.
 */
export const translations: Migration = {
  version: 3,
  up(driver) {
    driver.exec(`
      CREATE TABLE translation_archive (
        hash TEXT PRIMARY KEY,
        text TEXT NOT NULL,
        archived_at TEXT NOT NULL
      ) STRICT;

      ALTER TABLE attempt ADD COLUMN translation TEXT REFERENCES translation_archive (hash);
    `);
  },
};
