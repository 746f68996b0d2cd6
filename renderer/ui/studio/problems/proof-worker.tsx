import { useEffect } from 'react';
import { windowClock } from '../../common/clock.ts';
import { useProver } from '../../data/prover.tsx';
import { usePrincipleList } from '../../data/use-principles.ts';
import { useText } from '../../messages/text.tsx';
import { useAssets } from '../use-assets.ts';
import type { StudioViewProps } from '../studio.ts';
import { watchProof } from './watch-proof.ts';

/** Has the open document looked through while it is written; shows nothing. */
export function ProofWorker({ studio }: StudioViewProps) {
  const { t } = useText();
  const prover = useProver();
  const { data: principles } = usePrincipleList();
  const { settings, props, looks } = useAssets();
  const [ending, leave, leaveWhy] = [t('problems.new-ending'), t('problems.new-leave'), t('problems.new-leave-why')];
  useEffect(() => {
    const known = principles !== undefined && Object.keys(settings).length > 0;
    const names = known
      ? {
          principles: new Set(principles.map(({ id }) => id)),
          settings: new Set(Object.keys(settings)),
          props: new Set(Object.keys(props)),
          looks: new Set(Object.keys(looks)),
        }
      : null;
    return watchProof(studio, { prover, clock: windowClock, names, words: { ending, leave, leaveWhy } });
  }, [studio, prover, principles, settings, props, looks, ending, leave, leaveWhy]);
  return null;
}
