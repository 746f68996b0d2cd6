import { constants } from 'node:fs';
import { access, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ContractError } from '#core/contract/errors.ts';
import type { HashedPolicy } from '#core/policy/parse-policy.ts';
import type { Notice } from '#core/contract/schemas.ts';
import type { SignedHead } from '#core/results/signed-head.ts';
import { type Access, openAccess } from './access/access.ts';
import { Agreement } from './agreement/agreement.ts';
import { Assignments } from './assignments/assignments.ts';
import { Attempts } from './attempts/attempts.ts';
import { Badges } from './badges/badges.ts';
import { Contests } from './contests/contests.ts';
import { Dashboards } from './dashboards/dashboards.ts';
import { lockDataFolder } from './data-folder-lock.ts';
import type { ServiceDeps, Shell } from './deps.ts';
import { Exports } from './exports/exports.ts';
import { sweepOwnDrafts } from './files/drafts.ts';
import { House } from './house/house.ts';
import { imageFolderOf, LIBRARY_FOLDER } from './house/library-file.ts';
import { HousePrinciples } from './house/principles.ts';
import { readScenario, type ScenarioText } from './library/read-scenario.ts';
import { ProgrammeLibrary } from './library/programme-library.ts';
import { OWN_FOLDER, ScenarioLibrary } from './library/scenario-library.ts';
import { DatabaseCheck } from './integrity/database-check.ts';
import { HeadSigner } from './integrity/head-signer.ts';
import { KEY_FOLDER } from './integrity/key-files.ts';
import { Imports } from './imports/imports.ts';
import { LongJobs } from './long-jobs/long-jobs.ts';
import { KudosNotes } from './kudos/kudos-notes.ts';
import { readPolicy } from './policy/policy-file.ts';
import { finishInstall } from './packs/finish-install.ts';
import { packFolders, Packs } from './packs/packs.ts';
import { People } from './people/people.ts';
import { Backups } from './privacy/backups.ts';
import { Privacy } from './privacy/privacy.ts';
import { Reflections } from './reflections/reflections.ts';
import { Reviews } from './reviews/reviews.ts';
import { FILE_RIGHTS, type SecretBox } from './secrets/secret-box.ts';
import { Cohorts } from './roster/cohorts.ts';
import { scopeOf } from './roster/scope.ts';
import { PersonOverviews } from './roster/person-overviews.ts';
import { Roster } from './roster/roster.ts';
import { Sessions } from './sessions.ts';
import { OwnSettings } from './settings/own-settings.ts';
import { SettingsService } from './settings/settings-service.ts';
import { Replacing } from './studio/replacing.ts';
import { lintOnce } from './proof/lint-once.ts';
import { PublishedScenarios } from './studio/published-scenarios.ts';
import { Publishing } from './studio/publishing.ts';
import { Studio } from './studio/studio.ts';
import type { Damage } from './store/damage.ts';
import { BACKUP_FOLDER, openStore } from './store/open-store.ts';
import type { Store } from './store/store.ts';
import { storageFault, systemCode } from './store/storage-fault.ts';

/** Told wherever notices are shown, for as long as the folder is used. */
const DEMONSTRATION: Notice = {
  code: 'demonstration-data',
  message: 'The people and attempts in this data folder are made up: it is a demonstration. Choose another data folder for real ones.',
};

/** Told until the folder is opened again. */
const UNFINISHED_PACK: Notice = {
  code: 'pack-unfinished',
  message: 'A pack was being installed, and its files cannot be put into the folder "scenarios" of the data folder. Give this user the right to write there, and start Extra Mile again.',
};

/** Within the data folder: where files are written under another name until they are whole. */
const WRITTEN_FOLDERS = ['', BACKUP_FOLDER, KEY_FOLDER, OWN_FOLDER, LIBRARY_FOLDER];

