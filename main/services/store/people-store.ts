import { type Person, personSchema } from '#core/contract/schemas.ts';
import { type Driver, isDuplicate } from './driver.ts';
import type { PeopleStore } from './store.ts';

/** Two of one name are told apart by the end of their number, or by all of it where the ends are the same. */
const PEOPLE = `
  SELECT p.id, p.name, p.added_at AS addedAt, (
    SELECT CASE WHEN max(substr(o.employee_number, -4) = substr(p.employee_number, -4)) = 1
      THEN p.employee_number ELSE substr(p.employee_number, -4) END
    FROM person o WHERE o.name_key = p.name_key AND o.number <> p.number AND o.archived_at IS NULL
    HAVING count(*) > 0
  ) AS apart
  FROM person p WHERE p.archived_at IS NULL`;

export function sqlitePeople(driver: Driver): PeopleStore {
  return {
    async list(): Promise<Person[]> {
      return driver.all(`${PEOPLE} ORDER BY p.number`).map((row) => personSchema.parse(row));
    },
    async named(key): Promise<Person[]> {
      return driver.all(`${PEOPLE} AND p.name_key = @key ORDER BY p.number`, { key }).map((row) => personSchema.parse(row));
    },
    async find(id): Promise<Person | null> {
      const row = driver.get(`${PEOPLE} AND p.id = @id`, { id });
      return row === undefined ? null : personSchema.parse(row);
    },
    async add({ id, name, addedAt }, key): Promise<boolean> {
      try {
        return (
          driver.run(
            `INSERT INTO person (id, name, name_key, added_at)
             SELECT @id, @name, @key, @addedAt WHERE NOT EXISTS (SELECT 1 FROM person WHERE name_key = @key)`,
            { id, name, key, addedAt },
          ) === 1
        );
      } catch (error) {
        if (isDuplicate(error)) return false;
        throw error;
      }
    },
  };
}
