import type { RosterPerson } from '#core/contract/roster.ts';
import { z } from '#core/contract/zod.ts';
import { nameKey } from '#core/roster/label.ts';
import type { KnownPerson, PersonWrite } from '#core/roster/plan.ts';
import { type ActedOn, addAct } from './acts.ts';
import { ensureCohort } from './cohorts-store.ts';
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

/** What an import writes, worked out from what is stored at that moment. */
export interface ImportJob {
  readonly writes: readonly PersonWrite[];
  readonly act: ActedOn;
}

export interface RosterStore {
  /** Everyone and the names of all cohorts, as an import sees them. */
  everyone(): Promise<KnownRoster>;
  search(asked: RosterSearch): Promise<{ readonly people: RosterPerson[]; readonly total: number }>;
  find(person: string): Promise<RosterPerson | null>;
  /** Writes all of a job or nothing; `job` may throw, and then nothing is written. */
  import(job: (known: KnownRoster) => ImportJob, newId: () => string): Promise<ImportJob>;
  /** Archives somebody, or brings them back (null). */
  archive(person: string, archivedAt: string | null, act: ActedOn): Promise<void>;
  move(person: string, cohort: string | null, act: ActedOn): Promise<void>;
}

export interface KnownRoster {
  readonly people: readonly KnownPerson[];
  readonly cohorts: readonly string[];
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

const SET = `
  UPDATE person SET
    employee_number = @number, employee_key = @key, name = @name, name_key = @nameKey, archived_at = NULL,
    cohort = CASE WHEN @tellsCohort THEN @cohort ELSE cohort END,
    department = CASE WHEN @tellsDepartment THEN @department ELSE department END
  WHERE id = @person`;

const ADD = `
  INSERT INTO person (id, name, name_key, added_at, employee_number, employee_key, department, cohort)
  VALUES (@id, @name, @nameKey, @at, @number, @key, @department, @cohort)`;

export function sqliteRoster(driver: Driver): RosterStore {
  return {
    async everyone() {
      return known(driver);
    },
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
    async import(plan, newId) {
      return driver.transaction(() => {
        const job = plan(known(driver));
        for (const write of job.writes) carryOut(driver, write, job.act.at, newId);
        addAct(driver, job.act);
        return job;
      });
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

const text = z.string().nullable();
const knownSchema = z.tuple([z.string(), z.string(), text, text, text, text, z.int()]);
const namesSchema = z.array(z.tuple([z.string()]));

function known(driver: Driver): KnownRoster {
  const people = driver.cells(`
    SELECT p.id, p.name, p.employee_number, p.employee_key, c.name, p.department, p.archived_at IS NOT NULL
    FROM person p LEFT JOIN cohort c ON c.id = p.cohort ORDER BY p.number`);
  return {
    people: people.map((row) => {
      const [id, name, number, numberKey, cohort, department, archived] = knownSchema.parse(row);
      return { id, name, number, numberKey, cohort, department, archived: archived === 1 };
    }),
    cohorts: namesSchema.parse(driver.cells('SELECT name FROM cohort')).map(([name]) => name),
  };
}

function carryOut(driver: Driver, write: PersonWrite, at: string, newId: () => string): void {
  if (write.kind === 'archive') {
    driver.run('UPDATE person SET archived_at = @at WHERE id = @person', { person: write.person, at });
    return;
  }
  const idOf = (name: string | null | undefined): string | null =>
    name === null || name === undefined ? null : ensureCohort(driver, name, at, newId);
  if (write.kind === 'add') {
    const { number, key, name, department, cohort } = write.entry;
    driver.run(ADD, { id: newId(), name, nameKey: nameKey(name), at, number, key, department, cohort: idOf(cohort) });
    return;
  }
  const { person, number, key, name, cohort, department } = write;
  driver.run(SET, {
    person,
    number,
    key,
    name,
    nameKey: nameKey(name),
    tellsCohort: Number(cohort !== undefined),
    cohort: idOf(cohort),
    tellsDepartment: Number(department !== undefined),
    department: department ?? null,
  });
}
