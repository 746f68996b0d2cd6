import type { StageMoment } from './stage.ts';

/** How long each moment lasts, in milliseconds: long enough to be seen, too short to wait for. */
export const MOMENT_MS: Readonly<Record<StageMoment, number>> = {
  dazzle: 1400,
  slip: 1150,
  'promise-kept': 1400,
  'walk-out': 1000,
  'won-back': 1400,
};

/** How long a moment's mark stands where nothing may move. */
export const STILL_MS = 1400;

/** A rise and fall between 0 and 1. */
export const swell = (t: number): number => Math.sin(Math.PI * t);

/** How far the light has gone, 0 to 1, at `t` of a moment: quickly down, a while below, slowly back; once. */
export function dipAt(t: number): number {
  if (t < 0.22) return swell((t / 0.22) * 0.5);
  if (t < 0.5) return 1;
  return swell(0.5 + ((t - 0.5) / 0.5) * 0.5);
}

/** The size of a mark, 0 to a little over 1 and then 1, and how much of it is still there, at `t` of a moment. */
export function markAt(t: number): { readonly size: number; readonly alpha: number } {
  const come = Math.min(1, t / 0.25);
  // Past its size and back, as something that is set down with a will.
  const size = come < 1 ? 1 - (1 - come) ** 2 * (1 - 2.4 * come) : 1;
  return { size: Math.max(0.01, size), alpha: t < 0.75 ? 1 : (1 - t) / 0.25 };
}
