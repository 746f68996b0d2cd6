/** A burst of changes is waited out this long, in milliseconds: editors save in several steps. */
const QUIET_MS = 100;

/** A burst that does not end is cut here, so that a change shows within a second. */
const MOST_MS = 400;

/** Reads again soon after something changed: once for a burst, never twice at a time. */
export class Refresher {
  readonly #read: (changed: ReadonlySet<string>) => Promise<void>;
  #changed = new Set<string>();
  #quiet: NodeJS.Timeout | null = null;
  #most: NodeJS.Timeout | null = null;
  #running: Promise<void> = Promise.resolve();
  #closed = false;

  constructor(read: (changed: ReadonlySet<string>) => Promise<void>) {
    this.#read = read;
  }

  /** Something changed; `name` is the file, where it is known. */
  ask(name: string | null): void {
    if (this.#closed) return;
    if (name !== null) this.#changed.add(name);
    if (this.#quiet !== null) clearTimeout(this.#quiet);
    const run = (): void => void this.now();
    this.#quiet = setTimeout(run, QUIET_MS);
    this.#most ??= setTimeout(run, MOST_MS);
  }

  /** Reads now, after a reading that is under way. */
  now(): Promise<void> {
    this.#stopTimers();
    const changed = this.#changed;
    this.#changed = new Set();
    this.#running = this.#running.then(() => (this.#closed ? undefined : this.#read(changed)));
    return this.#running;
  }

  /** Resolves when nothing is read any more. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#stopTimers();
    await this.#running;
  }

  #stopTimers(): void {
    if (this.#quiet !== null) clearTimeout(this.#quiet);
    if (this.#most !== null) clearTimeout(this.#most);
    this.#quiet = null;
    this.#most = null;
  }
}
