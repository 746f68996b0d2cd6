import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Conf from 'conf';
import type { ServiceDeps } from '#main/services/deps.ts';
import { JobThread } from '#main/services/long-jobs/job-thread.ts';
import { Driver } from '#main/services/store/driver.ts';
import { DATABASE_FILE } from '#main/services/store/open-store.ts';
import { openServices, type Services } from '#main/services/services.ts';

/** A clock that only moves when a test moves it. */
export class TestClock {
  #ms = Date.UTC(2026, 0, 5, 9, 0, 0);

  readonly now = (): Date => new Date(this.#ms);

  /** Moves it by so many milliseconds; backwards too. */
  advance(ms: number): void {
    this.#ms += ms;
  }
}

let drawn = 0;

/** Bytes that look random, are the same in every run, and never come twice. */
export function testBytes(length: number): Uint8Array {
  const bytes = Buffer.alloc(length);
  for (let at = 0; at < length; at += 32) {
    createHash('sha256').update(`draw ${(drawn += 1)}`).digest().copy(bytes, at);
  }
  return new Uint8Array(bytes);
}

/** One for all tests of a file: a thread takes longer to start than most of their jobs take. */
const jobThread = new JobThread();

/** Folders of its own for one test, and services on them that can be opened again and again. */
export class TestHouse {
  readonly root: string;
  readonly dataFolder: string;
  readonly bundledFolder: string;
  readonly clock = new TestClock();
  readonly #opened: Services[] = [];

  private constructor(root: string) {
    this.root = root;
    this.dataFolder = join(root, 'data');
    this.bundledFolder = join(root, 'bundled');
  }

  /** @param scenarios documents to bundle, each under its own id */
  static async build(scenarios: readonly Readonly<Record<string, unknown>>[] = []): Promise<TestHouse> {
    const house = new TestHouse(await mkdtemp(join(tmpdir(), 'extra-mile-test-')));
    await mkdir(house.bundledFolder);
    for (const document of scenarios) await house.bundle(document);
    return house;
  }

  /** Bundles a document under its own id, over what is there. */
  async bundle(document: Readonly<Record<string, unknown>>): Promise<void> {
    const file = `${String(document['id'])}.scenario.json`;
    await writeFile(join(this.bundledFolder, file), JSON.stringify(document));
  }

  /** Works on the closed database behind main's back. */
  inDatabase<Result>(work: (driver: Driver) => Result): Result {
    const driver = Driver.openWritable(join(this.dataFolder, DATABASE_FILE));
    try {
      return work(driver);
    } finally {
      driver.close();
    }
  }

  deps(changes: Partial<ServiceDeps> = {}): ServiceDeps {
    return {
      shell: 'cli',
      version: '1.2.3',
      dataFolder: this.dataFolder,
      bundledFolder: this.bundledFolder,
      now: this.clock.now,
      randomBytes: testBytes,
      openConf: (options) => new Conf(options),
      // Enough to tell right from wrong: what a hash should cost is shown where hashing is tested.
      hashCost: { memory: 8, passes: 1 },
      jobThread,
      ...changes,
    };
  }

  async open(changes: Partial<ServiceDeps> = {}): Promise<Services> {
    const services = await openServices(this.deps(changes));
    this.#opened.push(services);
    return services;
  }

  /** Closes what is open and removes the folders. */
  async demolish(): Promise<void> {
    await Promise.all(this.#opened.map((services) => services.close()));
    await rm(this.root, { recursive: true, force: true });
  }
}
