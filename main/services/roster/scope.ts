import { ContractError } from '#core/contract/errors.ts';
import type { Session } from '#core/contract/schemas.ts';
import type { CohortsStore } from '../store/cohorts-store.ts';

/** What of a session says how far it sees. */
export type StaffSession = Pick<Session, 'role' | 'staff'>;

/** The cohorts whose people somebody may see; null: everyone, those in no cohort too. */
export interface Scope {
  readonly cohorts: readonly string[] | null;
}

/**
 * How far a session sees. HR and trainers see everyone; a manager the cohorts they are responsible for; whoever
 * is no staff nobody.
 */
export async function scopeOf(store: Pick<CohortsStore, 'scopeOf'>, { role, staff }: StaffSession): Promise<Scope> {
  if (role === 'hr' || role === 'trainer') return { cohorts: null };
  return { cohorts: role === 'manager' && staff !== null ? await store.scopeOf(staff) : [] };
}

/** One that is not there and one that is out of reach are answered alike. */
export function noSuchCohort(cohort: string): ContractError {
  return new ContractError('not-found', 'There is no such cohort. Pick one from the list.', { cohort });
}
