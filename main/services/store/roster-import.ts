import { z } from '#core/contract/zod.ts';
import { nameKey } from '#core/roster/label.ts';
import type { KnownPerson, PersonWrite } from '#core/roster/plan.ts';
import { type ActedOn, addAct } from './acts.ts';
import type { Driver } from './driver.ts';

/** Everyone, and the names of all cohorts. */
export interface KnownRoster {
  readonly people: readonly KnownPerson[];
  readonly cohorts: readonly string[];
}

const PEOPLE = `
  SELECT p.number, p.id, p.name, p.employee_number, p.employee_key, c.name AS cohort, p.department,
    p.archived_at IS NOT NULL AS archived
  FROM person p LEFT JOIN cohort c ON c.id = p.cohort`;

const COHORTS = 'SELECT id, name, name_key FROM cohort';

const text = z.string().nullable();
const personSchema = z.tuple([z.string(), z.string(), text, text, text, text, z.int()]);
const cohortSchema = z.tuple([z.string(), z.string(), z.string()]);

const COLUMNS = 'id, name, employee_number, employee_key, cohort, department, archived';

function peopleIn(driver: Driver, from: string): KnownPerson[] {
  return driver.cells(`SELECT ${COLUMNS} FROM (${from}) ORDER BY number`).map((row) => {
    const [id, name, number, numberKey, cohort, department, archived] = personSchema.parse(row);
    return { id, name, number, numberKey, cohort, department, archived: archived === 1 };
  });
}

/** Everyone and all cohorts, as an import would find them now. */
export function knownRoster(driver: Driver): KnownRoster {
  return { people: peopleIn(driver, PEOPLE), cohorts: driver.cells(COHORTS).map((row) => cohortSchema.parse(row)[1]) };
}

/**
 * An import in two parts, so that nobody waits long to write: what takes time, reading the roster and putting the rows
 * ready, is done beside the database; then one transaction of a few statements carries all of it out.
 */
export class RosterImport {
  readonly known: KnownRoster;
  readonly #driver: Driver;
  /** Ids of cohorts by what tells their names apart. */
  readonly #cohorts: Map<string, string>;
  readonly #version: unknown;

  /** Keeps the roster as it is now: nothing is carried out if it is another one by then. */
  constructor(driver: Driver) {
    this.#driver = driver;
    // People's names go into no file but the database's.
    driver.exec('PRAGMA temp_store = MEMORY; BEGIN');
    this.#version = driver.pragma('data_version');
    driver.exec(`
      CREATE TEMP TABLE seen_person AS ${PEOPLE};
      CREATE TEMP TABLE seen_cohort AS ${COHORTS};
      COMMIT;
      CREATE TEMP TABLE new_cohort (id, name, name_key);
      CREATE TEMP TABLE new_person (id, name, name_key, number, key, department, cohort);
      CREATE TEMP TABLE set_person (person PRIMARY KEY, name, name_key, number, key, tells_department, department, tells_cohort, cohort);
      CREATE TEMP TABLE gone_person (person PRIMARY KEY);
    `);
    const cohorts = driver.cells('SELECT * FROM seen_cohort').map((row) => cohortSchema.parse(row));
    this.#cohorts = new Map(cohorts.map(([id, , key]) => [key, id]));
    this.known = { people: peopleIn(driver, 'SELECT * FROM seen_person'), cohorts: cohorts.map(([, name]) => name) };
  }

  /** Puts rows ready, and the cohorts of these names, which there are none of yet. */
  prepare(writes: readonly PersonWrite[], newCohorts: readonly string[], newId: () => string): void {
    for (const name of newCohorts) {
      const cohort = { id: newId(), name, key: nameKey(name) };
      this.#cohorts.set(cohort.key, cohort.id);
      this.#driver.run('INSERT INTO new_cohort VALUES (@id, @name, @key)', cohort);
    }
    for (const write of writes) this.#prepare(write, newId);
  }

  /** @returns false where the roster is another one than was seen, and nothing was changed */
  carryOut(act: ActedOn): boolean {
    const driver = this.#driver;
    return driver.transaction(() => {
      if (driver.pragma('data_version') !== this.#version && driver.get(CHANGED) !== undefined) return false;
      for (const statement of WRITES) driver.run(statement, { at: act.at });
      addAct(driver, act);
      driver.run(TOLD, { at: act.at, staff: act.staff });
      return true;
    });
  }

  #prepare(write: PersonWrite, newId: () => string): void {
    if (write.kind === 'archive') {
      this.#driver.run('INSERT INTO gone_person VALUES (@person)', { person: write.person });
      return;
    }
    const { number, key, name, department = null, cohort } = write.kind === 'add' ? write.entry : write;
    const row = { name, nameKey: nameKey(name), number, key, department, cohort: this.#idOf(cohort ?? null) };
    if (write.kind === 'add') {
      this.#driver.run('INSERT INTO new_person VALUES (@id, @name, @nameKey, @number, @key, @department, @cohort)', { id: newId(), ...row });
      return;
    }
    const told = { tellsDepartment: Number(write.department !== undefined), tellsCohort: Number(write.cohort !== undefined) };
    this.#driver.run(
      'INSERT INTO set_person VALUES (@person, @name, @nameKey, @number, @key, @tellsDepartment, @department, @tellsCohort, @cohort)',
      { person: write.person, ...row, ...told },
    );
  }

  #idOf(name: string | null): string | null {
    if (name === null) return null;
    const id = this.#cohorts.get(nameKey(name));
    if (id === undefined) throw new Error('A line names a cohort that the plan does not make.');
    return id;
  }
}

/** A row where the roster is another one than was seen. */
const CHANGED = `
  SELECT 1 FROM (SELECT * FROM (${PEOPLE}) EXCEPT SELECT * FROM seen_person)
  UNION ALL SELECT 1 FROM (SELECT * FROM seen_person EXCEPT SELECT * FROM (${PEOPLE}))
  UNION ALL SELECT 1 FROM (${COHORTS} EXCEPT SELECT * FROM seen_cohort)
  UNION ALL SELECT 1 FROM (SELECT * FROM seen_cohort EXCEPT ${COHORTS})
  LIMIT 1`;

/** What an import did to each person, for whoever asks what was done about them. */
const TOLD = `
  INSERT INTO audit (at, staff, staff_name, kind, body)
  SELECT @at, @staff, (SELECT name FROM staff WHERE id = @staff), kind, json_object('person', person) FROM (
    SELECT 'person-added' AS kind, id AS person FROM new_person
    UNION ALL SELECT 'person-changed', person FROM set_person
    UNION ALL SELECT 'person-archived', person FROM gone_person
  )`;

const WRITES = [
  'INSERT INTO cohort (id, name, name_key, added_at) SELECT id, name, name_key, @at FROM new_cohort ORDER BY rowid',
  `INSERT INTO person (id, name, name_key, added_at, employee_number, employee_key, department, cohort)
   SELECT id, name, name_key, @at, number, key, department, cohort FROM new_person ORDER BY rowid`,
  `UPDATE person SET
     employee_number = s.number, employee_key = s.key, name = s.name, name_key = s.name_key, archived_at = NULL,
     cohort = CASE WHEN s.tells_cohort THEN s.cohort ELSE person.cohort END,
     department = CASE WHEN s.tells_department THEN s.department ELSE person.department END
   FROM set_person s WHERE person.id = s.person`,
  'UPDATE person SET archived_at = @at WHERE id IN (SELECT person FROM gone_person)',
] as const;
