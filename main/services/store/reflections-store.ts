import { type Reflection, reflectionSchema } from '#core/contract/schemas.ts';
import { z } from '#core/contract/zod.ts';
import type { Driver } from './driver.ts';
import type { ReflectionsStore } from './store.ts';

const rowSchema = z.object({
  id: z.string(),
  attempt: z.string().nullable(),
  programme: z.string().nullable(),
  week: z.int().nullable(),
  text: z.string(),
  commitment: z.string().nullable(),
  shared: z.int(),
  written_at: z.string(),
  ask_at: z.string().nullable(),
  outcome: z.string().nullable(),
});

const COLUMNS = Object.keys(rowSchema.shape).join(', ');

const PUT = `
  INSERT INTO reflection (learner, ${COLUMNS})
  VALUES (@learner, @id, @attempt, @programme, @week, @text, @commitment, @shared, @writtenAt, @askAt, @outcome)
  ON CONFLICT (id) DO UPDATE SET
    text = @text, commitment = @commitment, shared = @shared, written_at = @writtenAt, ask_at = @askAt,
    outcome = @outcome
  WHERE learner = @learner`;

export function sqliteReflections(driver: Driver): ReflectionsStore {
  return {
    async listOf(learner): Promise<Reflection[]> {
      const sql = `SELECT ${COLUMNS} FROM reflection WHERE learner = @learner ORDER BY written_at DESC, number DESC`;
      return driver.all(sql, { learner }).map(reflectionOf);
    },
    async about(learner, about): Promise<Reflection | null> {
      const sql = `SELECT ${COLUMNS} FROM reflection
        WHERE learner = @learner AND attempt IS @attempt AND programme IS @programme AND week IS @week`;
      const row = driver.get(sql, { learner, ...subjectOf(about) });
      return row === undefined ? null : reflectionOf(row);
    },
    async put(learner, { about, shared, ...rest }): Promise<void> {
      driver.run(PUT, { learner, ...rest, ...subjectOf(about), shared: shared ? 1 : 0 });
    },
    async remove(learner, id): Promise<boolean> {
      return driver.run('DELETE FROM reflection WHERE learner = @learner AND id = @id', { learner, id }) === 1;
    },
  };
}

function subjectOf(about: Reflection['about']) {
  return about.type === 'attempt'
    ? { attempt: about.attempt, programme: null, week: null }
    : { attempt: null, programme: about.programme, week: about.week };
}

function reflectionOf(found: unknown): Reflection {
  const row = rowSchema.parse(found);
  const { id, attempt, programme, week, text, commitment, outcome } = row;
  return reflectionSchema.parse({
    id,
    about: attempt === null ? { type: 'week', programme, week } : { type: 'attempt', attempt },
    text,
    commitment,
    shared: row.shared === 1,
    writtenAt: row.written_at,
    askAt: row.ask_at,
    outcome,
  });
}
