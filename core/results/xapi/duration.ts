/**
 * Milliseconds as an ISO 8601 duration in seconds, to a hundredth, the most that xAPI 1.0.3 has to compare
 * (part 2, section 4.6): 90,400 is `PT90.4S`.
 */
export function isoDuration(ms: number): string {
  return `PT${Math.round(ms / 10) / 100}S`;
}
