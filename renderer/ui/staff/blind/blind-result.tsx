import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { BlindCheck, CheckResult } from '#core/contract/agreement.ts';
import { FailureNote } from '../../common/failure-note.tsx';
import { useApi } from '../../data/api.tsx';
import { useText } from '../../messages/text.tsx';
import { JudgedChoiceCard } from './judged-choice-card.tsx';
import { levelOf } from './level-of.ts';

/** What all graders made of a scenario: how far they agree, and each choice to talk about. */
export function BlindResult({ check }: { readonly check: BlindCheck }) {
  const { t } = useText();
  const { orpc } = useApi();
  const result = useQuery(orpc.agreement.result.queryOptions({ input: { check: check.id }, staleTime: 0 }));
  if (result.error !== null) return <FailureNote error={result.error} what={t('blind.failed')} onRetry={() => void result.refetch()} />;
  if (result.data === undefined) return <p role="status">{t('state.loading')}</p>;
  return <Shown result={result.data} />;
}

function Shown({ result: { check, agreement } }: { readonly result: CheckResult }) {
  const { t, date } = useText();
  const [all, setAll] = useState(false);
  const { alpha, compared, disputed, stale, ungraded, choices } = agreement;
  const shown = choices.filter(({ verdict }) => all || verdict === 'split' || verdict === 'against-key');
  const inTime = check.graders.filter(({ handedInAt }) => handedInAt !== null);
  return (
    <>
      <p className="card-facts">
        <span>{t('blind.asked-by', { name: check.askedBy, date: date(check.askedAt) })}</span>
        <span>{t('blind.graded-by', { names: inTime.map(({ name }) => name).join(', ') })}</span>
      </p>
      <section className="panel blind-figures" aria-labelledby="blind-agreement">
        <h2 id="blind-agreement">{t('blind.agreement')}</h2>
        <p className="lead">{t(`blind.level-${levelOf(alpha.ordinal)}`)}</p>
        {alpha.ordinal !== null && (
          <p>{t('blind.alpha', { alpha: alpha.ordinal })}</p>
        )}
        <p>{t('blind.disputed', { disputed, compared })}</p>
        {(stale > 0 || ungraded > 0) && <p className="note">{t('blind.changed-since', { stale, ungraded })}</p>}
        {inTime.some(({ hasWritten }) => hasWritten) && (
          <p className="hint">
            {t('blind.authors', { names: inTime.filter(({ hasWritten }) => hasWritten).map(({ name }) => name).join(', ') })}
          </p>
        )}
        <details>
          <summary>{t('blind.what-is-alpha')}</summary>
          <p>{t('blind.alpha-means')}</p>
          {alpha.nominal !== null && <p>{t('blind.nominal', { alpha: alpha.nominal })}</p>}
        </details>
      </section>
      <h2>{t(all ? 'blind.all-choices' : 'blind.to-talk-about')}</h2>
      <label className="option">
        <input type="checkbox" checked={all} onChange={(event) => setAll(event.target.checked)} />
        <span>{t('blind.show-all')}</span>
      </label>
      {shown.length === 0 && <p>{t('blind.nothing-disputed')}</p>}
      <ul className="blind-list" aria-label={t(all ? 'blind.all-choices' : 'blind.to-talk-about')}>
        {shown.map((choice) => (
          <JudgedChoiceCard key={`${choice.beat}/${choice.choice}`} file={check.file} choice={choice} />
        ))}
      </ul>
    </>
  );
}
