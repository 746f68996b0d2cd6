import type { Driver } from './driver.ts';
import type { Migration, MigrationSeeds } from './migration.ts';

/** The database was written by a newer version of the software; nothing in it was touched. */
export class NewerDatabaseError extends Error {
  override readonly name = 'NewerDatabaseError';
  readonly code = 'newer-database';
  readonly details: { readonly found: number; readonly known: number };

  constructor(found: number, known: number) {
    super(
      `The results in this data folder were written by a newer version of Extra Mile ` +
        `(layout ${found}; this version knows up to ${known}). Nothing was changed. ` +
        'Update Extra Mile, or choose another data folder.',
    );
    this.details = { found, known };
  }
}

/** The layout a database has; 0 is an empty one. */
export function layoutOf(driver: Driver): number {
  return Number(driver.pragma('user_version'));
}

/** The newest layout a list of migrations leads to. */
export function newestLayout(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.version ?? 0;
}

/** Brings a database up to the newest layout, one transaction a step. */
export function migrate(
  driver: Driver,
  migrations: readonly Migration[],
  seeds: MigrationSeeds,
): void {
  for (const migration of migrations) {
    const rebuilds = migration.rebuilds === true && layoutOf(driver) < migration.version;
    if (rebuilds) driver.exec('PRAGMA foreign_keys = OFF');
    try {
      driver.transaction(() => step(driver, migration, seeds));
    } finally {
      if (rebuilds) driver.exec('PRAGMA foreign_keys = ON');
    }
  }
}

function step(driver: Driver, { version, rebuilds, up }: Migration, seeds: MigrationSeeds): void {
  if (layoutOf(driver) >= version) return;
  up(driver, seeds);
  if (rebuilds === true && driver.get('PRAGMA foreign_key_check') !== undefined) {
    throw new Error(`Layout ${version} would leave rows that point at nothing; nothing was changed.`);
  }
  driver.exec(`PRAGMA user_version = ${version}`);
}
