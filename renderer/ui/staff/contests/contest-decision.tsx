import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import type { ContestedAttempt } from '#core/contract/contests.ts';
import { FREE_TEXT_LIMIT } from '#core/contract/free-text.ts';
import type { ReviewDecision } from '#core/results/review-record.ts';
import { FailureNote } from '../../common/failure-note.tsx';
import { useApi } from '../../data/api.tsx';
import { useText } from '../../messages/text.tsx';
import { toCallFailure } from '../../transport/failure.ts';

/** What was decided, or the way to decide. Where somebody else was first that is told, and what was typed stays to be read. */
export function ContestDecision({ contest }: { readonly contest: ContestedAttempt }) {
  const { t, rich, date } = useText();
  const { orpc } = useApi();
  const queries = useQueryClient();
  const id = useId();
  const [typed, setTyped] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const deciding = useMutation(
    orpc.contests.decide.mutationOptions({
      onSettled: () => queries.invalidateQueries({ queryKey: orpc.contests.all.key() }),
    }),
  );
  const { review } = contest;
  const wasFirst = deciding.error !== null && toCallFailure(deciding.error).code === 'conflict';
  const decidedHere = review !== null && (deciding.isSuccess || wasFirst);
  useEffect(() => {
    if (decidedHere) heading.current?.focus();
  }, [decidedHere]);
  return (
    <section className="panel contest" aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1}>
        {t(review === null ? 'contests.decide' : 'contests.decided')}
      </h2>
      {review === null ? (
        <DecisionForm
          typed={typed}
          onType={setTyped}
          deciding={deciding.isPending}
          error={deciding.error}
          onDecide={(decision) => deciding.mutate({ contest: contest.id, decision, answer: typed.trim() })}
        />
      ) : (
        <>
          {deciding.isSuccess && <p role="status">{t('contests.sealed')}</p>}
          {wasFirst && (
            <div className="note note-trouble" role="alert">
              <p className="note-title">{t('contests.too-late')}</p>
              <p>{t('contests.not-sent')}</p>
              <blockquote className="contest-text">{typed}</blockquote>
            </div>
          )}
          <p>
            <strong>{t(`contest.decided-${review.decision}`)}</strong>
          </p>
          <blockquote dir="auto" className="contest-text">
            {review.answer}
          </blockquote>
          <p className="hint">
            {rich('contest.answered-by', { name: <bdi key="name">{review.reviewer}</bdi>, date: date(review.decidedAt) })}
          </p>
          <p className="hint">{t('contests.record', { number: review.recordSeq })}</p>
        </>
      )}
    </section>
  );
}

interface DecisionFormProps {
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly deciding: boolean;
  readonly error: Error | null;
  readonly onDecide: (decision: ReviewDecision) => void;
}

const DECISIONS = ['stands', 'set-aside'] as const satisfies readonly ReviewDecision[];

function DecisionForm({ typed, onType, deciding, error, onDecide }: DecisionFormProps) {
  const { t } = useText();
  const id = useId();
  const [decision, setDecision] = useState<ReviewDecision | null>(null);
  const [fault, setFault] = useState<'decision' | 'answer' | null>(null);
  const first = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const over = typed.trim().length - FREE_TEXT_LIMIT;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const unfit = typed.trim() === '' || over > 0;
    setFault(decision === null ? 'decision' : unfit ? 'answer' : null);
    if (decision === null) first.current?.focus();
    else if (unfit) box.current?.focus();
    else if (!deciding) onDecide(decision);
  };
  return (
    <form className="contest-form" onSubmit={submit} noValidate>
      <fieldset className="field" aria-describedby={`${id}-undecided`}>
        <legend>{t('contests.decision')}</legend>
        {DECISIONS.map((one, at) => (
          <label className="option" key={one}>
            <input
              ref={at === 0 ? first : undefined}
              type="radio"
              name={`${id}-decision`}
              checked={decision === one}
              onChange={() => {
                setDecision(one);
                setFault(null);
              }}
            />
            <span>
              {t(`contest.decided-${one}`)}
              <span className="hint">{t(`contests.means-${one}`)}</span>
            </span>
          </label>
        ))}
        <p id={`${id}-undecided`} className="hint-trouble" role="alert">
          {fault === 'decision' && t('contests.undecided')}
        </p>
      </fieldset>
      <label htmlFor={`${id}-answer`}>{t('contests.answer')}</label>
      <p id={`${id}-hint`} className="hint">
        {t('contests.answer-hint')}
      </p>
      <textarea
        id={`${id}-answer`}
        ref={box}
        className="input contest-box"
        rows={5}
        value={typed}
        aria-invalid={fault === 'answer'}
        aria-describedby={`${id}-hint ${id}-fault`}
        onChange={(event) => {
          onType(event.target.value);
          setFault(null);
        }}
      />
      <p id={`${id}-fault`} className="hint-trouble" role="alert">
        {fault === 'answer' && (over > 0 ? t('contest.too-long', { over }) : t('contests.no-answer'))}
      </p>
      {error !== null && <FailureNote error={error} what={t('contests.decide-failed')} />}
      <div className="actions">
        <button type="submit" className="button button-primary" aria-disabled={deciding}>
          {t('contests.do')}
        </button>
      </div>
    </form>
  );
}
