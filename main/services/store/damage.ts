import type { Notice } from '#core/contract/schemas.ts';
import { writeCheckMark } from './check-mark.ts';
import { type Driver, WritingStoppedError } from './driver.ts';

/**
 * Damage that is found in a database while people play. Nothing more is written from that moment, for what is built on
 * damaged pages damages others, and what is acknowledged must be there tomorrow; what can be read is still read and
 * exported. The next start checks all of it and sets it aside.
 */
export class Damage {
  readonly #driver: Driver;
  readonly #folder: string;
  readonly #now: () => Date;
  #found = false;

  constructor(driver: Driver, folder: string, now: () => Date) {
    this.#driver = driver;
    this.#folder = folder;
    this.#now = now;
    driver.onMalformed(() => this.tell());
  }

  get found(): boolean {
    return this.#found;
  }

  /** What people are told; null while nothing was found. */
  get notice(): Notice | null {
    if (!this.#found) return null;
    return {
      code: 'database-failing',
      message:
        'Part of the file of the results (extra-mile.db) cannot be read any more. So that the damage does not spread, nothing more is ' +
        'written to it; what was stored before stays. First export the results, as far as they can be read. Then close Extra Mile and ' +
        'open it again: it checks the whole file, keeps it under another name if it is damaged, and begins a new one.',
    };
  }

  /** Somebody met damage. */
  tell(): void {
    if (this.#found) return;
    this.#found = true;
    this.#driver.stopWriting();
    writeCheckMark(this.#folder, { kind: 'suspected', at: this.#now().toISOString() });
  }

  /** @throws WritingStoppedError once damage was found: for whoever writes through another connection */
  refuse(): void {
    if (this.#found) throw new WritingStoppedError();
  }
}
