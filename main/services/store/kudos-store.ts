import { type Kudos, kudosSchema } from '#core/contract/schemas.ts';
import { z } from '#core/contract/zod.ts';
import type { Driver } from './driver.ts';
import type { KudosStore } from './store.ts';

const rowSchema = kudosSchema.omit({ seen: true }).extend({ seenAt: z.string().nullable() });

const LIST = `
  SELECT id, sender_name AS "from", text, sent_at AS sentAt, seen_at AS seenAt FROM kudos
  WHERE learner = @learner ORDER BY number DESC`;

const ADD = `
  INSERT INTO kudos (id, learner, sender, sender_name, text, sent_at)
  VALUES (@id, @to, @sender, @from, @text, @sentAt)`;

export function sqliteKudos(driver: Driver): KudosStore {
  return {
    async listTo(learner): Promise<Kudos[]> {
      return driver.all(LIST, { learner }).map((found) => {
        const { seenAt, ...note } = rowSchema.parse(found);
        return { ...note, seen: seenAt !== null };
      });
    },
    async add(to, sender, { id, from, text, sentAt }): Promise<void> {
      driver.run(ADD, { id, to, sender, from, text, sentAt });
    },
    async see(learner, id, at): Promise<boolean> {
      const sql = 'UPDATE kudos SET seen_at = coalesce(seen_at, @at) WHERE learner = @learner AND id = @id';
      return driver.run(sql, { learner, id, at }) === 1;
    },
  };
}
