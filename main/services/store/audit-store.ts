import { z } from '#core/contract/zod.ts';
import type { Driver } from './driver.ts';
import type { AuditEntry, AuditStore, NewAuditEntry } from './store.ts';

const rowSchema = z.object({
  number: z.int(),
  at: z.string(),
  staff: z.string().nullable(),
  staffName: z.string().nullable(),
  kind: z.string(),
  body: z.string(),
});

const COLUMNS = 'number, at, staff, staff_name AS staffName, kind, body';

/** The kind of an entry that says of an export, which was entered before anything of it appeared, that all of it did. */
export const EXPORT_FINISHED = 'export-finished';

const FINISHED = `
  SELECT json_extract(body, '$.export') FROM audit
  WHERE kind = '${EXPORT_FINISHED}' AND number > @first
    AND json_extract(body, '$.export') IN (SELECT value FROM json_each(@exports))`;

const finishedSchema = z.tuple([z.int()]);

/** Adds an entry, also from a process that does not hold the data folder: it is one statement. @returns its number */
export function addAuditEntry(driver: Driver, entry: NewAuditEntry): number {
  return driver.insert('INSERT INTO audit (at, staff, staff_name, kind, body) VALUES (@at, @staff, @staffName, @kind, @body)', {
    ...entry,
    body: JSON.stringify(entry.body),
  });
}

export function sqliteAudit(driver: Driver): AuditStore {
  return {
    async add(entry): Promise<number> {
      // Also where nothing else is written any more: what is taken out of a damaged database is noted all the same.
      return driver.nevertheless(() => addAuditEntry(driver, entry));
    },
    async list({ kind = null, staff = null, before = null, limit }): Promise<AuditEntry[]> {
      const asked = [
        kind === null ? null : 'kind = @kind',
        staff === null ? null : 'staff = @staff',
        before === null ? null : 'number < @before',
      ];
      const where = asked.filter((condition) => condition !== null).join(' AND ');
      const sql = `SELECT ${COLUMNS} FROM audit ${where === '' ? '' : `WHERE ${where}`} ORDER BY number DESC LIMIT @limit`;
      const params = { ...(kind === null ? {} : { kind }), ...(staff === null ? {} : { staff }), ...(before === null ? {} : { before }), limit };
      return driver.all(sql, params).map((row) => {
        const { body, ...entry } = rowSchema.parse(row);
        return { ...entry, body: z.record(z.string(), z.json()).parse(JSON.parse(body)) };
      });
    },
    async finishedExports(exports): Promise<ReadonlySet<number>> {
      const params = { first: Math.min(...exports, Number.MAX_SAFE_INTEGER), exports: JSON.stringify(exports) };
      return new Set(driver.cells(FINISHED, params).map((row) => finishedSchema.parse(row)[0]));
    },
  };
}
