/** The ways to play with timers: as written, longer, or (0) off. */
const TIMER_FACTORS = [1, 1.5, 2, 3, 5, 10, 0] as const;

/** Those, and the one that is set where it is another. */
export function factorsWith(current: number): number[] {
  const known = TIMER_FACTORS.some((factor) => factor === current);
  return known ? [...TIMER_FACTORS] : [...TIMER_FACTORS, current].toSorted((a, b) => (a || 99) - (b || 99));
}
