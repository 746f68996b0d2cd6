import { ContractError } from '#core/contract/errors.ts';
import type { Kudos } from '#core/contract/schemas.ts';
import type { ServiceDeps } from '../deps.ts';
import { randomUuid } from '../random-uuid.ts';
import type { Store } from '../store/store.ts';

/** Notes of thanks; each person reads those sent to them. */
export class KudosNotes {
  readonly #store: Pick<Store, 'kudos' | 'people'>;
  readonly #deps: Pick<ServiceDeps, 'now' | 'randomBytes'>;

  constructor(store: Pick<Store, 'kudos' | 'people'>, deps: Pick<ServiceDeps, 'now' | 'randomBytes'>) {
    this.#store = store;
    this.#deps = deps;
  }

  /** Newest first. */
  list(learner: string): Promise<Kudos[]> {
    return this.#store.kudos.listTo(learner);
  }

  /** @throws ContractError `not-found` for someone who is not there, `bad-input` for oneself */
  async send(sender: string, to: string, text: string): Promise<void> {
    const { people, kudos } = this.#store;
    const from = await people.find(sender);
    if (from === null || (await people.find(to)) === null) {
      throw new ContractError('not-found', 'There is no such person. Pick one from the list.', { to });
    }
    if (sender === to) {
      throw new ContractError('bad-input', 'Kudos go to somebody else. Pick another person.', {
        where: 'to',
        what: 'oneself',
      });
    }
    const id = randomUuid(this.#deps.randomBytes);
    const sentAt = this.#deps.now().toISOString();
    await kudos.add(to, sender, { id, from: from.name, text, sentAt, seen: false });
  }

  /** @throws ContractError `not-found` */
  async see(learner: string, id: string): Promise<void> {
    if (await this.#store.kudos.see(learner, id, this.#deps.now().toISOString())) return;
    throw new ContractError('not-found', 'This player has no such note.', { kudos: id });
  }
}
