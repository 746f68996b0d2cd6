import { existsSync, statSync } from 'node:fs';
import { Driver, sqliteCode } from './driver.ts';
import { glance } from './glance.ts';
import { layoutOf } from './migrate.ts';

/**
 * How large a database may be for all of it to be checked while somebody waits for the program to start, in bytes:
 * a fraction of a second. A larger one is glanced at, and read when people already play.
 */
export const CHECKED_WHOLE_UP_TO = 16_000_000;

/** What a database file is found to be. */
export type DatabaseCondition =
  | { readonly kind: 'missing' }
  | { readonly kind: 'sound'; readonly layout: number }
  | { readonly kind: 'damaged'; readonly reason: string };

/**
 * Looks at a database without changing it. A file is only ever put in its place whole
 * (`createDatabase`), so an empty one was emptied, and a write-ahead log alone has lost its database.
 *
 * @param extent `whole`: every page is read, which takes minutes where there are gigabytes; `glance`: some are
 */
export function examineDatabase(path: string, extent: 'whole' | 'glance' = 'whole'): DatabaseCondition {
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  if (size === undefined) {
    const orphaned = existsSync(`${path}-wal`);
    return orphaned ? { kind: 'damaged', reason: 'only its write-ahead log is left' } : { kind: 'missing' };
  }
  if (size === 0) return { kind: 'damaged', reason: 'the file is empty' };
  try {
    return examine(path, extent);
  } catch (error) {
    const code = sqliteCode(error);
    if (code === 'SQLITE_NOTADB') return { kind: 'damaged', reason: 'the file is not a database' };
    if (code?.startsWith('SQLITE_CORRUPT')) return { kind: 'damaged', reason: 'its pages are malformed' };
    throw error;
  }
}

function examine(path: string, extent: 'whole' | 'glance'): DatabaseCondition {
  const driver = Driver.openReadOnly(path);
  try {
    const layout = layoutOf(driver);
    const verdict = extent === 'whole' ? String(driver.pragma('quick_check(1)')) : glance(path, driver);
    if (verdict === 'ok') return { kind: 'sound', layout };
    return { kind: 'damaged', reason: verdict.split('\n', 1)[0] ?? verdict };
  } finally {
    driver.close();
  }
}
