import type { Kudos, Person, Reflection, ReflectionAbout } from '#core/contract/schemas.ts';
import type { Contest } from '#core/contract/contests.ts';
import type { AttemptDetails } from '#core/results/attempt-details.ts';
import type { PinNotice, StaffAccount } from '#core/contract/staff.ts';
import type { AttemptEvent } from '#core/results/event.ts';
import type { Sha256 } from '#core/results/hash.ts';
import type { ChainHead, NewRecord, SealedRecord } from '#core/results/record.ts';
import type { sealReview } from '#core/results/review-record.ts';
import type { JsonValue } from '#core/scenario/json/json-value.ts';
import type { SignedHead } from '#core/results/signed-head.ts';
import type { Erased } from './erasure.ts';
import type { HeldRows } from './access-report.ts';
import type { AgreementStore } from './agreement-store.ts';
import type { AssignmentsStore } from './assignments-store.ts';
import type { AttemptResult, AttemptRow, NewAttempt } from './attempt-row.ts';
import type { CohortsStore } from './cohorts-store.ts';
import type { RosterStore } from './roster-store.ts';
import type { ReplacementsStore } from './replacements-store.ts';
import type { StudioStore } from './studio-store.ts';

/** Who wrote this database. */
export interface Installation {
  readonly id: string;
  /** Keys the pseudonyms of this installation's exports. */
  readonly pseudonymKey: Uint8Array;
}

/** Those who can play: whoever is archived is not among them. */
export interface PeopleStore {
  list(): Promise<Person[]>;
  named(key: string): Promise<Person[]>;
  find(id: string): Promise<Person | null>;
  /** False where somebody has a name of this key, archived or not; nothing is stored then. */
  add(person: Person, key: string): Promise<boolean>;
}

/** An account of staff with its passphrase, as a PHC string. */
export interface KeptAccount extends StaffAccount {
  readonly passphrase: string;
}

export interface StaffStore {
  /** In the order they were added. */
  list(): Promise<StaffAccount[]>;
  find(id: string): Promise<KeptAccount | null>;
  named(key: string): Promise<KeptAccount | null>;
  /** False where the key is taken, or, with `first`, where there is any account; nothing is stored then. */
  add(account: KeptAccount, key: string, first: boolean): Promise<boolean>;
  /** Stores role, passphrase and archival; false, and nothing is stored, where no account of HR would be in use. */
  put(account: KeptAccount): Promise<boolean>;
}

/** PINs, as PHC strings. */
export interface PinsStore {
  find(person: string): Promise<string | null>;
  put(person: string, hash: string, at: string): Promise<void>;
  /** False where the person has none. */
  remove(person: string): Promise<boolean>;
}

/** How often a secret was tried in vain since it was last right. */
export interface FailedTries {
  readonly failures: number;
  /** ISO 8601 in UTC: of the last of them. */
  readonly failedAt: string;
}

export interface TriesStore {
  find(subject: string): Promise<FailedTries | null>;
  put(subject: string, known: boolean, tries: FailedTries): Promise<void>;
  remove(subject: string): Promise<void>;
}

/** A scenario text to keep for as long as an attempt needs it. */
export interface ArchivedText {
  readonly hash: string;
  readonly id: string;
  readonly text: string;
}

/** A new attempt's texts: the scenario it plays and, where it is played in another language, that. */
export interface AttemptTexts {
  readonly scenario: ArchivedText;
  readonly translation: Omit<ArchivedText, 'id'> | null;
}

/** Events to add to an attempt, all or none. */
export interface Addition {
  readonly attempt: string;
  /** In order; the first one's index is the attempt's next. */
  readonly events: readonly AttemptEvent[];
  /** Active milliseconds these events took. */
  readonly activeMs: number;
  /** True where the run has moved on, so that the time held for the last beat's timer is void. */
  readonly movesOn: boolean;
  /** Present where the events end the attempt. */
  readonly seal?: Seal;
}

/** An attempt that was played from its start before anything of it was stored. */
export interface WholeAttempt {
  readonly attempt: NewAttempt;
  readonly texts: AttemptTexts;
  readonly addition: Addition;
}

/** What seals an attempt as the next record of the chain. */
export interface Seal {
  readonly fields: NewRecord;
  /** 16 bytes, behind the commitment to the learner. */
  readonly learnerSalt: Uint8Array;
  readonly finishedAt: string;
  /** null for an abandoned attempt. */
  readonly result: AttemptResult | null;
  /** Its choices and principles, which are stored as rows beside it. */
  readonly details: AttemptDetails;
}

