import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from '#core/results/exports/manifest.ts';
import { addAuditEntry } from '../store/audit-store.ts';
import { Driver, sqliteCode } from '../store/driver.ts';
import { DATABASE_FILE } from '../store/open-store.ts';
import { systemCode } from '../store/storage-fault.ts';
import type { NewAuditEntry } from '../store/store.ts';
import { auditEntry, finishedEntry } from './export-log.ts';

const NOBODY = { staff: null, staffName: null };

/**
 * Writes an export into the audit of a data folder that another process may hold: it is one statement, which SQLite
 * lets in between theirs.
 *
 * @returns its number; null where the folder may not be written
 */
export function logExport(dataFolder: string, manifest: Manifest): number | null {
  return addBetween(dataFolder, auditEntry(manifest, NOBODY));
}

/** Writes there that all of an export is in its place. @returns false where that cannot be written */
export function logFinished(dataFolder: string, logged: number, at: Date): boolean {
  return addBetween(dataFolder, finishedEntry(logged, at, NOBODY)) !== null;
}

function addBetween(dataFolder: string, entry: NewAuditEntry): number | null {
  const path = join(dataFolder, DATABASE_FILE);
  try {
    for (const place of [dataFolder, path]) accessSync(place, constants.W_OK);
    const driver = Driver.openWritable(path);
    try {
      return addAuditEntry(driver, entry);
    } finally {
      driver.close();
    }
  } catch (error) {
    const code = sqliteCode(error) ?? systemCode(error) ?? '';
    if (/^(EACCES|EPERM|EROFS|SQLITE_READONLY.*|SQLITE_CANTOPEN.*)$/.test(code)) return null;
    throw error;
  }
}
