import type { Step } from './steps.ts';

/** Something a step did that is worth a gesture on the stage. */
export type Moment = 'walk-out' | 'won-back' | 'slip' | 'promise-kept' | 'dazzle';

/** The moments of a step, the weightiest first. */
export function momentsOf({ before, choice, after }: Step): Moment[] {
  const moments: Moment[] = [];
  if (before.walkOut !== 'out' && after.walkOut === 'out') moments.push('walk-out');
  if (before.walkOut === 'out' && after.walkOut === 'back') moments.push('won-back');
  if (choice.grade === 'falls-short') moments.push('slip');
  if ((after.kept & ~before.kept) !== 0) moments.push('promise-kept');
  if (after.dazzles > before.dazzles) moments.push('dazzle');
  return moments;
}
