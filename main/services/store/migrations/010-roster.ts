import type { Migration } from '../migration.ts';

/**
 * People as a roster knows them, cohorts, what is assigned to them, and how far each person is.
 *
 * Two people may now have one name where a number tells them apart; those without a number still may not.
 * `scenario_progress` sums up attempts that count by the major version of their scenario, kept by triggers, so
 * that nobody who asks who is due reads attempts.
 */
export const roster: Migration = {
  version: 10,
  rebuilds: true,
  up(driver) {
    driver.exec(`
      CREATE TABLE cohort (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        name_key TEXT NOT NULL UNIQUE,
        added_at TEXT NOT NULL
      ) STRICT;

      CREATE TABLE person_next (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        name_key TEXT NOT NULL,
        added_at TEXT NOT NULL,
        employee_number TEXT,
        employee_key TEXT UNIQUE,
        department TEXT,
        cohort TEXT REFERENCES cohort (id) ON DELETE SET NULL,
        archived_at TEXT,
        CHECK ((employee_number IS NULL) = (employee_key IS NULL))
      ) STRICT;
      INSERT INTO person_next (number, id, name, name_key, added_at)
        SELECT number, id, name, name_key, added_at FROM person;
      UPDATE sqlite_sequence SET seq = (SELECT seq FROM sqlite_sequence WHERE name = 'person')
        WHERE name = 'person_next';
      DROP TABLE person;
      ALTER TABLE person_next RENAME TO person;
      CREATE UNIQUE INDEX person_without_number ON person (name_key) WHERE employee_key IS NULL;
      CREATE INDEX person_name ON person (name_key);
      CREATE INDEX person_cohort ON person (cohort);

      CREATE TABLE staff_cohort (
        staff TEXT NOT NULL,
        cohort TEXT NOT NULL REFERENCES cohort (id) ON DELETE CASCADE,
        PRIMARY KEY (staff, cohort)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE assignment (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        cohort TEXT NOT NULL REFERENCES cohort (id) ON DELETE CASCADE,
        kind TEXT NOT NULL CHECK (kind IN ('scenario', 'programme')),
        subject TEXT NOT NULL,
        due_on TEXT NOT NULL,
        attempt_limit INTEGER CHECK (attempt_limit > 0),
        valid_months INTEGER CHECK (valid_months > 0),
        assigned_at TEXT NOT NULL,
        withdrawn_at TEXT
      ) STRICT;
      CREATE UNIQUE INDEX assignment_once ON assignment (cohort, kind, subject) WHERE withdrawn_at IS NULL;

      CREATE TABLE scenario_progress (
        learner TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        scenario TEXT NOT NULL,
        major INTEGER NOT NULL,
        begun INTEGER NOT NULL,
        last_begun_at TEXT NOT NULL,
        passed_at TEXT,
        mastered_at TEXT,
        PRIMARY KEY (learner, scenario, major)
      ) STRICT, WITHOUT ROWID;
      INSERT INTO scenario_progress ${progress("mode = 'assessed' AND learner IS NOT NULL")};

      CREATE TRIGGER attempt_begun AFTER INSERT ON attempt
      WHEN new.mode = 'assessed' AND new.learner IS NOT NULL BEGIN
        INSERT INTO scenario_progress VALUES (
          new.learner, new.scenario, CAST(new.version AS INTEGER), 1, new.started_at,
          CASE WHEN new.grade IN ('A', 'C') THEN new.finished_at END,
          CASE WHEN new.grade = 'A' THEN new.finished_at END
        ) ON CONFLICT (learner, scenario, major) DO UPDATE SET
          begun = begun + 1,
          last_begun_at = max(last_begun_at, excluded.last_begun_at),
          passed_at = coalesce(max(passed_at, excluded.passed_at), passed_at, excluded.passed_at),
          mastered_at = coalesce(max(mastered_at, excluded.mastered_at), mastered_at, excluded.mastered_at);
      END;

      CREATE TRIGGER attempt_passed AFTER UPDATE OF grade ON attempt
      WHEN new.mode = 'assessed' AND new.learner IS NOT NULL AND new.grade IN ('A', 'C') BEGIN
        UPDATE scenario_progress SET
          passed_at = max(coalesce(passed_at, new.finished_at), new.finished_at),
          mastered_at = CASE new.grade
            WHEN 'A' THEN max(coalesce(mastered_at, new.finished_at), new.finished_at) ELSE mastered_at END
        WHERE learner = new.learner AND scenario = new.scenario AND major = CAST(new.version AS INTEGER);
      END;

      CREATE TRIGGER attempt_removed AFTER DELETE ON attempt
      WHEN old.mode = 'assessed' AND old.learner IS NOT NULL BEGIN
        DELETE FROM scenario_progress
        WHERE learner = old.learner AND scenario = old.scenario AND major = CAST(old.version AS INTEGER);
        INSERT INTO scenario_progress ${progress(`
          learner = old.learner AND scenario = old.scenario AND mode = 'assessed'
          AND CAST(version AS INTEGER) = CAST(old.version AS INTEGER)`)};
      END;
    `);
  },
};

/** What the attempts of a condition add up to. A version is SemVer, so its cast is its major number. */
function progress(where: string): string {
  return `
    SELECT learner, scenario, CAST(version AS INTEGER), count(*), max(started_at),
      max(finished_at) FILTER (WHERE grade IN ('A', 'C')), max(finished_at) FILTER (WHERE grade = 'A')
    FROM attempt WHERE ${where} GROUP BY learner, scenario, CAST(version AS INTEGER)`;
}
