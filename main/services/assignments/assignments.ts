import { scenarioStanding, STANDINGS, standingOf, type Terms } from '#core/assignments/standing.ts';
import {
  type Assignment,
  type DueFilePiece,
  type DueFileQuery,
  type DuePage,
  type DueQuery,
  type OwnAssignment,
  type TakenList,
  takenListSchema,
} from '#core/contract/assignments.ts';
import { ContractError } from '#core/contract/errors.ts';
import type { Session } from '#core/contract/schemas.ts';
import { maySeeByName } from '#core/policy/may-see.ts';
import type { Policy } from '#core/policy/policy.ts';
import { quote } from '#core/scenario/text/quote.ts';
import { limitReached, notAllowed } from '../attempts/refusals.ts';
import type { ServiceDeps } from '../deps.ts';
import { randomUuid } from '../random-uuid.ts';
import { noSuchCohort, type Scope, scopeOf, type StaffSession } from '../roster/scope.ts';
import type { ActedOn } from '../store/acts.ts';
import type { AssignmentRow, AssignmentTerms } from '../store/assignments-store.ts';
import type { Store } from '../store/store.ts';
import { bookOf, doingsOf } from './doings.ts';
import { dueFile, duePieces } from './due-file.ts';
import { duePage, type DueRow, dueRows, rowsOfView } from './due-list.ts';
import { localDay } from './local-day.ts';
import { type Libraries, type Subject, subjectOf } from './subjects.ts';

/** What the audit calls a list that was taken out as a file. */
const DUE_LIST = 'due-list';

/** Those of them that are shown. */
const MOST_TAKEN = 50;

interface AssignmentsParts extends Libraries {
  readonly store: Pick<Store, 'assignments' | 'audit' | 'cohorts'>;
  readonly policy: Policy;
  readonly deps: Pick<ServiceDeps, 'now' | 'randomBytes'>;
}

/** A new assignment, as it is asked for. */
export interface NewAssignment extends AssignmentTerms {
  readonly cohort: string;
  readonly kind: AssignmentRow['kind'];
  readonly subject: string;
}

/** What is assigned to whom, and how they stand with it. */
export class Assignments {
  readonly #parts: AssignmentsParts;

  constructor(parts: AssignmentsParts) {
    this.#parts = parts;
  }

