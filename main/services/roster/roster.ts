import { ContractError } from '#core/contract/errors.ts';
import type { z } from '#core/contract/zod.ts';
import type {
  RosterPerson,
  RosterPreview,
  rosterImportedSchema,
  rosterImportSchema,
  rosterSearchSchema,
} from '#core/contract/roster.ts';
import type { Session } from '#core/contract/schemas.ts';
import { type ColumnMapping, guessColumns, missingFields } from '#core/roster/columns.ts';
import { type LineFault, type ReadLines, readLines } from '#core/roster/lines.ts';
import { ImpossibleLinkError, type PersonWrite, planImport, type RosterPlan, writesOf } from '#core/roster/plan.ts';
import type { ServiceDeps } from '../deps.ts';
import { randomUuid } from '../random-uuid.ts';
import type { ActedOn } from '../store/acts.ts';
import type { KnownRoster } from '../store/roster-store.ts';
import type { Store } from '../store/store.ts';
import { Drafts } from './drafts.ts';
import { type ParsedRoster, parseRoster } from './parse-roster.ts';
import { changesView, fingerprintOf } from './preview.ts';
import { readRosterFile } from './read-roster-file.ts';
import { noSuchCohort, scopeOf, type Scope, type StaffSession } from './scope.ts';

/** People a page. */
const PAGE = 50;

type ImportRequest = z.infer<typeof rosterImportSchema>;

/** What an import did, and whose sessions it ends. */
export interface Imported {
  readonly counts: z.infer<typeof rosterImportedSchema>;
  readonly archived: readonly string[];
}

interface RosterParts {
  readonly store: Pick<Store, 'roster' | 'cohorts'>;
  readonly deps: Pick<ServiceDeps, 'now' | 'randomBytes'>;
}

/** Who works here. Everything staff ask is answered within what their session may see. */
export class Roster {
  readonly #parts: RosterParts;
  readonly #drafts: Drafts;

  constructor(parts: RosterParts) {
    this.#parts = parts;
    this.#drafts = new Drafts(parts.deps.randomBytes);
  }

  /** The cohorts whose people a session may see; null: everyone. */
  async scopeOf(session: StaffSession): Promise<Scope> {
    return scopeOf(this.#parts.store.cohorts, session);
  }

  async search(
    session: StaffSession,
    { words, cohort, archived, skip }: z.infer<typeof rosterSearchSchema>,
  ): Promise<{ readonly people: RosterPerson[]; readonly total: number }> {
    const { cohorts: scope } = await this.scopeOf(session);
    return this.#parts.store.roster.search({ words, cohort: cohort ?? null, archived, scope, skip, limit: PAGE });
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
  async preview(session: Session, draft: string, asked: ColumnMapping | null): Promise<RosterPreview> {
    const parsed = await this.#parsed(session, draft);
    const mapping = asked ?? guessColumns(parsed.headings);
    const missing = missingFields(mapping);
    const view = { headings: [...parsed.headings], mapping, missing };
    if (missing.length > 0) return { ...view, changes: null };
    const read = readAll(parsed, mapping);
    return { ...view, changes: changesView(read, planFor(read, await this.#parts.store.roster.everyone())) };
  }

  /**
   * Carries out a preview in one transaction, all of it or nothing.
   *
   * @throws ContractError `not-allowed` while a line is at fault, `conflict` where the roster has changed since the
   * preview, `bad-input` for a link that was not offered
   */
  async import(session: Session, { draft, mapping, fingerprint, archiveLeavers, links }: ImportRequest): Promise<Imported> {
    const read = readAll(await this.#parsed(session, draft), mapping);
    if (read.faults.length > 0 || missingFields(mapping).length > 0) throw faulty(read.faults);
    const decisions = { archiveLeavers, links: new Map(links.map(({ person, key }) => [person, key])) };
    if (decisions.links.size < links.length) throw impossibleLink();
    const newId = (): string => randomUuid(this.#parts.deps.randomBytes);
    let unchanged = 0;
    const { writes } = await this.#parts.store.roster.import((known) => {
      const plan = planFor(read, known);
      if (fingerprintOf(read, plan) !== fingerprint) throw outOfDate();
      unchanged = plan.unchanged.length;
      const carriedOut = allowedWrites(plan, read, decisions);
      const counts = countsOf(carriedOut, decisions.links.size, unchanged);
      return { writes: carriedOut, act: this.#act(session, 'roster-import', counts) };
    }, newId);
    this.#drafts.forget(draft);
    const archived = writes.flatMap((write) => (write.kind === 'archive' ? [write.person] : []));
    return { counts: countsOf(writes, decisions.links.size, unchanged), archived };
  }

  async #parsed(session: Session, draft: string): Promise<ParsedRoster> {
    return parseRoster(readRosterFile(this.#drafts.read(session.token, draft)));
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

function readAll({ headings, lines, fault }: ParsedRoster, mapping: ColumnMapping): ReadLines {
  const read = readLines(lines, mapping, headings.length);
  return fault === null ? read : { ...read, faults: [...read.faults, fault] };
}

function planFor({ entries, told }: ReadLines, { people, cohorts }: KnownRoster): RosterPlan {
  return planImport(entries, told, people, cohorts);
}

function allowedWrites(plan: RosterPlan, { told }: ReadLines, decisions: Parameters<typeof writesOf>[2]): PersonWrite[] {
  try {
    return writesOf(plan, told, decisions);
  } catch (error) {
    throw error instanceof ImpossibleLinkError ? impossibleLink() : error;
  }
}

function countsOf(writes: readonly PersonWrite[], linked: number, unchanged: number): Imported['counts'] {
  const count = (kind: PersonWrite['kind']): number => writes.filter((write) => write.kind === kind).length;
  return { added: count('add'), changed: count('set') - linked, linked, archived: count('archive'), unchanged };
}

function faulty([first]: readonly LineFault[]): ContractError {
  return new ContractError(
    'not-allowed',
    'Some lines of the file are at fault, so nothing was imported. Mend them in the file, then choose it again.',
    { refusal: 'faulty-lines', line: first?.line ?? null },
  );
}

function outOfDate(): ContractError {
  return new ContractError(
    'conflict',
    'The roster has changed since this preview, so nothing was imported. Look at the preview again, then import.',
  );
}

function impossibleLink(): ContractError {
  return new ContractError('bad-input', 'A link names a person or a line that was not offered. Look at the preview again.', {
    where: 'links',
    what: 'not-offered',
  });
}
