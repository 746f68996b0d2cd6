import { randomBytes } from 'node:crypto';
import Conf from 'conf';
import type { AttemptDetail } from '#core/contract/schemas.ts';
import { openServices, type Services } from '#main/services/services.ts';
import { BUNDLED_FOLDER } from './bundled.ts';
import { TestPlayer } from './play-attempt.ts';

/** What has happened in a data folder before a window opens on it. */
export interface Earlier {
  readonly services: Services;
  readonly person: (name: string) => Promise<string>;
  /** Plays words of a script, up to the ending or only so far. @returns the attempt as it began */
  readonly play: (learner: string, scenario: string, script: string, mode?: 'practice' | 'assessed', locale?: string) => Promise<AttemptDetail>;
}

/** Does something in a data folder through the real services. `now` gives the time at which it happens. */
export async function furnish(folder: string, work: (earlier: Earlier) => Promise<unknown>, now = () => new Date()): Promise<void> {
  const services = await openServices({
    shell: 'cli',
    version: '1.0.0',
    dataFolder: folder,
    bundledFolder: BUNDLED_FOLDER,
    now,
    randomBytes,
    openConf: (options) => new Conf(options),
  });
  try {
    await work({
      services,
      person: async (name) => (await services.people.add(name)).id,
      play: async (learner, scenario, script, mode = 'assessed', locale) => {
        const detail = await services.attempts.start(learner, { scenario, mode, timerFactor: 1, ...(locale !== undefined && { locale }) });
        await new TestPlayer(services.attempts, learner, detail).play(script);
        return detail;
      },
    });
  } finally {
    await services.close();
  }
}
