import { Driver } from '#main/services/store/driver.ts';
import { migrate } from '#main/services/store/migrate.ts';
import { MIGRATIONS } from '#main/services/store/migrations.ts';
import { testBytes, TestClock } from './services.ts';

/** What a migration takes from outside. */
export const seeds = { now: new TestClock().now, randomBytes: testBytes };

/** A database in memory of an older layout. */
export function migrated(upTo: number): Driver {
  const driver = Driver.openWritable(':memory:');
  migrate(driver, MIGRATIONS.slice(0, upTo), seeds);
  return driver;
}

/** One person with one attempt that goes on, as the oldest layout keeps them. */
export const ONE_ATTEMPT = `
  INSERT INTO person (number, id, name, name_key, added_at) VALUES (1, 'p', 'Ana', 'ana', '2026-01-05T09:00:00.000Z');
  INSERT INTO scenario_archive VALUES ('h', 'test', '{}', '2026-01-05T09:00:00.000Z');
  INSERT INTO attempt (
    id, learner, scenario, title, version, hash, mode, locale, engine, seed, timer_factor, attempt_no,
    status, next_index, active_ms, started_at
  ) VALUES (
    'a', 'p', 'test', 'Test', '1.0.0', 'h', 'assessed', 'en', '1.2.3', 7, 1, 1,
    'in-progress', 0, 0, '2026-01-05T09:00:00.000Z'
  );`;
