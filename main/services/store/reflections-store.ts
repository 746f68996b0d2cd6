import { type Reflection, reflectionSchema } from '#core/contract/schemas.ts';
import { z } from '#core/contract/zod.ts';
import type { Driver } from './driver.ts';
import type { ReflectionsStore, SharedRow } from './store.ts';

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
    async shared({ cohort, skip, limit }): Promise<SharedRow[]> {
      return driver.all(SHARED, { cohort, skip, limit }).map((row) => sharedRowOf(sharedSchema.parse(row)));
    },
    async sharedCount(cohort): Promise<number> {
      return countSchema.parse(driver.get(SHARED_COUNT, { cohort })).shared;
    },
  };
}

/** Served by `reflection_shared`. */
export const SHARED = `
  SELECT r.id, r.attempt, r.programme, r.week, r.text, r.commitment, r.written_at AS writtenAt,
    p.id AS person, p.name, c.id AS cohort, c.name AS cohortName, a.scenario, a.title, a.locale
  FROM reflection r JOIN person p ON p.id = r.learner
    LEFT JOIN cohort c ON c.id = p.cohort LEFT JOIN attempt a ON a.id = r.attempt
  WHERE r.shared = 1 AND (@cohort IS NULL OR p.cohort = @cohort)
  ORDER BY r.written_at DESC, r.number DESC LIMIT @limit OFFSET @skip`;

const SHARED_COUNT = `
  SELECT count(*) AS shared FROM reflection r JOIN person p ON p.id = r.learner
  WHERE r.shared = 1 AND (@cohort IS NULL OR p.cohort = @cohort)`;

const countSchema = z.object({ shared: z.int() });

const sharedSchema = z.object({
  id: z.string(),
  programme: z.string().nullable(),
  week: z.int().nullable(),
  text: z.string(),
  commitment: z.string().nullable(),
  writtenAt: z.string(),
  person: z.string(),
  name: z.string(),
  cohort: z.string().nullable(),
  cohortName: z.string().nullable(),
  scenario: z.string().nullable(),
  title: z.string().nullable(),
  locale: z.string().nullable(),
});

function sharedRowOf(row: z.infer<typeof sharedSchema>): SharedRow {
  const { id, text, commitment, writtenAt, person, name, cohort, cohortName, programme, week } = row;
  const about: SharedRow['about'] =
    programme === null || week === null
      ? { type: 'attempt', scenario: row.scenario ?? '', title: row.title ?? '', locale: row.locale ?? '' }
      : { type: 'week', programme, week };
  const own = cohort === null || cohortName === null ? null : { id: cohort, name: cohortName };
  return { id, person: { id: person, name }, cohort: own, about, text, commitment, writtenAt };
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
