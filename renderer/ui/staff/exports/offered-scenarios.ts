import type { DashboardScope } from '#core/contract/dashboards.ts';
import type { Catalogue } from '#core/contract/schemas.ts';

/** A scenario that results can be asked of. */
interface OfferedScenario {
  readonly id: string;
  readonly title: string;
  /** Of its title; left out where only the results know it. */
  readonly lang?: string;
}

/** What is played, then what has results though nobody can play it any more. */
export function offeredScenarios(catalogue: Catalogue | undefined, scope: DashboardScope | undefined): readonly OfferedScenario[] {
  const played = (catalogue?.scenarios ?? []).map(({ id, title, locale }): OfferedScenario => ({ id, title, lang: locale }));
  const known = new Set(played.map(({ id }) => id));
  return [...played, ...(scope?.scenarios ?? []).filter(({ id }) => !known.has(id))];
}
