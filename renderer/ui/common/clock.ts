import type { DialogueClock } from '#core/dialogue/actor.ts';

/** The window's own clock. */
export const windowClock: DialogueClock = {
  now: () => performance.now(),
  setTimeout: (run, ms) => window.setTimeout(run, ms),
  clearTimeout: (handle) => {
    if (typeof handle === 'number') window.clearTimeout(handle);
  },
};
