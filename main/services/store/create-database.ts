import { renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { syncFile } from '../files/sync-file.ts';
import { syncFolder } from '../files/sync-folder.ts';
import { Driver } from './driver.ts';
import { migrate } from './migrate.ts';
import type { Migration, MigrationSeeds } from './migration.ts';

/** Makes a new database beside its place and moves it there whole, so that no half of one is ever found. */
export function createDatabase(
  path: string,
  migrations: readonly Migration[],
  seeds: MigrationSeeds,
): void {
  const draft = `${path}.new`;
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${draft}${suffix}`, { force: true });
  const driver = Driver.openDraft(draft);
  try {
    migrate(driver, migrations, seeds);
  } finally {
    driver.close();
  }
  syncFile(draft);
  renameSync(draft, path);
  syncFolder(dirname(path));
}
