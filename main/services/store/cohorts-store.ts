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
  /** Puts everybody of a cohort, and what is assigned to it, into another one, and takes it away. */
  merge(cohort: string, into: string, act: ActedOn): Promise<void>;
  /** The cohorts an account is responsible for. */
  scopeOf(staff: string): Promise<string[]>;
  setManagers(cohort: string, managers: readonly string[], act: ActedOn): Promise<void>;
}

const managersSchema = z.array(z.object({ id: z.string(), name: z.string() }));

const rowSchema = z.object({
  id: z.string(),
  name: z.string(),
  people: z.int(),
  managers: z.string().transform((text) => managersSchema.parse(JSON.parse(text))),
  assignments: z.int(),
});

const COHORT = `
  SELECT c.id, c.name,
    (SELECT count(*) FROM person p WHERE p.cohort = c.id AND p.archived_at IS NULL) AS people,
    (SELECT json_group_array(json_object('id', m.id, 'name', m.name) ORDER BY m.name)
      FROM staff_cohort s JOIN staff m ON m.id = s.staff
      WHERE s.cohort = c.id AND m.role = 'manager' AND m.archived_at IS NULL) AS managers,
    (SELECT count(*) FROM assignment a WHERE a.cohort = c.id AND a.withdrawn_at IS NULL) AS assignments
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
    async merge(cohort, into, act) {
      driver.transaction(() => {
        driver.run('UPDATE person SET cohort = @into WHERE cohort = @cohort', { cohort, into });
        driver.run(WITHDRAW_TWICE, { cohort, into, at: act.at });
        driver.run('UPDATE assignment SET cohort = @into WHERE cohort = @cohort', { cohort, into });
        driver.run('DELETE FROM cohort WHERE id = @cohort', { cohort });
        addAct(driver, act);
      });
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

/** What both have is held by the terms of the one that stays. */
const WITHDRAW_TWICE = `
  UPDATE assignment SET withdrawn_at = @at WHERE cohort = @cohort AND withdrawn_at IS NULL AND EXISTS (
    SELECT 1 FROM assignment other WHERE other.cohort = @into AND other.withdrawn_at IS NULL
      AND other.kind = assignment.kind AND other.subject = assignment.subject)`;
