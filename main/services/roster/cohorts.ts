import { ContractError } from '#core/contract/errors.ts';
import type { Cohort } from '#core/contract/roster.ts';
import type { Session } from '#core/contract/schemas.ts';
import type { ServiceDeps } from '../deps.ts';
import { personName } from '../people/person-name.ts';
import { randomUuid } from '../random-uuid.ts';
import type { ActedOn } from '../store/acts.ts';
import type { Store } from '../store/store.ts';
import { noSuchCohort, scopeOf, type StaffSession } from './scope.ts';

interface CohortsParts {
  readonly store: Pick<Store, 'cohorts' | 'staff'>;
  readonly deps: Pick<ServiceDeps, 'now' | 'randomBytes'>;
}

/** The cohorts of this installation, and who is responsible for them. */
export class Cohorts {
  readonly #parts: CohortsParts;

  constructor(parts: CohortsParts) {
    this.#parts = parts;
  }

  /** Those within a session's reach, by name. */
  async list(session: StaffSession): Promise<Cohort[]> {
    const { cohorts } = this.#parts.store;
    return cohorts.list((await scopeOf(cohorts, session)).cohorts);
  }

  /** @throws ContractError `bad-input` for a name that cannot be one, `conflict` for one that is taken */
  async add(session: Session, typed: string): Promise<Cohort> {
    const { store, deps } = this.#parts;
    const cohort = { id: randomUuid(deps.randomBytes), name: personName(typed) };
    const act = this.#act(session, 'cohort-added', { cohort: cohort.id });
    if (!(await store.cohorts.add(cohort, act))) throw taken(cohort.name);
    return this.#get(cohort.id);
  }

  /** @throws ContractError as `add`, and `not-found` */
  async rename(session: Session, id: string, typed: string): Promise<Cohort> {
    await this.#get(id);
    const name = personName(typed);
    const act = this.#act(session, 'cohort-renamed', { cohort: id });
    if (!(await this.#parts.store.cohorts.rename(id, name, act))) throw taken(name);
    return this.#get(id);
  }

  /** @throws ContractError `not-found`, `not-allowed` while anybody is in it or anything is assigned to it */
  async remove(session: Session, id: string): Promise<void> {
    await this.#get(id);
    if (await this.#parts.store.cohorts.remove(id, this.#act(session, 'cohort-removed', { cohort: id }))) return;
    throw new ContractError(
      'not-allowed',
      'This cohort still has people in it, archived ones included, or something assigned to it. Move them and withdraw that first.',
      { refusal: 'cohort-in-use' },
    );
  }

  /**
   * Puts everybody of a cohort into another one and takes the first away (`cohorts.merge` of the contract).
   *
   * @throws ContractError `not-found`, `bad-input` for a cohort into itself
   */
  async merge(session: Session, id: string, into: string): Promise<Cohort> {
    const { name } = await this.#get(id);
    await this.#get(into);
    if (id === into) {
      throw new ContractError('bad-input', 'A cohort cannot be merged into itself. Pick another one.', { where: 'into', what: 'itself' });
    }
    await this.#parts.store.cohorts.merge(id, into, this.#act(session, 'cohort-merged', { cohort: id, name, into }));
    return this.#get(into);
  }

  /** @throws ContractError `not-found`, `bad-input` for an account that is no manager's */
  async setManagers(session: Session, id: string, managers: readonly string[]): Promise<Cohort> {
    await this.#get(id);
    for (const staff of managers) {
      if ((await this.#parts.store.staff.find(staff))?.role === 'manager') continue;
      throw new ContractError('bad-input', 'Only a manager can be responsible for a cohort. Pick an account of a manager.', {
        where: 'managers',
        what: 'no-manager',
      });
    }
    const act = this.#act(session, 'cohort-managers', { cohort: id, managers: [...managers] });
    await this.#parts.store.cohorts.setManagers(id, managers, act);
    return this.#get(id);
  }

  async #get(id: string): Promise<Cohort> {
    const cohort = await this.#parts.store.cohorts.find(id);
    if (cohort === null) throw noSuchCohort(id);
    return cohort;
  }

  #act({ staff }: Session, kind: string, body: ActedOn['body']): ActedOn {
    return { at: this.#parts.deps.now().toISOString(), staff, kind, body };
  }
}

function taken(name: string): ContractError {
  return new ContractError('conflict', `There is already a cohort called “${name}”. Take another name.`, { name });
}
