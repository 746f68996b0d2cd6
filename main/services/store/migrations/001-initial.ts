import { randomUuid } from '../../random-uuid.ts';
import type { Migration } from '../migration.ts';

/**
 * The first layout. Times are ISO 8601 in UTC. `number` counts people and attempts in the order they came,
 * whatever the clock said; `attempt_no` counts those of one learner, scenario and mode.
 * `record` is the chain: its rows are never changed, and a removed one leaves `reason` behind.
 */
export const initial: Migration = {
  version: 1,
  up(driver, { now, randomBytes }) {
    driver.exec(`
      CREATE TABLE installation (
        one INTEGER PRIMARY KEY CHECK (one = 1),
        id TEXT NOT NULL,
        pseudonym_key BLOB NOT NULL CHECK (length(pseudonym_key) = 32),
        created_at TEXT NOT NULL
      ) STRICT;

      CREATE TABLE person (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        name_key TEXT NOT NULL UNIQUE,
        added_at TEXT NOT NULL
      ) STRICT;

      CREATE TABLE scenario_archive (
        hash TEXT PRIMARY KEY,
        id TEXT NOT NULL,
        text TEXT NOT NULL,
        archived_at TEXT NOT NULL
      ) STRICT;

      CREATE TABLE attempt (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        learner TEXT REFERENCES person (id) ON DELETE SET NULL,
        scenario TEXT NOT NULL,
        title TEXT NOT NULL,
        version TEXT NOT NULL,
        hash TEXT NOT NULL REFERENCES scenario_archive (hash),
        variant TEXT,
        mode TEXT NOT NULL CHECK (mode IN ('practice', 'assessed')),
        locale TEXT NOT NULL,
        engine TEXT NOT NULL,
        seed INTEGER NOT NULL,
        timer_factor REAL NOT NULL,
        attempt_no INTEGER NOT NULL,
        status TEXT NOT NULL CHECK (status IN ('in-progress', 'completed', 'abandoned')),
        next_index INTEGER NOT NULL,
        remaining_ms INTEGER,
        active_ms INTEGER NOT NULL,
        started_at TEXT NOT NULL,
        started_day TEXT NOT NULL AS (substr(started_at, 1, 10)) STORED,
        finished_at TEXT,
        grade TEXT CHECK (grade IN ('F', 'C', 'A')),
        score INTEGER CHECK (score BETWEEN 0 AND 100),
        ending TEXT,
        core_met TEXT,
        core_missed TEXT,
        dazzles INTEGER,
        surprises INTEGER,
        slips INTEGER,
        broken_promises INTEGER,
        walked_out INTEGER,
        spent INTEGER,
        mood_end INTEGER,
        record_seq INTEGER,
        standing INTEGER NOT NULL AS (
          CASE grade WHEN 'A' THEN 2000 WHEN 'C' THEN 1000 WHEN 'F' THEN 0 ELSE -1000 END
            + coalesce(score, 0)
        ) VIRTUAL,
        UNIQUE (learner, scenario, mode, attempt_no)
      ) STRICT;

      CREATE INDEX attempt_standing ON attempt (learner, scenario, mode, standing DESC, attempt_no);
      CREATE INDEX attempt_day ON attempt (started_day);

      CREATE TABLE event (
        attempt TEXT NOT NULL REFERENCES attempt (id) ON DELETE CASCADE,
        "index" INTEGER NOT NULL,
        body TEXT NOT NULL,
        PRIMARY KEY (attempt, "index")
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE record (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        attempt TEXT UNIQUE,
        previous TEXT NOT NULL,
        hash TEXT NOT NULL,
        body TEXT,
        reason TEXT,
        CHECK ((body IS NULL) = (reason IS NOT NULL))
      ) STRICT;

      CREATE TABLE salt (
        seq INTEGER NOT NULL REFERENCES record (seq),
        field TEXT NOT NULL,
        salt BLOB NOT NULL CHECK (length(salt) = 16),
        PRIMARY KEY (seq, field)
      ) STRICT, WITHOUT ROWID;
    `);
    driver.run('INSERT INTO installation VALUES (1, @id, @key, @createdAt)', {
      id: randomUuid(randomBytes),
      key: randomBytes(32),
      createdAt: now().toISOString(),
    });
  },
};
