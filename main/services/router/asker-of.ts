import type { Session } from '#core/contract/schemas.ts';
import type { ExportAsker } from '../exports/exports.ts';
import { scopeOf } from '../roster/scope.ts';
import type { Services } from '../services.ts';
import { noSession } from './who-calls.ts';

/** Who asks for something that the audit keeps, with the cohorts within their reach. */
export async function askerOf(services: Services, session: Session | null): Promise<ExportAsker> {
  if (session === null) throw noSession();
  const { role, staff } = session;
  const { cohorts: reach } = await scopeOf(services.store.cohorts, session);
  return { role, staff, staffName: staff === null ? null : (await services.access.staff.get(staff)).name, reach };
}
