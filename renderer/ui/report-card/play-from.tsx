import type { ReactNode } from 'react';
import type { AttemptDetail } from '#core/contract/schemas.ts';
import { FailureNote } from '../common/failure-note.tsx';
import { useText } from '../messages/text.tsx';
import { useStart } from '../data/use-start.ts';

interface PlayFromProps {
  readonly attempt: Pick<AttemptDetail, 'attempt' | 'scenario' | 'timerFactor'>;
  /** How many of its choices are taken over. */
  readonly steps: number;
  readonly children: ReactNode;
}

/** Goes back into an attempt, as practice: the attempt itself stays as it is. */
export function PlayFrom({ attempt: { attempt, scenario, timerFactor }, steps, children }: PlayFromProps) {
  const { t } = useText();
  const start = useStart();
  return (
    <div className="play-from">
      <button
        type="button"
        className="button"
        disabled={start.isPending}
        onClick={() => start.mutate({ scenario, mode: 'practice', timerFactor, from: { attempt, steps } })}
      >
        {children}
      </button>
      {start.error !== null && <FailureNote error={start.error} what={t('before.start-failed')} />}
    </div>
  );
}
