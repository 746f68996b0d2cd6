/** The middle of some numbers; of an even count the mean of the middle two. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >>> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** Milliseconds that each of some rounds takes. */
export function timed(rounds: number, run: () => unknown): number[] {
  return Array.from({ length: rounds }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
}

/** Runs something for a while first, as an editor has that proves at every keystroke. */
export function warmUp(ms: number, run: () => unknown): void {
  for (const until = performance.now() + ms; performance.now() < until; ) run();
}

/** How many in a second. */
export function perSecond(count: number, ms: number): number {
  return (count / ms) * 1000;
}