  /** Those in force within a session's reach, the earliest due first. */
  async list(session: StaffSession): Promise<Assignment[]> {
    const { cohorts } = await this.#scope(session);
    const rows = await this.#parts.store.assignments.list(cohorts);
    return Promise.all(rows.map((row) => this.#view(row)));
  }

  /** @throws ContractError `not-found` for an unknown cohort, scenario or programme, `conflict` for one assigned already,
   * `not-allowed` for a scenario that is not published */
  async add(session: Session, asked: NewAssignment): Promise<Assignment> {
    const { store, deps } = this.#parts;
    const { cohort, kind, subject, dueOn, attemptLimit, validMonths } = asked;
    if ((await store.cohorts.find(cohort)) === null) throw noSuchCohort(cohort);
    if (kind === 'scenario' && this.#parts.library.findWaiting(subject) !== null) throw notAllowed('not-published');
    if ((await subjectOf(this.#parts, asked)) === null) throw noSuchSubject(asked);
    const id = randomUuid(deps.randomBytes);
    const act = this.#act(session, 'assignment-made', { assignment: id, ...asked });
    const assignedAt = act.at;
    const row = { id, cohort, kind, subject, dueOn, attemptLimit, validMonths, assignedAt };
    if (!(await store.assignments.add(row, act))) throw assignedAlready();
    return this.#view(await this.#get(id));
  }

  /** @throws ContractError `not-found` */
  async change(session: Session, id: string, { dueOn, attemptLimit, validMonths }: AssignmentTerms): Promise<Assignment> {
    await this.#get(id);
    const terms = { dueOn, attemptLimit, validMonths };
    const act = this.#act(session, 'assignment-changed', { assignment: id, ...terms });
    await this.#parts.store.assignments.change(id, terms, act);
    return this.#view(await this.#get(id));
  }

  /** @throws ContractError `not-found` */
  async withdraw(session: Session, id: string): Promise<void> {
    await this.#get(id);
    await this.#parts.store.assignments.withdraw(id, this.#act(session, 'assignment-withdrawn', { assignment: id }));
  }

  /**
   * Who is due, overdue, expiring or done, within a session's reach; without names where the policy says so.
   *
   * @throws ContractError `forbidden` for one person's standing where names may not be seen
   */
  async due(session: StaffSession, query: DueQuery): Promise<DuePage> {
    const { policy } = this.#parts;
    const named = maySeeByName(policy, 'completion', session.role);
    if (query.person !== undefined && !named) throw namesUnseen(session.role);
    return duePage(await this.#rows(session, query), query, named, policy.groupMinimum);
  }

  /**
   * The same list as a CSV file, which has names in it: it is in the audit, with what it is for, before any of it
   * is handed over.
   *
   * @throws ContractError `forbidden` where names may not be seen
   */
  async *dueFile(session: Session, { profile, purpose, ...query }: DueFileQuery): AsyncGenerator<DueFilePiece> {
    const { store, policy, deps } = this.#parts;
    if (!maySeeByName(policy, 'completion', session.role)) throw namesUnseen(session.role);
    const file = dueFile(rowsOfView(await this.#rows(session, query), query.view), profile);
    const { rows, sha256 } = file;
    const { view, cohort = null, person = null, assignment = null } = query;
    const filter = { view, cohort, person, assignment };
    await store.assignments.took(this.#act(session, DUE_LIST, { purpose, rows, sha256, profile, filter }));
    yield* duePieces(file, localDay(deps.now()));
  }

  /** The last lists that were taken out as files, newest first; HR reads all, others their own. */
  async taken({ role, staff }: Session): Promise<TakenList[]> {
    const entries = await this.#parts.store.audit.list({ kind: DUE_LIST, limit: MOST_TAKEN });
    return entries
      .filter((entry) => role === 'hr' || entry.staff === staff)
      .map(({ number, at, staffName, body }) => takenListSchema.parse({ ...body, number, at, by: staffName }));
  }

  /** What is assigned to a learner, the most pressing first. */
  async mine(learner: string): Promise<OwnAssignment[]> {
    const today = localDay(this.#parts.deps.now());
    const own: OwnAssignment[] = [];
    for (const { row, subject, doings, terms } of await this.#of(learner)) {
      const { id, kind, attemptLimit, validMonths } = row;
      const { title, locale } = subject;
      const scenarios = doings.map((doing) => {
        const { used, allowed, kind: stands } = scenarioStanding(terms, doing, today);
        return { scenario: doing.scenario, pass: doing.pass, kind: stands, used, allowed };
      });
      const standing = standingOf(terms, doings, today);
      own.push({ id, kind, subject: row.subject, title, locale, attemptLimit, validMonths, standing, scenarios });
    }
    const rank = ({ standing }: OwnAssignment): number => STANDINGS.indexOf(standing.kind);
    return own.toSorted((a, b) => rank(a) - rank(b) || (a.standing.days ?? Infinity) - (b.standing.days ?? Infinity));
  }

  /**
   * Lets somebody who has used up the attempts of an assignment begin one more, at every scenario of it whose
   * attempts are used up. The limit stays what it is for everybody else.
   *
   * @throws ContractError `not-found` for an assignment that is not this person's, `not-allowed` while attempts are left
   */
  async grant(session: Session, id: string, person: string): Promise<void> {
    const { store, deps } = this.#parts;
    const today = localDay(deps.now());
    const work = (await this.#of(person)).find(({ row }) => row.id === id);
    if (work === undefined) throw noSuchAssignment(id);
    const spent = work.doings.filter((doing) => scenarioStanding(work.terms, doing, today).kind === 'limit-reached');
    if (spent.length === 0) throw attemptsLeft();
    const act = this.#act(session, 'attempt-granted', { assignment: id, person, scenarios: spent.map(({ scenario }) => scenario) });
    await store.assignments.grant(
      spent.map(({ scenario }) => ({ assignment: id, learner: person, scenario, grantedAt: act.at })),
      act,
    );
  }

  /**
   * Whether a learner may begin one more attempt that counts; every limit that is on the scenario holds.
   *
   * @throws ContractError `not-allowed`
   */
  async admit(learner: string, scenario: string): Promise<void> {
    const today = localDay(this.#parts.deps.now());
    for (const { doings, terms } of await this.#of(learner, scenario)) {
      for (const doing of doings.filter((one) => one.scenario === scenario)) {
        const { used, allowed } = scenarioStanding(terms, doing, today);
        if (allowed !== null && used >= allowed) throw limitReached(allowed);
      }
    }
  }

  /** How everybody stands within a session's reach, narrowed as asked. */
  async #rows(session: StaffSession, { cohort, person, assignment }: Partial<DueQuery>): Promise<DueRow[]> {
    const { store, deps } = this.#parts;
    const scope = await this.#scope(session);
    const asked = (await store.assignments.list(scope.cohorts)).filter(
      (row) => (cohort === undefined || row.cohort === cohort) && (assignment === undefined || row.id === assignment),
    );
    return dueRows({ ...this.#parts, store: store.assignments, now: deps.now }, asked, person ?? null);
  }

  /** A learner's assignments with what they have done; with `scenario`, only those that limit attempts at it. */
  async #of(learner: string, scenario: string | null = null): Promise<OwnWork[]> {
    const { assignments } = this.#parts.store;
    const cohort = await assignments.cohortOf(learner);
    if (cohort === null) return [];
    const work: OwnWork[] = [];
    for (const row of await assignments.list([cohort])) {
      if (scenario !== null && row.attemptLimit === null) continue;
      const subject = await subjectOf(this.#parts, row);
      if (subject === null) continue;
      const asked = subject.requirements.map((requirement) => requirement.scenario);
      if (scenario !== null && !asked.includes(scenario)) continue;
      const { requirements } = subject;
      const progress = bookOf(await assignments.progress(cohort, asked, learner));
      const grants = bookOf(await assignments.grants(row.id, learner));
      const doings = await doingsOf(assignments, learner, { requirements, attemptLimit: row.attemptLimit, progress, grants }, true);
      const { dueOn, attemptLimit, validMonths, assignedAt } = row;
      work.push({ row, subject, doings, terms: { dueOn, attemptLimit, validMonths, assignedOn: localDay(new Date(assignedAt)) } });
    }
    return work;
  }

  async #get(id: string): Promise<AssignmentRow> {
    const row = await this.#parts.store.assignments.find(id);
    if (row !== null) return row;
    throw noSuchAssignment(id);
  }

  async #view(row: AssignmentRow): Promise<Assignment> {
    const { id, cohort, cohortName, kind, subject, dueOn, attemptLimit, validMonths, assignedAt } = row;
    const found = await subjectOf(this.#parts, row);
    const { title = null, locale = null, requirements = [] } = found ?? {};
    const asked = kind === 'scenario' ? [subject] : requirements.map(({ scenario }) => scenario);
    const waiting = asked.flatMap((scenario) => this.#parts.library.findWaiting(scenario) ?? []);
    return { id, cohort: { id: cohort, name: cohortName }, kind, subject, title, locale, waiting, dueOn, attemptLimit, validMonths, assignedAt };
  }

  #scope(session: StaffSession): Promise<Scope> {
    return scopeOf(this.#parts.store.cohorts, session);
  }

  #act({ staff }: Session, kind: string, body: ActedOn['body']): ActedOn {
    return { at: this.#parts.deps.now().toISOString(), staff, kind, body };
  }
}

interface OwnWork {
  readonly row: AssignmentRow;
  readonly subject: Subject;
  readonly doings: Awaited<ReturnType<typeof doingsOf>>;
  readonly terms: Terms;
}

function noSuchAssignment(assignment: string): ContractError {
  return new ContractError('not-found', 'There is no such assignment any more. Look at the list again.', { assignment });
}

function attemptsLeft(): ContractError {
  return new ContractError('not-allowed', 'This person has an attempt left, or has passed. Look at the list again.', {
    refusal: 'attempts-left',
  });
}

function noSuchSubject({ kind, subject }: NewAssignment): ContractError {
  return new ContractError('not-found', `There is no ${kind} ${quote(subject)} that can be played. Pick one from the list.`, {
    [kind]: subject,
  });
}

function assignedAlready(): ContractError {
  return new ContractError(
    'conflict',
    'This cohort has this assignment already. Change its due date, attempts or validity in the list instead.',
  );
}

function namesUnseen(role: string): ContractError {
  return new ContractError('forbidden', `The policy of this organisation lets a ${role} see no names here. Ask HR.`, {
    refusal: 'names-unseen',
  });
}
