import type { Moment } from '#core/dialogue/moments.ts';
import type { AttemptMode } from '#core/results/event.ts';

/** Moments that are part of the story: everybody in the room sees them. */
const OF_THE_STORY: ReadonlySet<Moment> = new Set(['walk-out', 'won-back']);

/** The moments that the stage marks: a run for the record does not tell what a choice was worth. */
export function momentsShown(mode: AttemptMode, moments: readonly Moment[]): readonly Moment[] {
  return mode === 'practice' ? moments : moments.filter((moment) => OF_THE_STORY.has(moment));
}
