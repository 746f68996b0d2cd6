import type { DashboardFilter, DashboardScope } from '#core/contract/dashboards.ts';
import { type Narrowing, resultsAddress } from './address.ts';

/** What every view of the results is given. */
export interface ViewProps {
  readonly filter: DashboardFilter;
  readonly scope: DashboardScope;
}

/**
 * Where the attempts behind a number are listed by name; null where the policy lets this role see no names, or not
 * what they are narrowed to.
 */
export function attemptsBehind({ filter, scope: { names } }: ViewProps, change: Partial<DashboardFilter>, narrowing: Narrowing = {}): string | null {
  const needsGrades = narrowing.grade !== undefined || narrowing.principle !== undefined;
  if (!names.completion || (needsGrades && !names.grades) || (narrowing.choice !== undefined && !names.choices)) return null;
  return resultsAddress({ view: 'attempts', filter: { ...filter, ...change }, narrowing });
}
