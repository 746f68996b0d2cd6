import { useEffect, useId, useRef, useState } from 'react';
import { FailureNote } from '../common/failure-note.tsx';
import { useText } from '../messages/text.tsx';
import { useReflections } from '../reflections/use-reflections.ts';
import { type Committed, dueCommitments, weeksSince } from './commitments.ts';
import { type Outcome, OutcomeButtons } from './outcome-buttons.tsx';
import { putOff, putOffThese } from './put-off.ts';

/** Asks, one after the other, what became of what the player meant to do. Whoever would rather not is left alone. */
export function CommitmentQuestion() {
  const { t } = useText();
  const { found, answering } = useReflections();
  const [now] = useState(() => new Date());
  const [later, setLater] = useState(putOff);
  const [said, setSaid] = useState('');
  const status = useRef<HTMLParagraphElement>(null);
  // What was pressed is gone: what came of it takes its place.
  useEffect(() => {
    if (said !== '') status.current?.focus();
  }, [said]);

  const due = dueCommitments(found.data ?? [], now).filter(({ id }) => !later.includes(id));
  const [asked] = due;
  const answer = ({ id }: Committed, outcome: Outcome): void => {
    setSaid('');
    answering.mutate({ reflection: id, outcome }, { onSuccess: () => setSaid(t(`commitment.said-${outcome}`)) });
  };
  const dismiss = (): void => {
    const ids = due.map(({ id }) => id);
    putOffThese(ids);
    setLater([...later, ...ids]);
    setSaid(t('commitment.said-later'));
  };
  return (
    <>
      <p ref={status} tabIndex={-1} role="status" className="commitment-said">
        {said}
      </p>
      {asked !== undefined && (
        <Question
          asked={asked}
          weeks={weeksSince(asked, now)}
          answering={answering.isPending}
          error={answering.error}
          onAnswer={(outcome) => answer(asked, outcome)}
          onLater={dismiss}
        />
      )}
    </>
  );
}

interface QuestionProps {
  readonly asked: Committed;
  /** How many weeks ago it was made. */
  readonly weeks: number;
  readonly answering: boolean;
  readonly error: Error | null;
  readonly onAnswer: (outcome: Outcome) => void;
  readonly onLater: () => void;
}

function Question({ asked, weeks, answering, error, onAnswer, onLater }: QuestionProps) {
  const { t } = useText();
  const heading = useId();
  return (
    <section className="panel commitment-asked" aria-labelledby={heading}>
      <h2 id={heading}>{t('commitment.asked', { weeks })}</h2>
      <blockquote className="reflection-text">{asked.commitment}</blockquote>
      <p>{t('commitment.how')}</p>
      {error !== null && <FailureNote error={error} what={t('commitment.failed')} />}
      <div className="actions">
        <OutcomeButtons outcome={null} answering={answering} onAnswer={onAnswer} />
        <button type="button" className="button button-quiet" onClick={onLater}>
          {t('commitment.later')}
        </button>
      </div>
    </section>
  );
}
