import type { RosterPerson } from '#core/contract/roster.ts';
import { z } from '#core/contract/zod.ts';
import { nameKey } from '#core/roster/label.ts';
import { type ActedOn, addAct } from './acts.ts';
import type { Driver, SqlParams } from './driver.ts';

/** Which people to list. */
export interface RosterSearch {
  readonly words: string;
  /** Only of this cohort, or `none`; null: of any, and of none. */
  readonly cohort: string | null;
  /** Only of this department; null: of any, and of none. */
  readonly department: string | null;
  /** Only those without a PIN. */
  readonly withoutPin: boolean;
  readonly archived: boolean;
  /** Only of these cohorts; null: of any, and of none. */
  readonly scope: readonly string[] | null;
  readonly skip: number;
  readonly limit: number;
}

export interface RosterStore {
  search(asked: RosterSearch): Promise<{ readonly people: RosterPerson[]; readonly total: number }>;
  /** The departments of those in these cohorts (null: of everybody) who are not archived, by name. */
  departments(scope: readonly string[] | null): Promise<string[]>;
  find(person: string): Promise<RosterPerson | null>;
  /** From when on they are known here; null where there is no such person. */
  addedAt(person: string): Promise<string | null>;
  /** Archives somebody, or brings them back (null). */
  archive(person: string, archivedAt: string | null, act: ActedOn): Promise<void>;
  move(person: string, cohort: string | null, act: ActedOn): Promise<void>;
}

const PERSON = `
  SELECT p.id, p.name, p.employee_number AS employeeNumber, p.department, p.archived_at AS archivedAt,
    c.id AS cohortId, c.name AS cohortName, EXISTS (SELECT 1 FROM pin WHERE pin.person = p.id) AS hasPin
  FROM person p LEFT JOIN cohort c ON c.id = p.cohort`;

const FITS = `
  (p.archived_at IS NOT NULL) = @archived
  AND (@cohort IS NULL OR coalesce(p.cohort, 'none') = @cohort)
  AND (@department IS NULL OR p.department = @department)
  AND (NOT @withoutPin OR NOT EXISTS (SELECT 1 FROM pin WHERE pin.person = p.id))
  AND (@scope IS NULL OR p.cohort IN (SELECT value FROM json_each(@scope)))
  AND (@words = '' OR instr(p.name_key, @words) OR instr(lower(p.employee_number), @words) OR instr(lower(p.department), @words))`;

const DEPARTMENTS = `
  SELECT DISTINCT department FROM person
  WHERE department IS NOT NULL AND archived_at IS NULL
    AND (@scope IS NULL OR cohort IN (SELECT value FROM json_each(@scope)))
  ORDER BY department`;

export function sqliteRoster(driver: Driver): RosterStore {
  return {
    async search({ words, cohort, department, withoutPin, archived, scope, skip, limit }) {
      const params: SqlParams = {
        words: nameKey(words.trim()),
        cohort,
        department,
        withoutPin: Number(withoutPin),
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
    async departments(scope) {
      const params = { scope: scope === null ? null : JSON.stringify(scope) };
      return namesSchema.parse(driver.cells(DEPARTMENTS, params)).map(([name]) => name);
    },
    async addedAt(person) {
      const [row] = namesSchema.parse(driver.cells('SELECT added_at FROM person WHERE id = @person', { person }));
      return row?.[0] ?? null;
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

const namesSchema = z.array(z.tuple([z.string()]));
const countSchema = z.tuple([z.tuple([z.int()])]);

const rowSchema = z.object({
  id: z.string(),
  name: z.string(),
  employeeNumber: z.string().nullable(),
  department: z.string().nullable(),
  archivedAt: z.string().nullable(),
  cohortId: z.string().nullable(),
  cohortName: z.string().nullable(),
  hasPin: z.int().transform((cell) => cell === 1),
});

function personOf(row: unknown): RosterPerson {
  const { cohortId, cohortName, ...person } = rowSchema.parse(row);
  return { ...person, cohort: cohortId === null || cohortName === null ? null : { id: cohortId, name: cohortName } };
}
