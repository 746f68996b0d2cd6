import type { Migration } from '../migration.ts';

/** Scenarios that several people grade without seeing the key: what they read, and what each made of it. */
export const blindChecks: Migration = {
  version: 22,
  up(driver) {
    driver.exec(`
      CREATE TABLE blind_check (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        file TEXT NOT NULL,
        title TEXT NOT NULL,
        choices INTEGER NOT NULL,
        deflated BLOB NOT NULL,
        at TEXT NOT NULL,
        staff TEXT NOT NULL,
        staff_name TEXT NOT NULL,
        ended_at TEXT
      ) STRICT;
      CREATE INDEX blind_check_file ON blind_check (file, number);

      CREATE TABLE blind_grader (
        check_number INTEGER NOT NULL REFERENCES blind_check ON DELETE CASCADE,
        staff TEXT NOT NULL,
        staff_name TEXT NOT NULL,
        has_written INTEGER NOT NULL,
        handed_in_at TEXT,
        PRIMARY KEY (check_number, staff)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE blind_grading (
        check_number INTEGER NOT NULL REFERENCES blind_check ON DELETE CASCADE,
        staff TEXT NOT NULL,
        beat TEXT NOT NULL,
        choice TEXT NOT NULL,
        grade TEXT NOT NULL CHECK (grade IN ('falls-short', 'meets', 'dazzles')),
        remark TEXT,
        PRIMARY KEY (check_number, staff, beat, choice)
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