export interface AttemptsStore {
  /** Stores a new attempt with its first events and archives its texts. @returns its row */
  create(attempt: NewAttempt, texts: AttemptTexts, addition: Addition): Promise<AttemptRow>;
  /** Stores whole attempts in their order, all or none. */
  createAll(attempts: readonly WholeAttempt[]): Promise<void>;
  find(id: string): Promise<AttemptRow | null>;
  events(id: string): Promise<AttemptEvent[]>;
  /** Newest first. */
  listOf(learner: string): Promise<AttemptRow[]>;
  /** The ids of those that a review has set aside: they count nowhere. */
  setAsideOf(learner: string): Promise<ReadonlySet<string>>;
  /** What was chosen in an attempt that is sealed, step by step. @param number the attempt's */
  choices(number: number): Promise<AttemptDetails['choices']>;
  /** Whether a learner has begun any attempt that counts. */
  hasAssessed(learner: string): Promise<boolean>;
  /** Where the attempt stands in the chain of records; null while it is not sealed. */
  recordOf(id: string): Promise<ChainHead | null>;
  /**
   * Adds events durably.
   *
   * @throws StaleIndexError where other events were stored first; nothing is stored then
   */
  add(addition: Addition): Promise<{ readonly row: AttemptRow; readonly record: SealedRecord | null }>;
  /** Keeps the time left on the current beat's timer; false where the index is no longer the next. */
  hold(attempt: string, index: number, remainingMs: number): Promise<boolean>;
}

/** Reflections, each its learner's own: `learner` is asked for everywhere. */
export interface ReflectionsStore {
  /** Newest first. */
  listOf(learner: string): Promise<Reflection[]>;
  about(learner: string, about: ReflectionAbout): Promise<Reflection | null>;
  /** Stores it, over the one of the same id. */
  put(learner: string, reflection: Reflection): Promise<void>;
  /** False where the learner has no such reflection. */
  remove(learner: string, id: string): Promise<boolean>;
  /** What is shared, newest first: so many, after the first `skip`; with `cohort`, of its people only. */
  shared(query: { readonly cohort: string | null; readonly skip: number; readonly limit: number }): Promise<SharedRow[]>;
  /** How many are shared. */
  sharedCount(cohort: string | null): Promise<number>;
}

/** A shared reflection with whose it is and what it is about. */
export interface SharedRow {
  readonly id: string;
  readonly person: { readonly id: string; readonly name: string };
  readonly cohort: { readonly id: string; readonly name: string } | null;
  readonly about:
    | { readonly type: 'attempt'; readonly scenario: string; readonly title: string; readonly locale: string }
    | { readonly type: 'week'; readonly programme: string; readonly week: number };
  readonly text: string;
  readonly commitment: string | null;
  readonly writtenAt: string;
}

/** What a demonstration was made of. */
export interface Demonstration {
  readonly seed: number;
  readonly attempts: number;
  readonly players: number;
  /** ISO 8601 in UTC. */
  readonly made_at: string;
}

/** Somebody who does not exist. */
export interface MadeUpPerson {
  readonly id: string;
  readonly name: string;
  readonly employeeNumber: string;
  readonly department: string;
  /** The cohort's name. */
  readonly cohort: string;
  /** ISO 8601 in UTC; before their first attempt. */
  readonly addedAt: string;
}

export interface DemonstrationStore {
  /** null where people and attempts are real. */
  find(): Promise<Demonstration | null>;
  /** True where nobody was added and nothing was played yet. */
  isEmpty(): Promise<boolean>;
  /** Marks the database for good and adds its people, and their cohorts under these ids. */
  begin(demonstration: Demonstration, cohorts: ReadonlyMap<string, string>, people: readonly MadeUpPerson[]): Promise<void>;
}

export interface KudosStore {
  /** Newest first. */
  listTo(learner: string): Promise<Kudos[]>;
  add(to: string, sender: string, kudos: Kudos): Promise<void>;
  /** False where the learner has no such note. */
  see(learner: string, id: string, at: string): Promise<boolean>;
}

/** When a principle comes up again, as FSRS keeps it; times are ISO 8601 in UTC. */
export interface ReviewCard {
  readonly principle: string;
  readonly due: string;
  readonly stability: number;
  readonly difficulty: number;
  readonly elapsed_days: number;
  readonly scheduled_days: number;
  readonly learning_steps: number;
  readonly reps: number;
  readonly lapses: number;
  readonly state: number;
  readonly last_review: string;
}

/** Cards, each its learner's own. */
export interface ReviewsStore {
  /** The longest due first. */
  listOf(learner: string): Promise<ReviewCard[]>;
  /** Stores it, over the one of the same principle. */
  put(learner: string, card: ReviewCard): Promise<void>;
}

/** Something that staff did with people's results. */
export interface NewAuditEntry {
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** Who did it: a staff account's id, and its name as it was then; null: the command line, or the product by itself. */
  readonly staff: string | null;
  readonly staffName: string | null;
  /** What was done, in kebab-case: `export`, `erasure`, … */
  readonly kind: string;
  /** What goes with it, by kind; never a player's name, for an entry is kept for good. */
  readonly body: Readonly<Record<string, JsonValue>>;
}

