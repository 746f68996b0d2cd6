import { type StaffAccount, staffAccountSchema } from '#core/contract/staff.ts';
import { z } from '#core/contract/zod.ts';
import { type Driver, isDuplicate } from './driver.ts';
import type { KeptAccount, StaffStore } from './store.ts';

const COLUMNS = 'id, name, role, added_at AS addedAt, archived_at AS archivedAt, passphrase_given AS passphraseGiven';

const rowSchema = staffAccountSchema.extend({ passphraseGiven: z.int().transform((given) => given === 1) });

const keptSchema = rowSchema.extend({ passphrase: z.string() });

export function sqliteStaff(driver: Driver): StaffStore {
  const one = (where: string, params: { readonly [name: string]: string }): KeptAccount | null => {
    const row = driver.get(`SELECT ${COLUMNS}, passphrase FROM staff WHERE ${where}`, params);
    return row === undefined ? null : keptSchema.parse(row);
  };
  return {
    async list(): Promise<StaffAccount[]> {
      return driver.all(`SELECT ${COLUMNS} FROM staff ORDER BY number`).map((row) => rowSchema.parse(row));
    },
    async find(id) {
      return one('id = @id', { id });
    },
    async named(key) {
      return one('name_key = @key', { key });
    },
    async add({ id, name, role, passphrase, passphraseGiven, addedAt, archivedAt }, key, first): Promise<boolean> {
      try {
        return (
          driver.run(
            `INSERT INTO staff (id, name, name_key, role, passphrase, passphrase_given, added_at, archived_at)
             SELECT @id, @name, @key, @role, @passphrase, @given, @addedAt, @archivedAt
             WHERE NOT @first OR NOT EXISTS (SELECT 1 FROM staff)`,
            { id, name, key, role, passphrase, given: Number(passphraseGiven), addedAt, archivedAt, first: Number(first) },
          ) === 1
        );
      } catch (error) {
        if (isDuplicate(error)) return false;
        throw error;
      }
    },
    async put({ id, role, passphrase, passphraseGiven, archivedAt }): Promise<boolean> {
      return (
        driver.run(
          `UPDATE staff SET role = @role, passphrase = @passphrase, passphrase_given = @given, archived_at = @archivedAt
           WHERE id = @id AND (
             (@role = 'hr' AND @archivedAt IS NULL)
             OR EXISTS (SELECT 1 FROM staff WHERE id <> @id AND role = 'hr' AND archived_at IS NULL)
           )`,
          { id, role, passphrase, given: Number(passphraseGiven), archivedAt },
        ) === 1
      );
    },
  };
}
