import { useState } from 'react';
import type { Reflection } from '#core/contract/schemas.ts';
import { FailureNote } from '../common/failure-note.tsx';
import { useText } from '../messages/text.tsx';
import { dueCommitments, isCommitted } from './commitments.ts';
import { type Outcome, OutcomeButtons } from './outcome-buttons.tsx';

interface CommitmentNoteProps {
  readonly reflection: Reflection;
  readonly answering: boolean;
  readonly error: Error | null;
  readonly onAnswer: (outcome: Outcome) => void;
}

/** The one thing that the player meant to do, and what became of it. */
export function CommitmentNote({ reflection, answering, error, onAnswer }: CommitmentNoteProps) {
  const { t, date } = useText();
  const [now] = useState(() => new Date());
  if (!isCommitted(reflection)) return null;
  const { askAt, commitment, outcome } = reflection;
  const due = dueCommitments([reflection], now).length > 0;
  return (
    <div className="commitment">
      <p>
        <strong>{t('commitment.label')}:</strong> <span className="commitment-thing">{commitment}</span>
      </p>
      {outcome === null && !due && (
        <p className="hint">
          {t('commitment.ask-at')} <time dateTime={askAt}>{date(askAt)}</time>
        </p>
      )}
      {(outcome !== null || due) && (
        <>
          <p className="commitment-how">{t('commitment.how')}</p>
          {error !== null && <FailureNote error={error} what={t('commitment.failed')} />}
          <div className="actions" role="group" aria-label={t('commitment.how')}>
            <OutcomeButtons outcome={outcome} answering={answering} onAnswer={onAnswer} />
          </div>
        </>
      )}
    </div>
  );
}
