/** Where the view looks, in world units from the middle. */

/** How far the view follows whoever speaks at the very side. */
const FOLLOW = 26;

/** The slow drift of a view that nobody holds, and how long it takes there and back, in milliseconds. */
const DRIFT = 9;
const SWING = 23_000;

/** The furthest the view ever shifts; settings are drawn wide enough for it. */
export const FURTHEST = FOLLOW + DRIFT;

/**
 * Where the view wants to look.
 *
 * @param speaker where the speaker stands, 0 (left) to 1 (right); null: nobody speaks
 * @param now milliseconds; null: nothing may drift
 */
export function viewAt(speaker: number | null, now: number | null): number {
  const side = speaker === null ? 0 : (Math.min(1, Math.max(0, speaker)) - 0.5) * 2;
  const drift = now === null ? 0 : Math.sin((now / SWING) * Math.PI * 2);
  return side * FOLLOW + drift * DRIFT;
}
