import { ContractError } from '#core/contract/errors.ts';
import type { Settings, SettingsInForce, SettingsPatch } from '#core/contract/settings.ts';
import { KeyedQueue } from '../keyed-queue.ts';
import type { Store } from '../store/store.ts';
import { given, settingsOf, usable } from './known-settings.ts';
import type { SettingsService } from './settings-service.ts';

interface OwnSettingsParts {
  readonly store: Pick<Store, 'ownSettings' | 'people'>;
  /** The settings of this installation, which hold wherever a person chose nothing else. */
  readonly installation: Pick<SettingsService, 'get' | 'set'>;
}

/**
 * The settings in force for whoever sits here: what a person chose goes before what the installation has, and
 * only what they chose is kept as theirs, so that the rest follows the installation. While nobody is signed
 * in, the installation's are read and changed.
 */
export class OwnSettings {
  readonly #parts: OwnSettingsParts;
  readonly #queue = new KeyedQueue();

  constructor(parts: OwnSettingsParts) {
    this.#parts = parts;
  }

  /** @param learner null: nobody is signed in */
  async get(learner: string | null): Promise<SettingsInForce> {
    const { installation, store } = this.#parts;
    const usual = await installation.get();
    return learner === null ? inForce(usual, {}) : inForce(usual, usable(await store.ownSettings.of(learner)));
  }

  /**
   * Changes some settings and answers with all of them.
   *
   * @throws ContractError `not-found` where the person is not there any more
   */
  async set(learner: string | null, patch: SettingsPatch): Promise<SettingsInForce> {
    const { installation, store } = this.#parts;
    if (learner === null) return inForce(await installation.set(patch), {});
    return await this.#queue.run(learner, async () => {
      await this.#mustBeThere(learner);
      // What a newer version kept here stays, though this one does not know it.
      const chosen = { ...(await store.ownSettings.of(learner)), ...given(patch) };
      await store.ownSettings.put(learner, chosen);
      return inForce(await installation.get(), usable(chosen));
    });
  }

  /** Forgets what the person chose. @throws ContractError `not-found` */
  reset(learner: string): Promise<SettingsInForce> {
    return this.#queue.run(learner, async () => {
      await this.#mustBeThere(learner);
      await this.#parts.store.ownSettings.remove(learner);
      return inForce(await this.#parts.installation.get(), {});
    });
  }

  async #mustBeThere(learner: string): Promise<void> {
    if ((await this.#parts.store.people.find(learner)) !== null) return;
    throw new ContractError('not-found', 'This person is not here any more. Pick a name from the list.', { learner });
  }
}

function inForce(usual: Settings, own: Readonly<Record<string, unknown>>): SettingsInForce {
  return { settings: settingsOf({ ...usual, ...own }), own: Object.keys(own).length > 0 };
}
