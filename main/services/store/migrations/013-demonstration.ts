import type { Migration } from '../migration.ts';

/** Marks a database whose people and attempts are made up: the mark stays, whatever is added later. */
export const demonstration: Migration = {
  version: 13,
  up(driver) {
    driver.exec(`
      CREATE TABLE demonstration (
        one INTEGER PRIMARY KEY CHECK (one = 1),
        seed INTEGER NOT NULL,
        attempts INTEGER NOT NULL,
        players INTEGER NOT NULL,
        made_at TEXT NOT NULL
      ) STRICT;
    `);
  },
};
