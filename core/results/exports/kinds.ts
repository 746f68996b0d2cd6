import type { Role } from '../../contract/schemas.ts';
import { maySeeByName } from '../../policy/may-see.ts';
import type { Policy, ResultKind } from '../../policy/policy.ts';
import type { ExportTable } from './tables.ts';

/** The kinds of result that tables say of single people; groups say none. */
export function kindsIn(tables: readonly ExportTable[]): readonly ResultKind[] {
  const grades = tables.some((table) => table === 'attempts' || table === 'principles');
  return [...(grades ? (['completion', 'grades'] as const) : []), ...(tables.includes('choices') ? (['choices'] as const) : [])];
}

/** Those of them that the policy does not let a role see by name. */
export function kindsNotByName(policy: Policy, tables: readonly ExportTable[], role: Role): readonly ResultKind[] {
  return kindsIn(tables).filter((kind) => !maySeeByName(policy, kind, role));
}

/**
 * Whether single choices, in a table or as statements, may be in what a role takes out. An attempt has the same id, times
 * and results wherever it stands: choices under pseudonyms, beside anything by name, would be choices by name. So they
 * are for whom the policy lets see them, and for HR where it lets HR see nothing by name; managers know their people.
 */
export function mayTakeChoices(policy: Policy, role: Role): boolean {
  if (maySeeByName(policy, 'choices', role)) return true;
  return role === 'hr' && !maySeeByName(policy, 'completion', role) && !maySeeByName(policy, 'grades', role);
}
