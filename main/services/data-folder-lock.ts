import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from '#core/contract/zod.ts';
import type { ServiceDeps } from './deps.ts';
import { writeFileAtomic } from './files/write-file-atomic.ts';
import { Driver, sqliteCode } from './store/driver.ts';

const LOCK_FILE = 'lock.sqlite';
const HOLDER_FILE = 'holder.json';

const holderSchema = z.object({
  pid: z.int(),
  shell: z.enum(['electron', 'web', 'cli']),
  since: z.string(),
  address: z.string().nullable(),
});

/** Who writes to a data folder. */
export type LockHolder = z.infer<typeof holderSchema>;

/** Another process writes to this data folder; it keeps the lock as long as it lives, and no longer. */
export class DataFolderLockedError extends Error {
  override readonly name = 'DataFolderLockedError';
  readonly code = 'data-folder-locked';
  readonly folder: string;
  /** null where it has not said who it is. */
  readonly holder: LockHolder | null;

  constructor(folder: string, holder: LockHolder | null) {
    super(`${describe(holder)} is using the data folder ${folder}. ${advise(holder)}`);
    this.folder = folder;
    this.holder = holder;
  }

  get details(): Record<string, string | number | null> {
    return { folder: this.folder, ...this.holder };
  }
}

/** The one place of a writer in a data folder, taken. */
export interface DataFolderLock {
  release(): void;
}

/**
 * Takes a data folder for this process alone. The lock is the operating system's, on a file that
 * SQLite holds open: a process that is killed lets go of it at once. Nothing else may open that file in
 * this process, for closing it would drop the lock.
 *
 * @throws DataFolderLockedError
 */
export async function lockDataFolder(deps: ServiceDeps): Promise<DataFolderLock> {
  const driver = takeLock(deps.dataFolder);
  const path = join(deps.dataFolder, HOLDER_FILE);
  const holder: LockHolder = {
    pid: process.pid,
    shell: deps.shell,
    since: deps.now().toISOString(),
    address: deps.address ?? null,
  };
  try {
    await writeFileAtomic(path, `${JSON.stringify(holder, null, 2)}\n`);
  } catch (error) {
    driver.close();
    throw error;
  }
  return {
    release: () => {
      rmSync(path, { force: true });
      driver.close();
    },
  };
}

function takeLock(folder: string): Driver {
  try {
    return Driver.openLock(join(folder, LOCK_FILE));
  } catch (error) {
    if (sqliteCode(error)?.startsWith('SQLITE_BUSY') !== true) throw error;
    throw new DataFolderLockedError(folder, readHolder(folder));
  }
}

function readHolder(folder: string): LockHolder | null {
  try {
    const parsed = holderSchema.safeParse(JSON.parse(readFileSync(join(folder, HOLDER_FILE), 'utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

function describe(holder: LockHolder | null): string {
  if (holder === null) return 'Another Extra Mile';
  return `Another Extra Mile (${holder.shell} shell, process ${holder.pid}, since ${holder.since})`;
}

function advise(holder: LockHolder | null): string {
  const address = holder?.address ?? null;
  const there = address === null ? 'Go on there' : `Go on there (${address})`;
  return `${there}, close it, or choose another folder with --data.`;
}
