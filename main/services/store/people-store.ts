import { type Person, personSchema } from '#core/contract/schemas.ts';
import { type Driver, isDuplicate } from './driver.ts';
import type { PeopleStore } from './store.ts';

const COLUMNS = 'id, name, added_at AS addedAt';

export function sqlitePeople(driver: Driver): PeopleStore {
  return {
    async list(): Promise<Person[]> {
      return driver
        .all(`SELECT ${COLUMNS} FROM person ORDER BY number`)
        .map((row) => personSchema.parse(row));
    },
    async find(id): Promise<Person | null> {
      const row = driver.get(`SELECT ${COLUMNS} FROM person WHERE id = @id`, { id });
      return row === undefined ? null : personSchema.parse(row);
    },
    async add(person, key): Promise<boolean> {
      try {
        driver.run('INSERT INTO person (id, name, name_key, added_at) VALUES (@id, @name, @key, @addedAt)', { ...person, key });
        return true;
      } catch (error) {
        if (isDuplicate(error)) return false;
        throw error;
      }
    },
  };
}
