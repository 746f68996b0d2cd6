import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PersonOverview, PersonResult } from '#core/contract/person.ts';
import { ChosenWords } from '../../common/chosen-words.tsx';
import { FailureNote } from '../../common/failure-note.tsx';
import { ChoiceMark, GradeMark } from '../../common/grade-mark.tsx';
import { typeset } from '../../common/typeset.ts';
import { useApi } from '../../data/api.tsx';
import { useText } from '../../messages/text.tsx';

/** What somebody was assessed on, as far as the policy lets this role see it. */
export function PersonResults({ overview: { person, results, attempts, sees } }: { readonly overview: PersonOverview }) {
  const { t } = useText();
  if (results === null) return <p>{t('person.results-unseen')}</p>;
  return (
    <>
      {!sees.grades && <p className="hint">{t('person.grades-unseen')}</p>}
      {results.length === 0 && <p>{t('person.no-results')}</p>}
      <ul className="attempts">
        {results.map((result) => (
          <li key={result.attempt}>
            <Result person={person.id} result={result} />
          </li>
        ))}
      </ul>
      {(attempts ?? 0) > results.length && <p className="hint">{t('person.more-results', { shown: results.length, attempts: attempts ?? 0 })}</p>}
    </>
  );
}

function Result({ person, result }: { readonly person: string; readonly result: PersonResult }) {
  const { t, date } = useText();
  const { attempt, title, locale, status, startedAt, finishedAt, grade, score, setAside, hasChoices } = result;
  const [open, setOpen] = useState(false);
  const at = finishedAt ?? startedAt;
  return (
    <article className="panel attempt">
      <div className="attempt-mark">{grade !== null && <GradeMark grade={grade} />}</div>
      <div className="attempt-text">
        <h3 lang={locale}>
          <bdi>{typeset(title, locale)}</bdi>
        </h3>
        <p className="card-facts">
          <time dateTime={at}>{date(at)}</time>
          <span>{t(`person.status-${status}`)}</span>
        </p>
      </div>
      <p className="attempt-result">
        {grade !== null && <strong>{t(`grade.${grade}`)}</strong>}
        {score !== null && <span>{t('attempts.score', { score })}</span>}
        {setAside && <span className="contest-mark">{t('contest.mark-set-aside')}</span>}
      </p>
      {hasChoices && (
        <details className="fold person-choices" onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>
            {t('person.choices')}
            <span className="sr-only"> ({title})</span>
          </summary>
          {open && <Choices person={person} attempt={attempt} />}
        </details>
      )}
    </article>
  );
}

function Choices({ person, attempt }: { readonly person: string; readonly attempt: string }) {
  const { t } = useText();
  const { orpc } = useApi();
  const found = useQuery(orpc.roster.choices.queryOptions({ input: { person, attempt } }));
  if (found.error !== null) {
    return <FailureNote error={found.error} what={t('person.choices-failed')} onRetry={() => void found.refetch()} />;
  }
  if (found.data === undefined) return <p role="status">{t('state.loading')}</p>;
  const { choices } = found.data;
  return (
    <ol className="person-steps">
      {choices.map(({ step, words, grade, timedOut }) => (
        <li key={step}>
          <ChoiceMark grade={grade} />
          <span>
            <strong>{t(`choice-grade.${grade}`)}.</strong>{' '}
            {words === null ? t('person.words-gone') : <ChosenWords words={words} />} {timedOut && t('person.timed-out')}
          </span>
        </li>
      ))}
    </ol>
  );
}
