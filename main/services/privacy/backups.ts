import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Driver } from '../store/driver.ts';
import { BACKUP_FOLDER } from '../store/open-store.ts';
import { systemCode } from '../store/storage-fault.ts';

const DATABASE = /\.db$/;
const DAMAGED = /^extra-mile\.damaged-.*\.db(-wal|-shm)?$/;

/** What was done to the copies of the database that a data folder keeps. */
export interface CleanedBackups {
  readonly cleaned: number;
  /** Files, by their names within the data folder, that may still hold what was to go: damaged ones cannot be cleaned. */
  readonly left: readonly string[];
}

/** Does the same to every copy of the database; a copy that cannot be opened or changed is named. */
export async function cleanBackups(folder: string, clean: (driver: Driver) => void): Promise<CleanedBackups> {
  const names = (await listOf(join(folder, BACKUP_FOLDER))).filter((name) => DATABASE.test(name));
  const damaged = (await listOf(folder)).filter((name) => DAMAGED.test(name));
  const left: string[] = [];
  for (const name of names) {
    if (!cleanOne(join(folder, BACKUP_FOLDER, name), clean)) left.push(`${BACKUP_FOLDER}/${name}`);
  }
  return { cleaned: names.length - left.length, left: [...left, ...damaged] };
}

function cleanOne(path: string, clean: (driver: Driver) => void): boolean {
  let driver: Driver | null = null;
  try {
    driver = Driver.openWritable(path);
    clean(driver);
    return true;
  } catch {
    return false;
  } finally {
    driver?.close();
  }
}

async function listOf(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).toSorted();
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return [];
    throw error;
  }
}
