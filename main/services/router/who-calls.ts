import { ContractError } from '#core/contract/errors.ts';
import type { Session } from '#core/contract/schemas.ts';
import { notAllowed } from '../attempts/refusals.ts';

/** The session's player; @throws ContractError `not-allowed` where it has none */
export function learnerOf(session: Session | null): string {
  if (session === null) throw noSession();
  if (session.learner === null) throw notAllowed('no-learner');
  return session.learner;
}

/** The session of a call that needs one. */
export function sessionOf({ session }: { readonly session: Session | null }): Session {
  if (session === null) throw noSession();
  return session;
}

/** The session's staff account. */
export function staffOf(session: Session | null): string {
  if (session === null || session.staff === null) throw noSession();
  return session.staff;
}

/** What a call without a session is told. */
export function noSession(): ContractError {
  return new ContractError('no-session', 'This session has ended. Open Extra Mile again, or reload the page.');
}


/** What a call is told that the session's role may not make. */
export function forbidden({ role }: Session): ContractError {
  return new ContractError('forbidden', `A ${role} may not do this. Sign in with a role that may.`, { role });
}
