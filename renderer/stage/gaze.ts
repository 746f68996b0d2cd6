import type { Spot } from './layout.ts';

/** Where someone looks. */
export interface Gaze {
  /** 1 looks to the right, -1 to the left. */
  readonly facing: 1 | -1;
  /** Whether they listen to someone else on the stage. */
  readonly attends: boolean;
}

/**
 * Where the person at `index` looks while the one at `speaker` speaks: to them, wherever they stand. Speakers
 * themselves, and everybody while nobody on the stage speaks, look where their spot has them look.
 */
export function gazeOf(spots: readonly Spot[], index: number, speaker: number | null): Gaze {
  const own = spots[index];
  const other = speaker === null ? undefined : spots[speaker];
  if (own === undefined || other === undefined || speaker === index) return { facing: own?.facing ?? 1, attends: false };
  return { facing: other.x < own.x ? -1 : 1, attends: true };
}
