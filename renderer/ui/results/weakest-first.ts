import type { PrincipleFigures, PrincipleRates } from '#core/results/figures/consistency.ts';

/** Principles whose shares are told, those shown least often first. */
export function weakestFirst<Figures extends PrincipleFigures>(principles: readonly Figures[]): (Figures & { readonly rates: PrincipleRates })[] {
  const told = principles.flatMap((one) => (one.rates === null ? [] : [{ ...one, rates: one.rates }]));
  return told.toSorted((a, b) => a.rates.shown - b.rates.shown);
}
