/**
 * Pearson's product-moment correlation of pairs, -1 to 1; with first values of only 0 and 1 it is the point-biserial
 * correlation. Null where one side never varies, or there are fewer than two pairs.
 *
 * @param firsts the first value of each pair
 * @param seconds the second value of each pair, in the same order
 */
export function correlation(firsts: readonly number[], seconds: readonly number[]): number | null {
  const [first, second] = [mean(firsts), mean(seconds)];
  if (first === null || second === null) return null;
  let both = 0;
  let first2 = 0;
  let second2 = 0;
  for (const [at, value] of firsts.entries()) {
    const [away, otherAway] = [value - first, (seconds[at] ?? second) - second];
    both += away * otherAway;
    first2 += away * away;
    second2 += otherAway * otherAway;
  }
  // What rounding leaves of no variation at all is none.
  if (first2 < 1e-12 || second2 < 1e-12) return null;
  return Math.max(-1, Math.min(1, both / Math.sqrt(first2 * second2)));
}

/** The arithmetic mean; null of nothing. */
function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