/** Everything behind the contract, at work on one data folder. */
export interface Services {
  readonly shell: Shell;
  readonly version: string;
  readonly dataFolder: string;
  /** What keeps this installation's keys. */
  readonly secrets: SecretBox['kind'];
  readonly store: Store;
  /** What is found wrong with the database while it is in use, and what looks for it. */
  readonly damage: Damage;
  readonly check: DatabaseCheck;
  readonly sessions: Sessions;
  /** Who may come in. */
  readonly access: Access;
  readonly privacy: Privacy;
  readonly people: People;
  readonly roster: Roster;
  /** What staff may see of one person. */
  readonly overviews: PersonOverviews;
  readonly cohorts: Cohorts;
  readonly assignments: Assignments;
  /** What the organisation has settled about its people's results, until the folder is opened again. */
  readonly policy: HashedPolicy;
  readonly policySource: 'file' | 'default';
  readonly scenarios: ScenarioLibrary;
  readonly programmes: ProgrammeLibrary;
  readonly attempts: Attempts;
  readonly contests: Contests;
  readonly reflections: Reflections;
  readonly kudos: KudosNotes;
  readonly reviews: Reviews;
  readonly badges: Badges;
  /** The installation's. */
  readonly settings: SettingsService;
  /** Each person's, over the installation's. */
  readonly ownSettings: OwnSettings;
  readonly exports: Exports;
  readonly studio: Studio;
  /** Stories of other programs, on their way into the studio. */
  readonly imports: Imports;
  readonly agreement: Agreement;
  readonly replacing: Replacing;
  /** What the organisation has of its own. */
  readonly house: House;
  readonly housePrinciples: HousePrinciples;
  readonly packs: Packs;
  readonly dashboards: Dashboards;
  /** The end of the chain of records, signed, for whoever keeps it outside; null while there is no record. */
  signedHead(): Promise<SignedHead | null>;
  /** The text of a scenario: the current one, or an archived one by its hash. */
  readScenario(id: string, hash: string | null, locale?: string | null): Promise<ScenarioText>;
  /** What the user should be told, as things stand now. */
  readonly notices: readonly Notice[];
  /** Ends what is under way, closes every file and gives the data folder back. */
  close(): Promise<void>;
}

/**
 * Opens the services on a data folder and takes it for this process alone.
 *
 * @throws DataFolderLockedError where another process has it
 * @throws NewerDatabaseError where a newer version wrote it
 * @throws ContractError `unavailable` where the folder, or a file in it, cannot be read and written
 */
export async function openServices(deps: ServiceDeps): Promise<Services> {
  const opened: (() => Promise<void>)[] = [];
  const close = async (): Promise<void> => {
    for (const end of opened.splice(0).toReversed()) await end();
  };
  try {
    await makeWritable(deps.dataFolder);
    const lock = await lockDataFolder(deps);
    opened.push(async () => lock.release());
    for (const folder of WRITTEN_FOLDERS) sweepOwnDrafts(join(deps.dataFolder, folder));
    sweepOwnDrafts(imageFolderOf(deps.dataFolder));
    return await assemble(deps, close, (end) => opened.push(end));
  } catch (error) {
    await close();
    throw storageFault(error) ?? error;
  }
}

