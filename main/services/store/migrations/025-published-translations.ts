import type { Migration } from '../migration.ts';

/**
 * Which translations players get of a scenario's published version: numbers of versions of their files, as JSON. What was
 * published before this layout has NULL, and its translations go on following their files until it is published again.
 */
export const publishedTranslations: Migration = {
  version: 25,
  up(driver) {
    driver.exec('ALTER TABLE studio_published ADD COLUMN translations TEXT');
  },
};
