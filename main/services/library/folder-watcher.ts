import { mkdir, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { type FSWatcher, watch } from 'chokidar';
import { systemCode } from '../store/storage-fault.ts';

/** Called with the name of a file that may have changed; null: anything may have. */
export type OnFolderChange = (name: string | null) => void;

/** Where the system has no watchers left, the folder is looked at this often, in milliseconds. */
const POLLING_MS = 500;

/** How often it is asked whether the folder is still the one that is watched, in milliseconds. */
const IDENTITY_MS = 500;

/**
 * Says when anything in a folder changes. A folder that goes away while it is watched is made anew, and
 * one that is put in its place is watched instead: the system's watchers stay with the old one.
 */
export class FolderWatcher {
  readonly #folder: string;
  readonly #onChange: OnFolderChange;
  #watcher: FSWatcher | null = null;
  #identity: string | null = null;
  #timer: NodeJS.Timeout | null = null;
  #closed = false;

  constructor(folder: string, onChange: OnFolderChange) {
    this.#folder = folder;
    this.#onChange = onChange;
  }

  /** Resolves once changes are seen. */
  async start(): Promise<void> {
    await this.#start(false);
    this.#timer = setInterval(() => void this.#checkIdentity(), IDENTITY_MS).unref();
  }

  async close(): Promise<void> {
    this.#closed = true;
    if (this.#timer !== null) clearInterval(this.#timer);
    await this.#watcher?.close();
  }

  async #start(usePolling: boolean): Promise<void> {
    const folder = this.#folder;
    this.#identity = await identityOf(folder);
    if (this.#closed) return;
    const watcher = watch(folder, {
      ignoreInitial: true,
      depth: 0,
      ignorePermissionErrors: true,
      usePolling,
      interval: POLLING_MS,
      atomic: false,
    });
    this.#watcher = watcher;
    watcher.on('all', (_, path) => this.#onChange(dirname(path) === folder ? basename(path) : null));
    const ready = new Promise<boolean>((resolve) => {
      watcher.once('ready', () => resolve(true));
      watcher.on('error', (error) => {
        if (!usePolling && isExhausted(error)) resolve(false);
      });
    });
    if (!(await ready)) await this.#restart(watcher, true);
  }

  async #checkIdentity(): Promise<void> {
    const watcher = this.#watcher;
    const identity = await identityOf(this.#folder);
    if (identity === this.#identity || watcher === null) return;
    // What is not there cannot be watched.
    if (identity === null) await mkdir(this.#folder, { recursive: true }).catch(() => undefined);
    await this.#restart(watcher, watcher.options.usePolling);
  }

  async #restart(watcher: FSWatcher, usePolling: boolean): Promise<void> {
    if (this.#watcher !== watcher) return;
    this.#watcher = null;
    await watcher.close();
    if (this.#closed) return;
    await this.#start(usePolling);
    this.#onChange(null);
  }
}

/** What tells one folder from another at the same place; null where there is none. */
async function identityOf(folder: string): Promise<string | null> {
  const status = await stat(folder, { bigint: true }).catch(() => null);
  return status?.isDirectory() === true ? `${status.dev}:${status.ino}:${status.birthtimeNs}` : null;
}

/** inotify's limits are the user's; polling needs none of them. */
function isExhausted(error: unknown): boolean {
  return ['ENOSPC', 'EMFILE', 'ENFILE'].includes(systemCode(error) ?? '');
}
