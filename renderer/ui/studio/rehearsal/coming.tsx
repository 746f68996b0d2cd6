import { useEffect, useEffectEvent } from 'react';
import type { Scenario } from '#core/scenario/format.ts';
import { useProver } from '../../data/prover.tsx';
import { useText } from '../../messages/text.tsx';
import { atBeginning, nearestWay } from './nearest-way.ts';
import type { Started } from './rehearsal.ts';

interface ComingProps {
  /** What is played. */
  readonly text: string;
  readonly scenario: Scenario;
  /** Where to begin, and what its author knows it by. */
  readonly beat: string;
  readonly name: string;
  readonly onStart: (started: Started) => void;
}

/** Begins at a beat as the shortest run comes there, as soon as that is known; as the story begins, where none comes. */
export function Coming({ text, scenario, beat, name, onStart }: ComingProps) {
  const { t } = useText();
  const prover = useProver();
  const start = useEffectEvent(onStart);
  useEffect(() => {
    const asking = new AbortController();
    const look = async (): Promise<void> => {
      const nearest = await nearestWay(prover, { text, scenario, variant: null, beat }, asking.signal);
      if (nearest === null || asking.signal.aborted) return;
      const standing = nearest.standing ?? atBeginning(scenario, null);
      start({ run: { variant: null, from: { beat, standing }, words: [] }, about: null });
    };
    void look();
    return () => asking.abort();
  }, [prover, text, scenario, beat]);
  return <p role="status">{t('rehearsal.coming', { beat: name })}</p>;
}
