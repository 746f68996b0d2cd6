import type { Driver } from './driver.ts';

/** One step of the database's layout, from `version - 1` to `version`. */
export interface Migration {
  readonly version: number;
  /**
   * True where a table that others point at is made anew, which no `ALTER TABLE` can do: the foreign keys rest
   * meanwhile, and are all checked before the step is taken.
   */
  readonly rebuilds?: boolean;
  /** Runs inside the transaction that also sets `user_version`. */
  readonly up: (driver: Driver, seeds: MigrationSeeds) => void;
}

/** What a migration may need from outside. */
export interface MigrationSeeds {
  readonly now: () => Date;
  readonly randomBytes: (length: number) => Uint8Array;
}
