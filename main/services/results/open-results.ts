import { copyFileSync, existsSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../files/drafts.ts';
import { Driver, sqliteCode } from '../store/driver.ts';
import { layoutOf, NewerDatabaseError, newestLayout } from '../store/migrate.ts';
import { MIGRATIONS } from '../store/migrations.ts';
import { DATABASE_FILE } from '../store/open-store.ts';

/** A data folder without results. */
export class NoResultsError extends Error {
  override readonly name = 'NoResultsError';
  readonly code = 'no-results';
  readonly details: { readonly folder: string };

  constructor(folder: string) {
    super(
      `There are no results in ${folder}: it has no ${DATABASE_FILE}. ` +
        'Name the folder that people play in with --data.',
    );
    this.details = { folder };
  }
}

/** The database has an older layout, which only a writer can bring up to date. */
export class OlderDatabaseError extends Error {
  override readonly name = 'OlderDatabaseError';
  readonly code = 'older-database';
  readonly details: { readonly found: number; readonly known: number };

  constructor(found: number, known: number) {
    super(
      `The results were written by an older version of Extra Mile (layout ${found}, now ${known}). ` +
        'Start Extra Mile once on this data folder; it brings them up to date and keeps a copy.',
    );
    this.details = { found, known };
  }
}

/** A reader's connection, which needs no lock and changes nothing. */
export interface OpenResults {
  readonly driver: Driver;
  close(): void;
}

/**
 * Opens a data folder's results to read them, also while a shell writes to it. In a folder that may not
 * be written SQLite cannot share a write-ahead log; there a copy is read, the log included.
 *
 * @throws NoResultsError, NewerDatabaseError, OlderDatabaseError
 */
export function openResults(folder: string): OpenResults {
  const path = join(folder, DATABASE_FILE);
  if (statSync(path, { throwIfNoEntry: false }) === undefined) throw new NoResultsError(folder);
  const opened = openInPlace(path) ?? openCopy(path);
  const found = layoutOf(opened.driver);
  const known = newestLayout(MIGRATIONS);
  if (found === known) return opened;
  opened.close();
  throw found > known ? new NewerDatabaseError(found, known) : new OlderDatabaseError(found, known);
}

function openInPlace(path: string): OpenResults | null {
  const driver = Driver.openReadOnly(path);
  try {
    layoutOf(driver);
    driver.get('SELECT count(*) FROM sqlite_schema');
    return { driver, close: () => driver.close() };
  } catch (error) {
    driver.close();
    if (/^SQLITE_(CANTOPEN|READONLY)/.test(sqliteCode(error) ?? '')) return null;
    throw error;
  }
}

function openCopy(path: string): OpenResults {
  const folder = temporaryFolder();
  const copy = join(folder, DATABASE_FILE);
  try {
    for (const suffix of ['', '-wal']) {
      if (existsSync(`${path}${suffix}`)) copyFileSync(`${path}${suffix}`, `${copy}${suffix}`);
    }
    const driver = Driver.openWritable(copy);
    return {
      driver,
      close: () => {
        driver.close();
        rmSync(folder, { recursive: true, force: true });
      },
    };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}
