import type { Migration } from '../migration.ts';

/**
 * What staff did with people's results (an export, an erasure, a review): rows are added, never changed and never
 * taken away. `staff` is null for the command line and for what runs by itself; `body` is JSON, by kind.
 */
export const audit: Migration = {
  version: 6,
  up(driver) {
    driver.exec(`
      CREATE TABLE audit (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        at TEXT NOT NULL,
        staff TEXT,
        staff_name TEXT,
        kind TEXT NOT NULL,
        body TEXT NOT NULL CHECK (json_valid(body))
      ) STRICT;

      CREATE INDEX audit_kind ON audit (kind, number);

      CREATE TRIGGER audit_stays BEFORE UPDATE ON audit
      BEGIN SELECT RAISE (ABORT, 'an entry of the audit is never changed'); END;

      CREATE TRIGGER audit_keeps BEFORE DELETE ON audit
      BEGIN SELECT RAISE (ABORT, 'an entry of the audit is never removed'); END;
    `);
  },
};
