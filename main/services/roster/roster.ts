import { ContractError } from '#core/contract/errors.ts';
import {
  type CohortsInstead,
  ROSTER_FILE_BYTES,
  rosterImportedSchema,
  type rosterImportEntrySchema,
  type rosterImportSchema,
  type RosterPerson,
  type RosterPreview,
  rosterPreviewSchema,
  type rosterSearchSchema,
} from '#core/contract/roster.ts';
import type { Session } from '#core/contract/schemas.ts';
import { z } from '#core/contract/zod.ts';
import type { ColumnMapping } from '#core/roster/columns.ts';
import type { ServiceDeps } from '../deps.ts';
import { StagedFiles } from '../files/staged-files.ts';
import type { LongJobs } from '../long-jobs/long-jobs.ts';
import type { ActedOn } from '../store/acts.ts';
import type { Store } from '../store/store.ts';
import { refused } from './read-roster-file.ts';
import type { Imported } from './roster-work.ts';
import { noSuchCohort, scopeOf, type Scope, type StaffSession } from './scope.ts';

/** People a page. */
const PAGE = 50;

/** Imports that are listed. */
const IMPORTS = 20;

const importedSchema = z.object({ counts: rosterImportedSchema, archived: z.array(z.string()) });

interface RosterParts {
  readonly store: Pick<Store, 'audit' | 'roster' | 'cohorts'>;
  /** The data folder. */
  readonly folder: string;
  readonly longJobs: LongJobs;
  readonly deps: Pick<ServiceDeps, 'now' | 'randomBytes'>;
}

/** Who works here. Everything staff ask is answered within what their session may see. */
export class Roster {
  readonly #parts: RosterParts;
  readonly #drafts: StagedFiles;

  constructor(parts: RosterParts) {
    this.#parts = parts;
    this.#drafts = new StagedFiles({ randomBytes: parts.deps.randomBytes, mostBytes: ROSTER_FILE_BYTES, tooLarge });
  }

  /** The cohorts whose people a session may see; null: everyone. */
  async scopeOf(session: StaffSession): Promise<Scope> {
    return scopeOf(this.#parts.store.cohorts, session);
  }

  async search(
    session: StaffSession,
    { words, cohort, department, withoutPin = false, archived, skip }: z.infer<typeof rosterSearchSchema>,
  ): Promise<{ readonly people: RosterPerson[]; readonly total: number }> {
    const { cohorts: scope } = await this.scopeOf(session);
    return this.#parts.store.roster.search({ words, cohort: cohort ?? null, department: department ?? null, withoutPin, archived, scope, skip, limit: PAGE });
  }

  /** The departments within a session's reach, by name. */
  async departments(session: StaffSession): Promise<string[]> {
    return this.#parts.store.roster.departments((await this.scopeOf(session)).cohorts);
  }

  /** @throws ContractError `not-found` */
  async archive(session: Session, person: string): Promise<RosterPerson> {
    await this.#person(person);
    const at = this.#parts.deps.now().toISOString();
    await this.#parts.store.roster.archive(person, at, this.#act(session, 'person-archived', { person }));
    return this.#person(person);
  }

  /** @throws ContractError `not-found` */
  async restore(session: Session, person: string): Promise<RosterPerson> {
    await this.#person(person);
    await this.#parts.store.roster.archive(person, null, this.#act(session, 'person-restored', { person }));
    return this.#person(person);
  }

  /** @throws ContractError `not-found` */
  async move(session: Session, person: string, cohort: string | null): Promise<RosterPerson> {
    const { roster, cohorts } = this.#parts.store;
    const from = (await this.#person(person)).cohort?.id ?? null;
    if (cohort !== null && (await cohorts.find(cohort)) === null) throw noSuchCohort(cohort);
    await roster.move(person, cohort, this.#act(session, 'person-moved', { person, from, to: cohort }));
    return this.#person(person);
  }

  /** @throws ContractError `bad-input` for a file that is too large, `not-found` for a draft that is gone */
  stage(session: Session, draft: string | null, piece: string): { readonly draft: string; readonly bytes: number } {
    return this.#drafts.add(session.token, draft, Buffer.from(piece, 'base64'));
  }

  /** @throws ContractError `bad-input` for a file that cannot be read, or a column that is not there */
  async preview(session: Session, draft: string, mapping: ColumnMapping | null, cohorts: CohortsInstead = []): Promise<RosterPreview> {
    const { folder, longJobs } = this.#parts;
    const bytes = this.#drafts.read(session.token, draft);
    return longJobs.do(rosterPreviewSchema, { kind: 'roster-preview', folder, bytes, mapping, cohorts });
  }

  /**
   * Carries out a preview in one transaction, all of it or nothing.
   *
   * @throws ContractError `not-allowed` while a line is at fault, `conflict` where the roster has changed since the
   * preview, `bad-input` for a link that was not offered
   */
  async import(session: Session, { draft, ...request }: z.infer<typeof rosterImportSchema>): Promise<Imported> {
    const { folder, longJobs, deps } = this.#parts;
    const bytes = this.#drafts.read(session.token, draft);
    const at = deps.now().toISOString();
    const imported = await longJobs.do(importedSchema, { kind: 'roster-import', folder, bytes, request, at, staff: session.staff });
    this.#drafts.forget(draft);
    return imported;
  }

  /** The last imports as they were written down, newest first. */
  async imports(): Promise<z.infer<typeof rosterImportEntrySchema>[]> {
    const entries = await this.#parts.store.audit.list({ kind: 'roster-import', limit: IMPORTS });
    return entries.map(({ at, staffName, body }) => ({ at, by: staffName, counts: rosterImportedSchema.parse(body) }));
  }

  async #person(id: string): Promise<RosterPerson> {
    const person = await this.#parts.store.roster.find(id);
    if (person !== null) return person;
    throw new ContractError('not-found', 'There is no such person any more. Search again.', { person: id });
  }

  #act({ staff }: Session, kind: string, body: ActedOn['body']): ActedOn {
    return { at: this.#parts.deps.now().toISOString(), staff, kind, body };
  }
}

function tooLarge(): ContractError {
  return refused('too-large', `This file is larger than ${ROSTER_FILE_BYTES / 1_000_000} MB. Leave out columns that are not needed, or split it.`);
}
