import { mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Notice } from '#core/contract/schemas.ts';
import { z } from '#core/contract/zod.ts';
import type { SignedHead } from '#core/results/signed-head.ts';
import { newDraftMark } from '../files/drafts.ts';
import { fileTime } from '../files/file-time.ts';
import { syncFolder } from '../files/sync-folder.ts';
import { sqliteAgreement } from './agreement-store.ts';
import { sqliteAssignments } from './assignments-store.ts';
import { sqliteAttempts } from './attempts-store.ts';
import { sqliteAudit } from './audit-store.ts';
import { chainEnd, type EndSigner } from './chain-end.ts';
import { sqliteContests } from './contests-store.ts';
import { sqliteCohorts } from './cohorts-store.ts';
import { createDatabase } from './create-database.ts';
import { readCheckMark, removeCheckMark, vouchesFor } from './check-mark.ts';
import { Damage } from './damage.ts';
import { sqliteDemonstration } from './demonstration-store.ts';
import { Driver } from './driver.ts';
import { CHECKED_WHOLE_UP_TO, type DatabaseCondition, examineDatabase } from './examine-database.ts';
import { migrate, NewerDatabaseError, newestLayout } from './migrate.ts';
import type { Migration, MigrationSeeds } from './migration.ts';
import { MIGRATIONS } from './migrations.ts';
import { sqliteKudos } from './kudos-store.ts';
import { sqliteOwnSettings } from './own-settings-store.ts';
import { sqlitePeople } from './people-store.ts';
import { sqlitePrivacy } from './privacy-store.ts';
import { sqliteReflections } from './reflections-store.ts';
import { sqliteReviews } from './reviews-store.ts';
import { sqlitePins, sqliteTries } from './secrets-store.ts';
import { sqliteRoster } from './roster-store.ts';
import { setAside } from './set-aside.ts';
import { sqliteStaff } from './staff-store.ts';
import type { Installation, Store } from './store.ts';
import { sqliteReplacements } from './replacements-store.ts';
import { sqliteStudio } from './studio-store.ts';

export const DATABASE_FILE = 'extra-mile.db';

/** Copies of the database from before each migration. */
export const BACKUP_FOLDER = 'backups';

/** What a store takes from outside. */
export interface StoreSeeds extends MigrationSeeds {
  /**
   * Who vouches for the end of the chain of an installation; left out: nobody does.
   *
   * @param since the last record that is there already; 0: none
   */
  readonly signerOf?: (installation: string, since: number) => EndSigner;
}

export interface OpenedStore {
  readonly store: Store;
  readonly notices: readonly Notice[];
  /** Damage that is found from now on. */
  readonly damage: Damage;
  /** When all of it was last read and found sound, ISO 8601 in UTC; null: it is to be read now. */
  readonly checkedAt: string | null;
}

/**
 * Opens the database of a data folder to write to it; the caller holds the folder's lock.
 *
 * A damaged database is never repaired in place and never deleted: it is set aside under a name that
 * says so, a new one is begun so that people can go on, and a notice says both. One from a newer
 * version is refused and left alone. Before an older one is migrated, a copy of it is kept.
 *
 * A large one is only glanced at, unless damage was met in it before: reading all of it is for whoever opens it.
 *
 * @throws NewerDatabaseError
 */
export function openStore(
  folder: string,
  seeds: StoreSeeds,
  migrations: readonly Migration[] = MIGRATIONS,
): OpenedStore {
  const path = join(folder, DATABASE_FILE);
  const newest = newestLayout(migrations);
  const notices: Notice[] = [];
  const mark = readCheckMark(folder);
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  const whole = size <= CHECKED_WHOLE_UP_TO || mark?.kind === 'suspected';
  const known = mark !== null && vouchesFor(mark, path, seeds.now());
  const found = examineForOpening(path, whole, newest);
  if (found.kind === 'sound' && found.layout > newest) {
    throw new NewerDatabaseError(found.layout, newest);
  }
  if (found.kind === 'damaged') notices.push(damaged(found.reason, setAside(path, seeds.now())));
  if (found.kind !== 'sound') createDatabase(path, migrations, seeds);
  // What is known of it holds until something is written to it.
  removeCheckMark(folder);
  const driver = Driver.openWritable(path);
  const damage = new Damage(driver, folder, seeds.now);
  try {
    if (found.kind === 'sound' && found.layout < newest) {
      keepCopy(driver, folder, found.layout, seeds.now());
      migrate(driver, migrations, seeds);
    }
    const checkedAt = known ? mark.at : whole || found.kind !== 'sound' ? seeds.now().toISOString() : null;
    return { store: sqliteStore(driver, seeds), notices, damage, checkedAt };
  } catch (error) {
    driver.close();
    throw error;
  }
}

