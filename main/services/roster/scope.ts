import { ContractError } from '#core/contract/errors.ts';
import type { Session } from '#core/contract/schemas.ts';
import type { RosterPerson } from '#core/contract/roster.ts';
import type { CohortsStore } from '../store/cohorts-store.ts';
import type { RosterStore } from '../store/roster-store.ts';

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

interface ReachedStores {
  readonly cohorts: Pick<CohortsStore, 'scopeOf'>;
  readonly roster: Pick<RosterStore, 'find'>;
}

/** Somebody a session may see. @throws ContractError `not-found`, or `forbidden` for somebody out of its reach */
export async function personWithin({ cohorts, roster }: ReachedStores, session: StaffSession, id: string): Promise<RosterPerson> {
  const { cohorts: scope } = await scopeOf(cohorts, session);
  const person = await roster.find(id);
  // Whoever is not theirs and whoever is not there are answered alike.
  if (scope !== null && (person?.cohort === null || person === null || !scope.includes(person.cohort.id))) throw outOfReach();
  if (person === null) throw new ContractError('not-found', 'There is no such person any more. Search again.', { person: id });
  return person;
}

function outOfReach(): ContractError {
  return new ContractError('forbidden', 'This person is in none of the cohorts you are responsible for. Ask HR.', {
    refusal: 'out-of-reach',
  });
}

/** One that is not there and one that is out of reach are answered alike. */
export function noSuchCohort(cohort: string): ContractError {
  return new ContractError('not-found', 'There is no such cohort. Pick one from the list.', { cohort });
}
