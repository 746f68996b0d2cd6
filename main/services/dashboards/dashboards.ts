import type { DashboardFilter } from '#core/contract/dashboards.ts';
import { ContractError } from '#core/contract/errors.ts';
import type { Policy } from '#core/policy/policy.ts';
import { noSuchCohort, type Scope, type StaffSession } from '../roster/scope.ts';
import { DashboardsThread } from './dashboards-thread.ts';
import { ANSWERS, type Answers, type Bounds } from './question.ts';

/** What the dashboards need of the rest. */
interface DashboardsParts {
  readonly folder: string;
  readonly policy: Pick<Policy, 'groupMinimum'>;
  /** The cohorts that a session may see; null: everyone. */
  readonly scopeOf: (session: StaffSession) => Promise<Scope>;
}

/** Figures about groups; nobody is named in them, and groups that are too small are left out. */
export class Dashboards {
  readonly #parts: DashboardsParts;
  readonly #thread: DashboardsThread;

  constructor(parts: DashboardsParts) {
    this.#parts = parts;
    this.#thread = new DashboardsThread(parts.folder);
  }

  async scope(session: StaffSession): Promise<Answers['scope']> {
    return this.#thread.ask(ANSWERS.scope, { kind: 'scope', bounds: await this.#bounds(session, { which: 'first' }) });
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
