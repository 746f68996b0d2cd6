import type { Migration } from '../migration.ts';

/**
 * Scenarios' files that only the studio plays: begun there and not published yet, or taken out of play. What was begun before
 * this layout stands in no row, so that it goes on being played.
 */
export const waiting: Migration = {
  version: 26,
  up(driver) {
    driver.exec('CREATE TABLE studio_waiting (file TEXT PRIMARY KEY) STRICT');
  },
};
