import type { Migration } from '../migration.ts';

/** Whether two people know a passphrase, for somebody gave it to the account's owner: they change it when they sign in. */
export const givenPassphrases: Migration = {
  version: 18,
  up(driver) {
    driver.exec('ALTER TABLE staff ADD COLUMN passphrase_given INTEGER NOT NULL DEFAULT 0 CHECK (passphrase_given IN (0, 1));');
  },
};
