const DAY = 86_400_000;

/** The days of a week, for a filter. @param monday in days since 1970 */
export function weekOf(monday: number): { readonly from: string; readonly to: string } {
  const iso = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);
  return { from: iso(monday), to: iso(monday + 6) };
}
