import type { Migration } from '../migration.ts';

/**
 * Which version of a scenario's file players get. A file that was never published has no row: of it they get what it says. What
 * was published before this layout pinned nothing, and pins nothing now.
 */
export const published: Migration = {
  version: 24,
  up(driver) {
    driver.exec(`
      CREATE TABLE studio_published (
        file TEXT PRIMARY KEY,
        version INTEGER NOT NULL REFERENCES studio_version (number)
      ) STRICT;
    `);
  },
};
