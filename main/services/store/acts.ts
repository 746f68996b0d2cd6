import { z } from '#core/contract/zod.ts';
import type { JsonValue } from '#core/scenario/json/json-value.ts';
import { addAuditEntry } from './audit-store.ts';
import type { Driver } from './driver.ts';

/** Something staff did, which goes into the audit in the transaction that does it. */
export interface ActedOn {
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** The account; null: the product by itself. */
  readonly staff: string | null;
  /** In kebab-case. */
  readonly kind: string;
  /** Ids and counts, no player's name. */
  readonly body: Readonly<Record<string, JsonValue>>;
}

const nameSchema = z.object({ name: z.string() });

/** Adds it to the audit, with the account's name as it is now; inside the caller's transaction. */
export function addAct(driver: Driver, act: ActedOn): void {
  const { staff } = act;
  const row = staff === null ? undefined : driver.get('SELECT name FROM staff WHERE id = @staff', { staff });
  addAuditEntry(driver, { ...act, staffName: row === undefined ? null : nameSchema.parse(row).name });
}
