import { z } from '#core/contract/zod.ts';
import { heldRows } from './access-report.ts';
import type { Driver } from './driver.ts';
import { pinNotices } from './pin-notices.ts';
import { erasePerson, removeOldAttempts } from './erasure.ts';
import type { PrivacyStore } from './store.ts';

const textSchema = z.tuple([z.string()]);
const checkpointSchema = z.object({ busy: z.int() });

export function sqlitePrivacy(driver: Driver): PrivacyStore {
  return {
    async erase(person) {
      return erasePerson(driver, person);
    },
    async removeOld(before): Promise<number> {
      return removeOldAttempts(driver, before);
    },
    async held(person, practice) {
      return heldRows(driver, person, practice);
    },
    async pinNotices(person, since) {
      return pinNotices(driver, person, since);
    },
    async nameOf(person): Promise<string | null> {
      const row = driver.cells('SELECT name FROM person WHERE id = @person', { person })[0];
      return row === undefined ? null : textSchema.parse(row)[0];
    },
    async archivedBefore(before): Promise<string[]> {
      const sql = 'SELECT id FROM person WHERE archived_at < @before ORDER BY number';
      return driver.cells(sql, { before }).map((row) => textSchema.parse(row)[0]);
    },
    async emptyLog(): Promise<boolean> {
      return driver.withoutWaiting(() => checkpointSchema.parse(driver.get('PRAGMA wal_checkpoint(TRUNCATE)')).busy === 0);
    },
  };
}
