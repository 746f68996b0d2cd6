/**
 * The value below which a share of the values lies, by linear interpolation between neighbours (type 7 of Hyndman
 * and Fan, "Sample Quantiles in Statistical Packages", 1996); null of nothing.
 *
 * @param sorted ascending
 * @param share 0 to 1: 0.5 is the median
 */
export function quantile(sorted: readonly number[], share: number): number | null {
  const place = (sorted.length - 1) * share;
  const low = sorted[Math.floor(place)];
  const high = sorted[Math.ceil(place)];
  return low === undefined || high === undefined ? null : low + (high - low) * (place - Math.floor(place));
}
