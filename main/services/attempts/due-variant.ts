import type { Scenario } from '#core/scenario/format.ts';
import type { AttemptRow } from '../store/attempt-row.ts';

/**
 * The variant an assessed attempt is given where nobody names one; null is the scenario as it stands.
 * One that the player has not met in practice comes before one they have, then the one they were
 * assessed on least; the author's order settles the rest.
 */
export function dueVariant(
  scenario: Scenario,
  attempts: readonly Pick<AttemptRow, 'scenario' | 'variant' | 'mode'>[],
): string | null {
  const here = attempts.filter((attempt) => attempt.scenario === scenario.id);
  const practised = new Set(here.filter(({ mode }) => mode === 'practice').map(({ variant }) => variant));
  const assessed = (variant: string | null): number =>
    here.filter((one) => one.mode === 'assessed' && one.variant === variant).length;
  const runs = [null, ...scenario.variants.keys()];
  const fresh = runs.filter((variant) => !practised.has(variant));
  const [due] = (fresh.length > 0 ? fresh : runs).toSorted((a, b) => assessed(a) - assessed(b));
  return due ?? null;
}
