import type Conf from 'conf';
import type { Notice } from '#core/contract/schemas.ts';
import { type Settings, type SettingsPatch, settingsSchema } from '#core/contract/settings.ts';
import { z } from '#core/contract/zod.ts';
import type { ServiceDeps } from '../deps.ts';
import { KeyedQueue } from '../keyed-queue.ts';
import { backUpSettings, mendSettings, SETTINGS_NAME } from './settings-file.ts';

const knownSettings = z.object(settingsSchema.shape);

/** The settings of this installation, in the data folder's `settings.json`. */
export class SettingsService {
  readonly notice: Notice | null;
  readonly #folder: string;
  readonly #conf: Conf<Settings>;
  readonly #queue = new KeyedQueue();

  private constructor(folder: string, conf: Conf<Settings>, notice: Notice | null) {
    this.#folder = folder;
    this.#conf = conf;
    this.notice = notice;
  }

  static async open(deps: ServiceDeps): Promise<SettingsService> {
    const notice = await mendSettings(deps.dataFolder, deps.now());
    const conf = deps.openConf({ cwd: deps.dataFolder, configName: SETTINGS_NAME });
    return new SettingsService(deps.dataFolder, conf, notice);
  }

  async get(): Promise<Settings> {
    return knownSettings.parse(this.#conf.store);
  }

  /** Changes some settings and answers with all of them. */
  set(patch: SettingsPatch): Promise<Settings> {
    return this.#queue.run(this.#folder, async () => {
      const changed = knownSettings.parse({ ...this.#conf.store, ...given(patch) });
      this.#conf.set(changed);
      await backUpSettings(this.#folder);
      return changed;
    });
  }
}

function given(patch: SettingsPatch): Partial<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
}
