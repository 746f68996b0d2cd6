import { join } from 'node:path';
import { JobThread } from '../long-jobs/job-thread.ts';
import { LongJobs } from '../long-jobs/long-jobs.ts';
import { soundMark, writeCheckMark } from '../store/check-mark.ts';
import type { Damage } from '../store/damage.ts';
import { CHECKED_WHOLE_UP_TO } from '../store/examine-database.ts';
import { DATABASE_FILE } from '../store/open-store.ts';
import { databaseReadSchema } from '../store/read-whole.ts';

interface DatabaseCheckParts {
  /** The data folder. */
  readonly folder: string;
  readonly damage: Damage;
  /** When all of the database was last found sound, ISO 8601 in UTC; null: it is to be read now. */
  readonly checkedAt: string | null;
  readonly now: () => Date;
}

/** Reads all of a database that was only glanced at when it was opened, in a thread of its own, while people play. */
export class DatabaseCheck {
  readonly #parts: DatabaseCheckParts;
  #checkedAt: string | null;
  #jobs: LongJobs | null = null;
  #underWay: Promise<void> = Promise.resolve();

  constructor(parts: DatabaseCheckParts) {
    this.#parts = parts;
    this.#checkedAt = parts.checkedAt;
    this.#begin();
  }

  /** Resolves when the reading that is under way has ended. */
  get ended(): Promise<void> {
    return this.#underWay;
  }

  /** Does something for which nobody may be reading; a reading that this breaks off is begun again. */
  async undisturbed<Result>(work: () => Promise<Result>): Promise<Result> {
    await this.#breakOff();
    try {
      return await work();
    } finally {
      this.#begin();
    }
  }

  async close(): Promise<void> {
    await this.#breakOff();
  }

  /** Leaves word for the next start. The database is closed by now. */
  leaveWord(): void {
    const { folder, damage } = this.#parts;
    if (this.#checkedAt === null || damage.found) return;
    const mark = soundMark(join(folder, DATABASE_FILE), this.#checkedAt);
    if (mark !== null && mark.size > CHECKED_WHOLE_UP_TO) writeCheckMark(folder, mark);
  }

  #begin(): void {
    if (this.#checkedAt !== null || this.#parts.damage.found) return;
    const thread = new JobThread();
    const jobs = new LongJobs(thread);
    this.#jobs = jobs;
    this.#underWay = this.#read(jobs).finally(() => thread.end());
  }

  async #read(jobs: LongJobs): Promise<void> {
    const { folder, damage, now } = this.#parts;
    try {
      const { wrong } = await jobs.do(databaseReadSchema, { kind: 'read-database', path: join(folder, DATABASE_FILE), gently: true });
      if (wrong === null) this.#checkedAt = now().toISOString();
      else damage.tell();
    } catch {
      // Broken off, or the disk would not be read: nothing is known then, and whoever opens it next begins again.
    }
  }

  async #breakOff(): Promise<void> {
    await this.#jobs?.close();
    await this.#underWay;
  }
}
