import { createContext, type ReactNode, useContext } from 'react';
import type { Prover } from '#core/proof/jobs/prover.ts';

const ProverContext = createContext<Prover | null>(null);

/** Hands the page's prover to the screens; where it runs is not theirs to know. */
export function ProverProvider({ prover, children }: { readonly prover: Prover; readonly children: ReactNode }) {
  return <ProverContext value={prover}>{children}</ProverContext>;
}

export function useProver(): Prover {
  const prover = useContext(ProverContext);
  if (prover === null) throw new Error('useProver was called outside ProverProvider.');
  return prover;
}
