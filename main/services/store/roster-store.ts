import type { RosterPerson } from '#core/contract/roster.ts';
import { z } from '#core/contract/zod.ts';
import { nameKey } from '#core/roster/label.ts';
import { type ActedOn, addAct } from './acts.ts';
import type { Driver, SqlParams } from './driver.ts';

/** Which people to list. */
export interface RosterSearch {
  readonly words: string;
  /** Only of this cohort; null: of any. */
  readonly cohort: string | null;
  readonly archived: boolean;
  /** Only of these cohorts; null: of any, and of none. */
  readonly scope: readonly string[] | null;
  readonly skip: number;
  readonly limit: number;
}

export interface RosterStore {
  search(asked: RosterSearch): Promise<{ readonly people: RosterPerson[]; readonly total: number }>;
  find(person: string): Promise<RosterPerson | null>;
  /** Archives somebody, or brings them back (null). */
  archive(person: string, archivedAt: string | null, act: ActedOn): Promise<void>;
  move(person: string, cohort: string | null, act: ActedOn): Promise<void>;
}

const PERSON = `
  SELECT p.id, p.name, p.employee_number AS employeeNumber, p.department, p.archived_at AS archivedAt,
    c.id AS cohortId, c.name AS cohortName
  FROM person p LEFT JOIN cohort c ON c.id = p.cohort`;

const FITS = `
  (p.archived_at IS NOT NULL) = @archived
  AND (@cohort IS NULL OR p.cohort = @cohort)
  AND (@scope IS NULL OR p.cohort IN (SELECT value FROM json_each(@scope)))
  AND (@words = '' OR instr(p.name_key, @words) OR instr(lower(p.employee_number), @words) OR instr(lower(p.department), @words))`;

export function sqliteRoster(driver: Driver): RosterStore {
  return {
    async search({ words, cohort, archived, scope, skip, limit }) {
      const params: SqlParams = {
        words: nameKey(words.trim()),
        cohort,
        archived: Number(archived),
        scope: scope === null ? null : JSON.stringify(scope),
      };
      const page = `${PERSON} WHERE ${FITS} ORDER BY p.name_key, p.number LIMIT @limit OFFSET @skip`;
      const [[total]] = countSchema.parse(driver.cells(`SELECT count(*) FROM person p WHERE ${FITS}`, params));
      return { people: driver.all(page, { ...params, limit, skip }).map(personOf), total };
    },
    async find(person) {
      const row = driver.get(`${PERSON} WHERE p.id = @person`, { person });
      return row === undefined ? null : personOf(row);
    },
    async archive(person, archivedAt, act) {
      driver.transaction(() => {
        driver.run('UPDATE person SET archived_at = @archivedAt WHERE id = @person', { person, archivedAt });
        addAct(driver, act);
      });
    },
    async move(person, cohort, act) {
      driver.transaction(() => {
        driver.run('UPDATE person SET cohort = @cohort WHERE id = @person', { person, cohort });
        addAct(driver, act);
      });
    },
  };
}

const countSchema = z.tuple([z.tuple([z.int()])]);

const rowSchema = z.object({
  id: z.string(),
  name: z.string(),
  employeeNumber: z.string().nullable(),
  department: z.string().nullable(),
  archivedAt: z.string().nullable(),
  cohortId: z.string().nullable(),
  cohortName: z.string().nullable(),
});

function personOf(row: unknown): RosterPerson {
  const { cohortId, cohortName, ...person } = rowSchema.parse(row);
  return { ...person, cohort: cohortId === null || cohortName === null ? null : { id: cohortId, name: cohortName } };
}