/** Whoever migrates a database copies all of it first, so all of it must be there. */
function examineForOpening(path: string, whole: boolean, newest: number): DatabaseCondition {
  const found = examineDatabase(path, whole ? 'whole' : 'glance');
  const isOlder = found.kind === 'sound' && found.layout < newest;
  return isOlder && !whole ? examineDatabase(path, 'whole') : found;
}

/** The copy has its name once it is whole: half of one, taken for a backup, would be worse than none. */
function keepCopy(driver: Driver, folder: string, layout: number, now: Date): void {
  const backups = join(folder, BACKUP_FOLDER);
  mkdirSync(backups, { recursive: true });
  const copy = join(backups, `extra-mile.layout-${layout}-${fileTime(now)}.db`);
  const draft = `${copy}${newDraftMark()}`;
  try {
    driver.copyTo(draft);
    renameSync(draft, copy);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
  syncFolder(backups);
}

function damaged(reason: string, kept: string): Notice {
  return {
    code: 'database-damaged',
    message:
      `The results could not be read (${reason}). The damaged file was kept as “${kept}” in the data ` +
      'folder and a new one was begun. To get the old results back, close Extra Mile and put a backup ' +
      'of extra-mile.db in its place.',
  };
}

const installationSchema = z.object({ id: z.string(), key: z.instanceof(Uint8Array) });

/** Who wrote a database. */
export function readInstallation(driver: Driver): Installation {
  const row = driver.get('SELECT id, pseudonym_key AS key FROM installation');
  const { id, key } = installationSchema.parse(row);
  return { id, pseudonymKey: key };
}

const textSchema = z.object({ id: z.string(), text: z.string() });

/** An archived scenario text, or null; with `id`, only if it is of that scenario. */
export function readArchived(driver: Driver, hash: string, id?: string): string | null {
  const row = driver.get('SELECT id, text FROM scenario_archive WHERE hash = @hash', { hash });
  if (row === undefined) return null;
  const found = textSchema.parse(row);
  return id === undefined || found.id === id ? found.text : null;
}

const translationSchema = z.object({ text: z.string() });

function readTranslation(driver: Driver, hash: string): string | null {
  const row = driver.get('SELECT text FROM translation_archive WHERE hash = @hash', { hash });
  return row === undefined ? null : translationSchema.parse(row).text;
}

function sqliteStore(driver: Driver, { signerOf }: StoreSeeds): Store {
  const installation = readInstallation(driver);
  const signer = signerOf?.(installation.id, chainEnd(driver)?.seq ?? 0) ?? null;
  return {
    installation,
    people: sqlitePeople(driver),
    attempts: sqliteAttempts(driver, signer),
    reflections: sqliteReflections(driver),
    kudos: sqliteKudos(driver),
    reviews: sqliteReviews(driver),
    demonstration: sqliteDemonstration(driver),
    audit: sqliteAudit(driver),
    studio: sqliteStudio(driver),
    agreement: sqliteAgreement(driver),
    replacements: sqliteReplacements(driver),
    privacy: sqlitePrivacy(driver),
    contests: sqliteContests(driver, signer),
    roster: sqliteRoster(driver),
    cohorts: sqliteCohorts(driver),
    assignments: sqliteAssignments(driver),
    ownSettings: sqliteOwnSettings(driver),
    staff: sqliteStaff(driver),
    pins: sqlitePins(driver),
    tries: sqliteTries(driver),
    async archived(hash, id): Promise<string | null> {
      return readArchived(driver, hash, id);
    },
    async archivedTranslation(hash): Promise<string | null> {
      return readTranslation(driver, hash);
    },
    async signedEnd(): Promise<SignedHead | null> {
      const end = chainEnd(driver);
      return end === null || signer === null ? null : signer.signed(end);
    },
    async keepPolicy(hash, text, since): Promise<void> {
      driver.run('INSERT OR IGNORE INTO policy_archive VALUES (@hash, @text, @since)', { hash, text, since });
    },
    async close(): Promise<void> {
      driver.close();
    },
  };
}
