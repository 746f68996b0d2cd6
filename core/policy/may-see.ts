import type { Role } from '../contract/schemas.ts';
import type { Policy, ResultKind } from './policy.ts';

/**
 * Whether a role sees a kind of result with names to it. A player sees their own whatever the policy says, which
 * is not asked here.
 */
export function maySeeByName({ see }: Pick<Policy, 'see'>, kind: ResultKind, role: Role): boolean {
  return role !== 'player' && see[kind].includes(role);
}
