import { existsSync, statSync } from 'node:fs';
import { Driver, sqliteCode } from './driver.ts';
import { layoutOf } from './migrate.ts';

/** What a database file is found to be. */
export type DatabaseCondition =
  | { readonly kind: 'missing' }
  | { readonly kind: 'sound'; readonly layout: number }
  | { readonly kind: 'damaged'; readonly reason: string };

/**
 * Looks at a database without changing it. A file is only ever put in its place whole
 * (`createDatabase`), so an empty one was emptied, and a write-ahead log alone has lost its database.
 */
export function examineDatabase(path: string): DatabaseCondition {
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  if (size === undefined) {
    const orphaned = existsSync(`${path}-wal`);
    return orphaned ? { kind: 'damaged', reason: 'only its write-ahead log is left' } : { kind: 'missing' };
  }
  if (size === 0) return { kind: 'damaged', reason: 'the file is empty' };
  try {
    return examine(path);
  } catch (error) {
    const code = sqliteCode(error);
    if (code === 'SQLITE_NOTADB') return { kind: 'damaged', reason: 'the file is not a database' };
    if (code?.startsWith('SQLITE_CORRUPT')) return { kind: 'damaged', reason: 'its pages are malformed' };
    throw error;
  }
}

function examine(path: string): DatabaseCondition {
  const driver = Driver.openReadOnly(path);
  try {
    const layout = layoutOf(driver);
    const verdict = String(driver.pragma('quick_check(1)'));
    if (verdict === 'ok') return { kind: 'sound', layout };
    return { kind: 'damaged', reason: verdict.split('\n', 1)[0] ?? verdict };
  } finally {
    driver.close();
  }
}
