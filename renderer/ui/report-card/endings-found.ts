import type { Catalogue, ListedAttempt } from '#core/contract/schemas.ts';
import type { Scenario } from '#core/scenario/format.ts';
import { standingIn } from '../catalogue/standing.ts';

/** How many endings of a scenario a player has come to, of how many. */
export interface EndingsFound {
  readonly found: number;
  readonly endings: number;
}

/** Counted as the catalogue does; by the scenario as it was played where the catalogue has it no more. */
export function endingsFound(
  { id, beats }: Scenario,
  attempts: readonly ListedAttempt[],
  catalogue: Catalogue | undefined,
): EndingsFound {
  const listed = catalogue?.scenarios.find((scenario) => scenario.id === id);
  const endings = listed?.endings ?? [...beats.values()].filter(({ kind }) => kind === 'ending').length;
  // Endings that a new version dropped were found all the same, and are not counted over its own.
  return { found: Math.min(standingIn(id, attempts).endings, endings), endings };
}
