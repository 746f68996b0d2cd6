import type { AttemptsQuery, DashboardFilter, DashboardScope } from '#core/contract/dashboards.ts';
import { ContractError } from '#core/contract/errors.ts';
import { maySeeByName } from '#core/policy/may-see.ts';
import type { Policy, ResultKind } from '#core/policy/policy.ts';
import { noSuchCohort, type Scope, type StaffSession } from '../roster/scope.ts';
import { DashboardsThread } from './dashboards-thread.ts';
import { ANSWERS, type Answers, type Bounds } from './question.ts';

/** What the dashboards need of the rest. */
interface DashboardsParts {
  readonly folder: string;
  readonly policy: Pick<Policy, 'groupMinimum' | 'see'>;
  /** The cohorts that a session may see; null: everyone. */
  readonly scopeOf: (session: StaffSession) => Promise<Scope>;
}

/**
 * Figures about groups; nobody is named in them, and groups that are too small are left out. Who is behind them is
 * a question of its own, which the policy may refuse a role.
 */
export class Dashboards {
  readonly #parts: DashboardsParts;
  readonly #thread: DashboardsThread;

  constructor(parts: DashboardsParts) {
    this.#parts = parts;
    this.#thread = new DashboardsThread(parts.folder);
  }

  async scope(session: StaffSession): Promise<DashboardScope> {
    const scope = await this.#thread.ask(ANSWERS.scope, { kind: 'scope', bounds: await this.#bounds(session, { which: 'first' }) });
    const may = (kind: ResultKind): boolean => maySeeByName(this.#parts.policy, kind, session.role);
    return { ...scope, names: { completion: may('completion'), grades: may('grades'), choices: may('choices') } };
  }

  async grades(session: StaffSession, filter: DashboardFilter): Promise<Answers['grades']> {
    return this.#thread.ask(ANSWERS.grades, { kind: 'grades', bounds: await this.#bounds(session, filter) });
  }

  /** Times are told to HR alone, and only of groups. */
  async effort(session: StaffSession, filter: DashboardFilter): Promise<Answers['effort']> {
    const bounds = await this.#bounds(session, filter);
    return this.#thread.ask(ANSWERS.effort, { kind: 'effort', bounds, times: session.role === 'hr' });
  }

  async principles(session: StaffSession, filter: DashboardFilter): Promise<Answers['principles']> {
    return this.#thread.ask(ANSWERS.principles, { kind: 'principles', bounds: await this.#bounds(session, filter) });
  }

  async moments(session: StaffSession, filter: DashboardFilter): Promise<Answers['moments']> {
    return this.#thread.ask(ANSWERS.moments, { kind: 'moments', bounds: await this.#bounds(session, filter) });
  }

  /**
   * @throws ContractError `forbidden` where the policy does not let this role see what is asked for by name
   */
  async attempts(session: StaffSession, { beat, choice, grade, hash, principle, skip, ...filter }: AttemptsQuery): Promise<Answers['attempts']> {
    const kinds: ResultKind[] = ['completion'];
    if (grade !== undefined || principle !== undefined) kinds.push('grades');
    if (beat !== undefined || choice !== undefined) kinds.push('choices');
    for (const kind of kinds) if (!maySeeByName(this.#parts.policy, kind, session.role)) throw unseen(kind, session.role);
    return this.#thread.ask(ANSWERS.attempts, {
      kind: 'attempts',
      bounds: await this.#bounds(session, filter),
      grades: maySeeByName(this.#parts.policy, 'grades', session.role),
      asked: { beat, choice, grade, hash, principle, skip },
    });
  }

  /** @throws ContractError `not-found` where nobody within reach has finished the scenario, or those contents */
  async choices(
    session: StaffSession,
    { scenario, hash, ...filter }: DashboardFilter & { readonly scenario: string; readonly hash?: string | undefined },
  ): Promise<NonNullable<Answers['choices']>> {
    const bounds = await this.#bounds(session, filter);
    const map = await this.#thread.ask(ANSWERS.choices, { kind: 'choices', bounds, scenario, hash: hash ?? null });
    if (map !== null) return map;
    throw new ContractError('not-found', 'Nobody has finished this scenario in this period and cohort yet. Choose others.', { scenario });
  }

  close(): Promise<void> {
    return this.#thread.close();
  }

  async #bounds(session: StaffSession, filter: DashboardFilter): Promise<Bounds> {
    const { cohorts } = await this.#parts.scopeOf(session);
    if (filter.cohort !== undefined && cohorts !== null && !cohorts.includes(filter.cohort)) {
      throw noSuchCohort(filter.cohort);
    }
    return { cohorts, groupMinimum: this.#parts.policy.groupMinimum, filter };
  }
}

function unseen(kind: ResultKind, role: StaffSession['role']): ContractError {
  return new ContractError('forbidden', 'The policy does not let this role see that by name. The figures of groups are there.', { kind, role });
}
