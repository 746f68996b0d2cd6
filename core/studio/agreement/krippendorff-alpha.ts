/** How far apart two values are: any two alike (`nominal`), or the further the more values lie between them (`ordinal`). */
export type AlphaMetric = 'nominal' | 'ordinal';

/** How well observers agree. */
export interface Alpha {
  /**
   * 1: everywhere; 0: as chance would have it; below: less than that. Null: it cannot be told, for no two values
   * stand side by side, or all that do are the same.
   */
  readonly alpha: number | null;
  /** Values that stand beside another one of the same unit. */
  readonly pairable: number;
}

/**
 * Krippendorff's alpha by way of the coincidence matrix (K. Krippendorff, "Computing Krippendorff's Alpha-Reliability",
 * 2011): any number of observers, missing values allowed.
 *
 * @param units for each thing that was judged, the values it was given, in any order; integers, whose order is that of `ordinal`
 */
export function krippendorffAlpha(units: readonly (readonly number[])[], metric: AlphaMetric): Alpha {
  const coincidences = new Map<number, Map<number, number>>();
  for (const values of units) {
    if (values.length < 2) continue;
    for (const [at, one] of values.entries()) {
      const row = coincidences.get(one) ?? new Map<number, number>();
      coincidences.set(one, row);
      for (const [beside, other] of values.entries()) {
        if (at !== beside) row.set(other, (row.get(other) ?? 0) + 1 / (values.length - 1));
      }
    }
  }
  const values = [...coincidences.keys()].toSorted((a, b) => a - b);
  const totals = values.map((value) => sum([...(coincidences.get(value)?.values() ?? [])]));
  const distance = metric === 'nominal' ? () => 1 : (low: number, high: number) => ranksBetween(totals, low, high);
  let observed = 0;
  let expected = 0;
  for (const [low, one] of values.entries()) {
    for (const [at, other] of values.slice(low + 1).entries()) {
      const high = low + 1 + at;
      const apart = distance(low, high);
      observed += (coincidences.get(one)?.get(other) ?? 0) * apart;
      expected += (totals[low] ?? 0) * (totals[high] ?? 0) * apart;
    }
  }
  const all = sum(totals);
  return { alpha: expected === 0 ? null : 1 - ((all - 1) * observed) / expected, pairable: Math.round(all) };
}

/** The square of how many values lie from one to the other, half of each end's own counted. */
function ranksBetween(totals: readonly number[], low: number, high: number): number {
  const ends = (totals[low] ?? 0) + (totals[high] ?? 0);
  return (sum(totals.slice(low, high + 1)) - ends / 2) ** 2;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
