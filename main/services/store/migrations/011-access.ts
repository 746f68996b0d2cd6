import type { Migration } from '../migration.ts';

/**
 * Who may come in: accounts of staff, players' PINs, and what has been tried in vain. Passphrases and PINs are
 * kept as PHC strings, which name how they were hashed. `subject` says whose secret was tried, keyed so that it
 * leads back to no name; `known` is 0 where there is nobody of that name.
 */
export const access: Migration = {
  version: 11,
  up(driver) {
    driver.exec(`
      CREATE TABLE staff (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        name_key TEXT NOT NULL UNIQUE,
        role TEXT NOT NULL CHECK (role IN ('trainer', 'manager', 'hr')),
        passphrase TEXT NOT NULL,
        added_at TEXT NOT NULL,
        archived_at TEXT
      ) STRICT;

      CREATE TABLE pin (
        person TEXT PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
        hash TEXT NOT NULL,
        set_at TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE failed_try (
        subject TEXT PRIMARY KEY,
        known INTEGER NOT NULL CHECK (known IN (0, 1)),
        failures INTEGER NOT NULL CHECK (failures > 0),
        failed_at TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
