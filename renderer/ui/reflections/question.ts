import type { Replay } from '#core/results/replay.ts';

/** What a run is asked about: something the player saw happen, which gives no grade away. */
export type ReflectionQuestion = 'walked-out' | 'passed' | 'promised' | 'again';

/** The one question that fits a run best: the rarer the moment, the sooner it is asked about. */
export function reflectionQuestion({ steps }: Pick<Replay, 'steps'>): ReflectionQuestion {
  if (steps.some(({ before, after }) => before.walkOut === 'none' && after.walkOut === 'out')) return 'walked-out';
  if (steps.some(({ timedOut }) => timedOut)) return 'passed';
  if (steps.some(({ before, after }) => (after.promised & ~before.promised) !== 0)) return 'promised';
  return 'again';
}
