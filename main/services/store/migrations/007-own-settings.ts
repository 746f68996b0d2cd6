import type { Migration } from '../migration.ts';

/**
 * The settings that a person chose for themselves, as a JSON object of what differs from the computer's. They
 * are outside the chain of records and every export, and go with the person.
 */
export const ownSettings: Migration = {
  version: 7,
  up(driver) {
    driver.exec(`
      CREATE TABLE own_settings (
        learner TEXT PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
        chosen TEXT NOT NULL CHECK (json_type(chosen) = 'object')
      ) STRICT;
    `);
  },
};
