import { ContractError } from '#core/contract/errors.ts';
import type { Person } from '#core/contract/schemas.ts';
import { nameKey } from '#core/roster/label.ts';
import type { ServiceDeps } from '../deps.ts';
import { randomUuid } from '../random-uuid.ts';
import type { PeopleStore } from '../store/store.ts';
import { personName } from './person-name.ts';

/** The people who play on this installation. */
export class People {
  readonly #store: PeopleStore;
  readonly #deps: Pick<ServiceDeps, 'now' | 'randomBytes'>;

  constructor(store: PeopleStore, deps: Pick<ServiceDeps, 'now' | 'randomBytes'>) {
    this.#store = store;
    this.#deps = deps;
  }

  /** Everyone, in the order they were added. */
  list(): Promise<Person[]> {
    return this.#store.list();
  }

  /** Those of a name, capitals and widths apart. */
  named(typed: string): Promise<Person[]> {
    return this.#store.named(nameKey(typed.trim().replaceAll(/\p{Zs}+/gu, ' ')));
  }

  find(id: string): Promise<Person | null> {
    return this.#store.find(id);
  }

  /**
   * Adds a person.
   *
   * @throws ContractError `bad-input` for a name that cannot be one, `conflict` for one that is taken
   */
  async add(typed: string): Promise<Person> {
    const name = personName(typed);
    const person: Person = {
      id: randomUuid(this.#deps.randomBytes),
      name,
      addedAt: this.#deps.now().toISOString(),
      apart: null,
    };
    if (await this.#store.add(person, nameKey(name))) return person;
    throw new ContractError(
      'conflict',
      `There is already someone called “${name}”. Pick that name from the list, or add something that tells the two apart, such as an initial.`,
      { name },
    );
  }
}
