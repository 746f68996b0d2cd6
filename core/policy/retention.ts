/**
 * The moment so many calendar months before another, in UTC; where that month is shorter, its last day.
 *
 * @param months 0 or more
 */
export function monthsBefore(moment: Date, months: number): Date {
  const before = new Date(moment);
  const day = before.getUTCDate();
  before.setUTCDate(1);
  before.setUTCMonth(before.getUTCMonth() - months);
  const lastDay = new Date(Date.UTC(before.getUTCFullYear(), before.getUTCMonth() + 1, 0)).getUTCDate();
  before.setUTCDate(Math.min(day, lastDay));
  return before;
}