export interface AuditEntry extends NewAuditEntry {
  /** In the order they came. */
  readonly number: number;
}

/** What staff did: entries are added, never changed and never removed. */
export interface AuditStore {
  /** @returns the entry's number */
  add(entry: NewAuditEntry): Promise<number>;
  /** Newest first; `before`: only those of a lower number. */
  list(asked: {
    readonly kind?: string | null;
    /** Only what this account did. */
    readonly staff?: string | null;
    readonly before?: number | null;
    readonly limit: number;
  }): Promise<AuditEntry[]>;
  /** Those among some exports, by their entries' numbers, that came to their end. */
  finishedExports(exports: readonly number[]): Promise<ReadonlySet<number>>;
}

/** What people chose for themselves among the settings, by the settings' names. */
export interface OwnSettingsStore {
  of(learner: string): Promise<Readonly<Record<string, unknown>>>;
  /** Stores it, over what was there. */
  put(learner: string, chosen: Readonly<Record<string, unknown>>): Promise<void>;
  remove(learner: string): Promise<void>;
}

/** A contest with what it is about. */
export interface FoundContest {
  readonly contest: Contest;
  readonly learner: string;
  /** The player's name. */
  readonly player: string;
  readonly attempt: AttemptRow;
  /** Hash of the attempt's sealed record. */
  readonly recordHash: Sha256;
}

/** What a decision stores: the link of the chain, the salts behind its texts, and what stands beside it. */
export interface Decision {
  readonly fields: Parameters<typeof sealReview>[0];
  readonly salts: { readonly objection: Uint8Array; readonly answer: Uint8Array };
  readonly answer: string;
  readonly reviewerName: string;
}

export interface ContestsStore {
  /** False where the attempt was contested before. */
  add(learner: string, contest: Contest): Promise<boolean>;
  /** Newest first. */
  listOf(learner: string): Promise<Contest[]>;
  /** Those that wait first, then the newest; at most 1,000. */
  list(): Promise<FoundContest[]>;
  find(id: string): Promise<FoundContest | null>;
  /** @throws DecidedError where it was decided before; nothing is stored then */
  decide(id: string, decision: Decision): Promise<void>;
}

/** What takes people and old results away. */
export interface PrivacyStore {
  /** Takes a person out; null where there is no such person. */
  erase(person: string): Promise<Erased | null>;
  /** Removes some of the attempts that ended before a moment. @returns how many; 0 when none is left */
  removeOld(before: string): Promise<number>;
  /** The rows held on a person, practice among them or counted only; null where there is no such person. */
  held(person: string, practice: boolean): Promise<HeldRows | null>;
  /** With whose codes somebody's PIN was chosen since a moment, newest first. */
  pinNotices(person: string, since: string): Promise<PinNotice[]>;
  /** What a person is called; null where there is no such person. */
  nameOf(person: string): Promise<string | null>;
  /** People who were archived before a moment. */
  archivedBefore(before: string): Promise<string[]>;
  /** Empties the write-ahead log, in which what was removed may still stand; false where a reader holds it. */
  emptyLog(): Promise<boolean>;
}

/** Something else was stored first. */
export class StaleIndexError extends Error {
  override readonly name = 'StaleIndexError';
}

/** All that is kept of people and attempts. Whoever calls must not care that SQLite answers at once. */
export interface Store {
  readonly installation: Installation;
  readonly people: PeopleStore;
  readonly attempts: AttemptsStore;
  readonly reflections: ReflectionsStore;
  readonly kudos: KudosStore;
  readonly reviews: ReviewsStore;
  readonly demonstration: DemonstrationStore;
  readonly audit: AuditStore;
  readonly studio: StudioStore;
  readonly agreement: AgreementStore;
  readonly replacements: ReplacementsStore;
  readonly privacy: PrivacyStore;
  readonly contests: ContestsStore;
  readonly roster: RosterStore;
  readonly cohorts: CohortsStore;
  readonly assignments: AssignmentsStore;
  readonly ownSettings: OwnSettingsStore;
  readonly staff: StaffStore;
  readonly pins: PinsStore;
  readonly tries: TriesStore;
  /** An archived scenario text, or null; with `id`, only if it is of that scenario. */
  archived(hash: string, id?: string): Promise<string | null>;
  /** An archived translation, or null. */
  archivedTranslation(hash: string): Promise<string | null>;
  /** The end of the chain of records, signed; null while there is none, or nobody to sign it. */
  signedEnd(): Promise<SignedHead | null>;
  /** Keeps the text of a policy that attempts are played under. */
  keepPolicy(hash: Sha256, text: string, since: string): Promise<void>;
  close(): Promise<void>;
}
