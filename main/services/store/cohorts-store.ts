import type { Cohort } from '#core/contract/roster.ts';
import { z } from '#core/contract/zod.ts';
import { nameKey } from '#core/roster/label.ts';
import { type ActedOn, addAct } from './acts.ts';
import { type Driver, isDuplicate } from './driver.ts';

export interface CohortsStore {
  /** By name; only those of `scope`, where it is not null. */
  list(scope: readonly string[] | null): Promise<Cohort[]>;
  find(cohort: string): Promise<Cohort | null>;
  /** False where a cohort has this name, capitals aside; nothing is stored then. */
  add(cohort: { readonly id: string; readonly name: string }, act: ActedOn): Promise<boolean>;
  rename(cohort: string, name: string, act: ActedOn): Promise<boolean>;
  /** False while anybody is in it, or anything is assigned to it. */
  remove(cohort: string, act: ActedOn): Promise<boolean>;
  /** The cohorts an account is responsible for. */
  scopeOf(staff: string): Promise<string[]>;
  setManagers(cohort: string, managers: readonly string[], act: ActedOn): Promise<void>;
}

const rowSchema = z.object({
  id: z.string(),
  name: z.string(),
  people: z.int(),
  managers: z.string().transform((text) => z.array(z.string()).parse(JSON.parse(text))),
});

const COHORT = `
  SELECT c.id, c.name,
    (SELECT count(*) FROM person p WHERE p.cohort = c.id AND p.archived_at IS NULL) AS people,
    (SELECT json_group_array(s.staff) FROM staff_cohort s WHERE s.cohort = c.id) AS managers
  FROM cohort c`;

const idsSchema = z.array(z.tuple([z.string()]));

export function sqliteCohorts(driver: Driver): CohortsStore {
  const stored = (work: () => number, act: ActedOn): boolean => {
    try {
      return driver.transaction(() => {
        const done = work() === 1;
        if (done) addAct(driver, act);
        return done;
      });
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  };
  return {
    async list(scope) {
      const params = { scope: scope === null ? null : JSON.stringify(scope) };
      const sql = `${COHORT} WHERE @scope IS NULL OR c.id IN (SELECT value FROM json_each(@scope)) ORDER BY c.name_key`;
      return driver.all(sql, params).map((row) => rowSchema.parse(row));
    },
    async find(cohort) {
      const row = driver.get(`${COHORT} WHERE c.id = @cohort`, { cohort });
      return row === undefined ? null : rowSchema.parse(row);
    },
    async add({ id, name }, act) {
      return stored(() => driver.run(ADD, { id, name, key: nameKey(name), at: act.at }), act);
    },
    async rename(cohort, name, act) {
      const sql = 'UPDATE cohort SET name = @name, name_key = @key WHERE id = @cohort';
      return stored(() => driver.run(sql, { cohort, name, key: nameKey(name) }), act);
    },
    async remove(cohort, act) {
      return stored(() => driver.run(REMOVE, { cohort }), act);
    },
    async scopeOf(staff) {
      return idsSchema.parse(driver.cells('SELECT cohort FROM staff_cohort WHERE staff = @staff', { staff })).map(([id]) => id);
    },
    async setManagers(cohort, managers, act) {
      driver.transaction(() => {
        driver.run('DELETE FROM staff_cohort WHERE cohort = @cohort', { cohort });
        for (const staff of new Set(managers)) driver.run('INSERT INTO staff_cohort VALUES (@staff, @cohort)', { staff, cohort });
        addAct(driver, act);
      });
    },
  };
}

const ADD = 'INSERT INTO cohort (id, name, name_key, added_at) VALUES (@id, @name, @key, @at)';

const REMOVE = `
  DELETE FROM cohort WHERE id = @cohort
    AND NOT EXISTS (SELECT 1 FROM person WHERE cohort = @cohort)
    AND NOT EXISTS (SELECT 1 FROM assignment WHERE cohort = @cohort AND withdrawn_at IS NULL)`;