async function assemble(
  deps: ServiceDeps,
  close: () => Promise<void>,
  onClose: (end: () => Promise<void>) => void,
): Promise<Services> {
  const { dataFolder: folder, shell, secrets: box = FILE_RIGHTS } = deps;
  const signerOf = (installation: string, since: number): HeadSigner =>
    HeadSigner.open({ folder, shell, installation, box }, since);
  const { store, notices, damage, checkedAt } = openStore(deps.dataFolder, { ...deps, signerOf });
  const check = new DatabaseCheck({ folder, damage, checkedAt, now: deps.now });
  onClose(async () => check.leaveWord());
  onClose(() => store.close());
  onClose(() => check.close());
  const settings = await SettingsService.open(deps);
  const policy = await readPolicy(deps.dataFolder);
  await store.keepPolicy(policy.current.hash, JSON.stringify(policy.current.policy), deps.now().toISOString());
  // Before anything reads the files it brings.
  const packNotice = await finishInstall(packFolders(folder), store).then(
    () => null,
    () => UNFINISHED_PACK,
  );
  const published = new PublishedScenarios(store.studio);
  const scenarios = await ScenarioLibrary.open(deps.bundledFolder, deps.dataFolder, (own) => published.inPlaceOf(own));
  onClose(() => scenarios.close());
  // Apart from other long work, which would wait for it.
  const comparing = new LongJobs(deps.jobThread);
  const publishing = new Publishing({
    dataFolder: folder,
    store: store.studio,
    library: scenarios,
    policy: policy.current.policy,
    longJobs: comparing,
    findingsIn: lintOnce,
  });
  const studio = new Studio({ store: store.studio, library: scenarios, publishing, deps });
  onClose(async () => studio.close());
  const replacing = new Replacing({ studio, store: store.replacements, now: deps.now });
  onClose(() => comparing.close());
  const exports = await Exports.open({ ...deps, policy: policy.current, audit: store.audit });
  onClose(() => exports.close());
  const dashboards = new Dashboards({
    folder,
    policy: policy.current.policy,
    scopeOf: (session) => scopeOf(store.cohorts, session),
  });
  onClose(() => dashboards.close());
  const longJobs = new LongJobs(deps.jobThread, ({ kind }) => {
    if (kind === 'roster-import') damage.refuse();
  });
  onClose(() => longJobs.close());
  const sessions = new Sessions({ ...deps, idleMinutes: idleMinutes(policy.current) });
  // Apart from other long work, which would wait for it.
  const cleaning = new LongJobs(deps.jobThread);
  const backups = new Backups(folder, cleaning);
  const privacy = new Privacy({ store, backups, sessions, check, policy: policy.current, now: deps.now });
  onClose(() => privacy.settled);
  onClose(() => cleaning.close());
  await privacy.retain();
  const programmes = new ProgrammeLibrary(deps.bundledFolder, deps.dataFolder);
  const { policy: held } = policy.current;
  const assignments = new Assignments({ store, library: scenarios, programmes, policy: held, deps });
  const admit = (learner: string, scenario: string): Promise<void> => assignments.admit(learner, scenario);
  const attempts = new Attempts({ store, library: scenarios, policy: policy.current.hash, admit, deps });
  const demonstration = (await store.demonstration.find()) === null ? null : DEMONSTRATION;
  const standing = [...notices, settings.notice, policy.notice, demonstration, packNotice].filter((notice) => notice !== null);
  return {
    shell: deps.shell,
    version: deps.version,
    dataFolder: deps.dataFolder,
    secrets: box.kind,
    store,
    damage,
    check,
    sessions,
    privacy,
    access: openAccess(store, held, deps),
    people: new People(store.people, deps),
    policy: policy.current,
    policySource: policy.source,
    scenarios,
    programmes,
    roster: new Roster({ store, folder, longJobs, deps }),
    overviews: new PersonOverviews({ store, assignments, policy: held }),
    cohorts: new Cohorts({ store, deps }),
    assignments,
    attempts,
    contests: new Contests({ store, attempts, policy: policy.current.hash, deps }),
    reflections: new Reflections({ store, programmes, deps }),
    kudos: new KudosNotes(store, deps),
    reviews: new Reviews({ store, library: scenarios, deps }),
    badges: new Badges(store),
    settings,
    ownSettings: new OwnSettings({ store, installation: settings }),
    exports,
    studio,
    imports: new Imports({ studio, longJobs, deps }),
    agreement: new Agreement({ store, textOf: (file) => studio.textOf(file), deps }),
    replacing,
    house: new House({ scenarios, studio, deps }),
    housePrinciples: new HousePrinciples({ scenarios, studio, deps }),
    packs: new Packs({ store, studio, deps }),
    dashboards,
    signedHead: () => store.signedEnd(),
    readScenario: (id, hash, locale) => readScenario(scenarios, store, id, hash, locale ?? null),
    get notices(): readonly Notice[] {
      const { notice } = damage;
      return [...(notice === null ? [] : [notice]), ...standing, ...scenarios.notices];
    },
    close,
  };
}

function idleMinutes({ policy: { players, staff } }: HashedPolicy): { readonly player: number; readonly staff: number } {
  return { player: players.idleMinutes, staff: staff.idleMinutes };
}

async function makeWritable(folder: string): Promise<void> {
  try {
    // What is in it is about people: a folder made here is its owner's alone.
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await access(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new ContractError(
      'unavailable',
      `The data folder ${folder} cannot be used. Make it a folder this user can write to, or choose another with --data.`,
      { folder, cause: systemCode(error) },
    );
  }
}
