import { useEffect, useId, useRef, useState } from 'react';
import type { AttemptDetail } from '#core/contract/schemas.ts';
import { FailureNote } from '../common/failure-note.tsx';
import { useText } from '../messages/text.tsx';
import { ContestForm } from './contest-form.tsx';
import { ContestWords } from './contest-words.tsx';
import { useContests } from './use-contests.ts';

/** On the card of an attempt with a grade that counts: the way to contest it, and what became of that. */
export function ContestSection({ attempt: { attempt, grade, mode } }: { readonly attempt: AttemptDetail }) {
  if (mode !== 'assessed' || grade === null) return null;
  return <Contesting attempt={attempt} />;
}

function Contesting({ attempt }: { readonly attempt: string }) {
  const { t } = useText();
  const found = useContests();
  const [writing, setWriting] = useState(false);
  const [closed, setClosed] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const id = useId();
  const contest = found.data?.find((one) => one.attempt === attempt);
  const sent = writing && contest !== undefined;
  useEffect(() => {
    if (sent) title.current?.focus();
  }, [sent]);
  useEffect(() => {
    if (closed) opener.current?.focus();
  }, [closed]);
  return (
    <section className="panel contest" aria-labelledby={id} data-contested={contest !== undefined}>
      <h2 id={id} ref={title} tabIndex={-1}>
        {t(contest === undefined ? 'contest.title' : 'contest.title-sent')}
      </h2>
      {found.isLoadingError && (
        <FailureNote error={found.error} what={t('contest.unread')} onRetry={() => void found.refetch()} />
      )}
      {contest !== undefined && (
        <>
          {sent && <p role="status">{t('contest.sent')}</p>}
          <ContestWords contest={contest} />
        </>
      )}
      {found.isSuccess && contest === undefined && !writing && (
        <>
          <p>{t('contest.lead')}</p>
          <div className="actions">
            <button ref={opener} type="button" className="button" onClick={() => setWriting(true)}>
              {t('contest.open')}
            </button>
          </div>
        </>
      )}
      {contest === undefined && writing && (
        <ContestForm
          attempt={attempt}
          onCancel={() => {
            setWriting(false);
            setClosed(true);
          }}
        />
      )}
    </section>
  );
}
