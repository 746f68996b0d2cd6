import type Conf from 'conf';
import type { Notice } from '#core/contract/schemas.ts';
import type { Settings, SettingsPatch } from '#core/contract/settings.ts';
import type { ServiceDeps } from '../deps.ts';
import { KeyedQueue } from '../keyed-queue.ts';
import { given, settingsOf } from './known-settings.ts';
import { backUpSettings, mendSettings, SETTINGS_NAME } from './settings-file.ts';

/** The settings of this installation, which hold for whoever chose no other, in the data folder's `settings.json`. */
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
    return settingsOf(this.#conf.store);
  }

  /** Changes some settings and answers with all of them. */
  set(patch: SettingsPatch): Promise<Settings> {
    return this.#queue.run(this.#folder, async () => {
      const changed = settingsOf({ ...this.#conf.store, ...given(patch) });
      this.#conf.set(changed);
      await backUpSettings(this.#folder);
      return changed;
    });
  }
}
