import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AttemptDetail } from '#core/contract/schemas.ts';
import type { Grade } from '#core/scenario/format.ts';
import { useProver } from '../data/prover.tsx';

/** The grades above each, the nearest first. */
export const BETTER_THAN: Readonly<Record<Grade, readonly Grade[]>> = { F: ['C', 'A'], C: ['A'], A: [] };

/** The nearest runs to better grades. Asked once for an attempt: what it came to does not change any more. */
export function useCounterfactuals({ attempt, scenarioText, variant, mode, events }: AttemptDetail, grade: Grade) {
  const prover = useProver();
  const [states, setStates] = useState(0);
  const found = useQuery({
    queryKey: ['counterfactuals', attempt],
    queryFn: ({ signal }) =>
      prover.counterfactuals({ text: scenarioText, variant, mode, events }, { signal, onProgress: setStates }),
    enabled: BETTER_THAN[grade].length > 0,
    retry: false,
    staleTime: Infinity,
  });
  return { found, states };
}
