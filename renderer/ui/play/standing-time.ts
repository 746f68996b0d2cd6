import type { Settings } from '#core/contract/settings.ts';

/** A pace at which lines go on by themselves. */
export type Pace = Exclude<Settings['autoAdvance'], 'off'>;

/** What every line stands for, in milliseconds, and how fast the rest of it is taken to be read. */
const PACES: Readonly<Record<Pace, { readonly atLeast: number; readonly lettersASecond: number }>> = {
  slow: { atLeast: 3000, lettersASecond: 10 },
  normal: { atLeast: 1800, lettersASecond: 17 },
  fast: { atLeast: 1000, lettersASecond: 28 },
};

/** How many milliseconds a line stands in full before the next one comes by itself. */
export function standingTime(text: string, pace: Pace): number {
  const { atLeast, lettersASecond } = PACES[pace];
  return Math.round(atLeast + (Array.from(text).length / lettersASecond) * 1000);
}
