import { z } from '#core/contract/zod.ts';
import type { Driver } from './driver.ts';
import type { FailedTries, PinsStore, TriesStore } from './store.ts';

const hashSchema = z.object({ hash: z.string() });

export function sqlitePins(driver: Driver): PinsStore {
  return {
    async find(person): Promise<string | null> {
      const row = driver.get('SELECT hash FROM pin WHERE person = @person', { person });
      return row === undefined ? null : hashSchema.parse(row).hash;
    },
    async put(person, hash, at): Promise<void> {
      driver.run('INSERT OR REPLACE INTO pin (person, hash, set_at) VALUES (@person, @hash, @at)', { person, hash, at });
    },
    async remove(person): Promise<boolean> {
      return driver.run('DELETE FROM pin WHERE person = @person', { person }) === 1;
    },
  };
}

/** Names that nobody has are kept track of as well, so that they answer as others do; not without end. */
const MOST_UNKNOWN = 1_000;

const triesSchema = z.object({ failures: z.int(), failedAt: z.string() });

export function sqliteTries(driver: Driver): TriesStore {
  return {
    async find(subject): Promise<FailedTries | null> {
      const row = driver.get('SELECT failures, failed_at AS failedAt FROM failed_try WHERE subject = @subject', { subject });
      return row === undefined ? null : triesSchema.parse(row);
    },
    async put(subject, known, { failures, failedAt }): Promise<void> {
      // Also where nothing else is written any more: nobody may guess without end.
      driver.nevertheless(() => driver.transaction(() => {
        driver.run(
          `INSERT OR REPLACE INTO failed_try (subject, known, failures, failed_at)
           VALUES (@subject, @known, @failures, @failedAt)`,
          { subject, known: Number(known), failures, failedAt },
        );
        if (known) return;
        driver.run(
          `DELETE FROM failed_try WHERE known = 0 AND subject NOT IN (
             SELECT subject FROM failed_try WHERE known = 0 ORDER BY failed_at DESC LIMIT @most
           )`,
          { most: MOST_UNKNOWN },
        );
      }));
    },
    async remove(subject): Promise<void> {
      driver.nevertheless(() => driver.run('DELETE FROM failed_try WHERE subject = @subject', { subject }));
    },
  };
}
