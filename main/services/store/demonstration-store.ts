import { z } from '#core/contract/zod.ts';
import { nameKey } from '#core/roster/label.ts';
import type { Driver } from './driver.ts';
import type { Demonstration, DemonstrationStore } from './store.ts';

const rowSchema = z.object({ seed: z.int(), attempts: z.int(), players: z.int(), made_at: z.string() });
const emptySchema = z.tuple([z.int()]);

/** What the demonstration in this database was made of; null where people and attempts are real. */
export function readDemonstration(driver: Driver): Demonstration | null {
  const row = driver.get('SELECT seed, attempts, players, made_at FROM demonstration');
  return row === undefined ? null : rowSchema.parse(row);
}

export function sqliteDemonstration(driver: Driver): DemonstrationStore {
  return {
    async find(): Promise<Demonstration | null> {
      return readDemonstration(driver);
    },
    async isEmpty(): Promise<boolean> {
      const [cells] = driver.cells(
        'SELECT NOT EXISTS (SELECT 1 FROM person) AND NOT EXISTS (SELECT 1 FROM attempt) AND NOT EXISTS (SELECT 1 FROM record)',
      );
      return emptySchema.parse(cells)[0] === 1;
    },
    async begin(demonstration, cohorts, people): Promise<void> {
      const at = demonstration.made_at;
      driver.transaction(() => {
        driver.run('INSERT INTO demonstration VALUES (1, @seed, @attempts, @players, @made_at)', { ...demonstration });
        for (const [name, id] of cohorts) driver.run(COHORT, { id, name, key: nameKey(name), at });
        for (const { cohort, addedAt, ...person } of people) {
          driver.run(PERSON, { ...person, key: nameKey(person.name), at: addedAt, cohort: cohorts.get(cohort) ?? null });
        }
      });
    },
  };
}

const COHORT = 'INSERT INTO cohort (id, name, name_key, added_at) VALUES (@id, @name, @key, @at)';

const PERSON = `
  INSERT INTO person (id, name, name_key, added_at, employee_number, employee_key, department, cohort)
  VALUES (@id, @name, @key, @at, @employeeNumber, @employeeNumber, @department, @cohort)`;
