import type Conf from 'conf';
import type { Options } from 'conf';
import type { Settings } from '#core/contract/settings.ts';
import type { JobThread } from './long-jobs/job-thread.ts';
import type { SecretBox } from './secrets/secret-box.ts';
import type { HashCost } from './access/secret-hash.ts';

/** The shell that hosts the services. */
export type Shell = 'electron' | 'web' | 'cli';

/** Everything the services take from outside: passed in once, where a shell is put together. */
export interface ServiceDeps {
  readonly shell: Shell;
  /** Version of the software, SemVer. */
  readonly version: string;
  /** Absolute path of the data folder; made where it is missing. */
  readonly dataFolder: string;
  /** Absolute path of the bundled scenarios. */
  readonly bundledFolder: string;
  readonly now: () => Date;
  /** Cryptographically secure random bytes. */
  readonly randomBytes: (length: number) => Uint8Array;
  /** Opens the settings file: `conf`, or electron-store, which is the same family. */
  readonly openConf: (options: Options<Settings>) => Conf<Settings>;
  /** Keeps keys; left out: the rights of their files do. */
  readonly secrets?: SecretBox;
  /** What hashing a passphrase or a PIN costs; left out: as much as it should. */
  readonly hashCost?: HashCost;
  /** Does long work; left out: one of these services' own. */
  readonly jobThread?: JobThread;
  /** Address under which this shell answers, for whoever finds the data folder locked. */
  readonly address?: string;
}
