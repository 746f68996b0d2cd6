import type { RefObject } from 'react';
import { useMeasured } from '../common/use-measured.ts';

/** Whether an element is at least so many letters (rem) wide. */
export function useRoomy(ref: RefObject<HTMLElement | null>, letters: number): boolean {
  return useMeasured(ref, true, (wide) => wide >= letters);
}
