import { z } from '#core/contract/zod.ts';
import type { Driver } from './driver.ts';
import type { OwnSettingsStore } from './store.ts';

const rowSchema = z.object({ chosen: z.string() });
const chosenSchema = z.record(z.string(), z.unknown());

const PUT = 'INSERT OR REPLACE INTO own_settings (learner, chosen) VALUES (@learner, @chosen)';

export function sqliteOwnSettings(driver: Driver): OwnSettingsStore {
  return {
    async of(learner): Promise<Readonly<Record<string, unknown>>> {
      const row = driver.get('SELECT chosen FROM own_settings WHERE learner = @learner', { learner });
      return row === undefined ? {} : chosenSchema.parse(JSON.parse(rowSchema.parse(row).chosen));
    },
    async put(learner, chosen): Promise<void> {
      driver.run(PUT, { learner, chosen: JSON.stringify(chosen) });
    },
    async remove(learner): Promise<void> {
      driver.run('DELETE FROM own_settings WHERE learner = @learner', { learner });
    },
  };
}
