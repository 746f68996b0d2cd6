import type { Feeling } from '../scenario/format.ts';

const STEPS: readonly (readonly [below: number, feeling: Feeling])[] = [
  [15, 'angry'],
  [35, 'frustrated'],
  [50, 'concerned'],
  [65, 'calm'],
  [85, 'pleased'],
];

/** The face of a mood (0 to 100) where a line does not name a feeling. */
export function feelingFromMood(mood: number): Feeling {
  return STEPS.find(([below]) => mood < below)?.[1] ?? 'delighted';
}
