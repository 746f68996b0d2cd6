/** Wrong tries that cost nothing: a slip of the finger, the other passphrase, capitals. */
const FREE_TRIES = 3;

const LONGEST_MS = 15 * 60_000;

/**
 * How long after so many wrong tries in a row the next one is allowed, in milliseconds: nothing after the first
 * three, then 2 s, and twice as long each time, up to a quarter of an hour. 96 tries a day are left to whoever
 * guesses, and nobody is shut out for good (OWASP Authentication Cheat Sheet, "Login Throttling").
 */
export function delayAfter(failures: number): number {
  if (failures < FREE_TRIES) return 0;
  return Math.min(2_000 * 2 ** Math.min(failures - FREE_TRIES, 30), LONGEST_MS);
}
