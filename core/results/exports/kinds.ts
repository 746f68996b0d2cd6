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
 * Whether single choices, in a table or as statements, may be in what a role takes out. A manager knows their people,
 * and an attempt has the same id in every table: choices under pseudonyms, beside grades by name, would be choices
 * by name.
 */
export function mayTakeChoices(policy: Policy, role: Role): boolean {
  return role !== 'manager' || maySeeByName(policy, 'choices', role);
}
