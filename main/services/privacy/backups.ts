import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from '#core/contract/zod.ts';
import { newDraftMark } from '../files/drafts.ts';
import { syncFolder } from '../files/sync-folder.ts';
import type { LongJobs } from '../long-jobs/long-jobs.ts';
import { BACKUP_FOLDER } from '../store/open-store.ts';
import { systemCode } from '../store/storage-fault.ts';
import { cleanedFilesSchema, type Cleaning, cleaningSchema } from './clean-backups.ts';

const DATABASE = /\.db$/;
const DAMAGED = /^extra-mile\.damaged-.*\.db(-wal|-shm)?$/;

/** Names what is still to go from the backups, for as long as it is. */
const INTENT_FILE = 'backups-to-clean.json';

const intentSchema = z.object({
  what: cleaningSchema,
  /** Who asked for it; null: the product by itself. */
  by: z.object({ id: z.string(), name: z.string() }).nullable(),
  /** What was done in the database itself; null: it had not come to that. */
  done: z.record(z.string(), z.int()).nullable(),
});

/** Something that goes from the database and from every backup of it. */
export type Intent = z.infer<typeof intentSchema>;

/** What was done to the copies of the database that a data folder keeps. */
export interface CleanedBackups {
  readonly cleaned: number;
  /** Files, by their names within the data folder, that may still hold what was to go: damaged ones cannot be cleaned. */
  readonly left: readonly string[];
}

/**
 * The copies of the database that a data folder keeps. They are cleaned in another thread, for each may be as large as the
 * database; what is to be done is written down first, so that it is done at the next start where it was broken off.
 */
export class Backups {
  readonly #folder: string;
  readonly #jobs: LongJobs;
  #intents: readonly Intent[];

  constructor(folder: string, jobs: LongJobs) {
    this.#folder = folder;
    this.#jobs = jobs;
    this.#intents = readIntents(folder);
  }

  /** What was not done to its end. */
  get intents(): readonly Intent[] {
    return this.#intents;
  }

  /** Writes down what is to be done, in place of what stood there for it. */
  async intend(intent: Intent, instead?: Intent): Promise<Intent> {
    if ((await this.#copies()).length > 0) this.#keep([...this.#intents.filter((other) => other !== instead), intent]);
    return intent;
  }

  /** It was done, or is not to be done. */
  forget(intent: Intent): void {
    if (this.#intents.includes(intent)) this.#keep(this.#intents.filter((other) => other !== intent));
  }

  /** @throws ContractError `unavailable` where it was broken off */
  async clean(what: Cleaning): Promise<CleanedBackups> {
    const names = await this.#copies();
    const damaged = (await listOf(this.#folder)).filter((name) => DAMAGED.test(name));
    if (names.length === 0) return { cleaned: 0, left: damaged };
    const files = names.map((name) => join(this.#folder, BACKUP_FOLDER, name));
    const { failed } = await this.#jobs.do(cleanedFilesSchema, { kind: 'clean-backups', files, what });
    const left = failed.map((path) => `${BACKUP_FOLDER}/${basename(path)}`);
    return { cleaned: names.length - left.length, left: [...left, ...damaged] };
  }

  async #copies(): Promise<string[]> {
    return (await listOf(join(this.#folder, BACKUP_FOLDER))).filter((name) => DATABASE.test(name));
  }

  #keep(intents: readonly Intent[]): void {
    const path = join(this.#folder, INTENT_FILE);
    if (intents.length === 0) rmSync(path, { force: true });
    else writeWhole(path, JSON.stringify(intents));
    syncFolder(this.#folder);
    this.#intents = intents;
  }
}

function writeWhole(path: string, text: string): void {
  const draft = `${path}${newDraftMark()}`;
  try {
    writeFileSync(draft, text, { mode: 0o600, flush: true });
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

function readIntents(folder: string): readonly Intent[] {
  try {
    return z.array(intentSchema).parse(JSON.parse(readFileSync(join(folder, INTENT_FILE), 'utf8')));
  } catch (error) {
    if (systemCode(error) === 'ENOENT' || error instanceof SyntaxError || error instanceof z.ZodError) return [];
    throw error;
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
