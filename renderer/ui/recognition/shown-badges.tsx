import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { Link } from 'wouter';
import type { EarnedBadge } from '#core/contract/reviews.ts';
import { FailureNote } from '../common/failure-note.tsx';
import { useApi } from '../data/api.tsx';
import { PLACES } from '../frame/places.ts';
import { useText } from '../messages/text.tsx';
import { BadgeMark } from './badge-mark.tsx';

/** What first attempts for the record have shown, and where. What was not shown is not there: nothing is missing. */
export function ShownBadges() {
  const { t } = useText();
  const { orpc } = useApi();
  const heading = useId();
  const badges = useQuery(orpc.badges.list.queryOptions());
  return (
    <section className="recognition-part" aria-labelledby={heading}>
      <h2 id={heading}>{t('badges.title')}</h2>
      <p>{t('badges.lead')}</p>
      {badges.isPending && <p role="status">{t('state.loading')}</p>}
      {badges.error !== null && (
        <FailureNote error={badges.error} what={t('badges.failed')} onRetry={() => void badges.refetch()} />
      )}
      {badges.data?.length === 0 && <p className="hint">{t('badges.none')}</p>}
      <ul className="badges">
        {badges.data?.map((badge) => (
          <li key={badge.badge}>
            <ShownBadge {...badge} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ShownBadge({ badge, attempts }: EarnedBadge) {
  const { t, date } = useText();
  const heading = useId();
  return (
    <article className="panel badge" aria-labelledby={heading}>
      <BadgeMark badge={badge} />
      <div className="badge-text">
        <h3 id={heading}>{t(`badge.${badge}`)}</h3>
        <p>{t(`badge-how.${badge}`)}</p>
        <ul className="badge-attempts">
          {attempts.map(({ attempt, title, locale, finishedAt }) => (
            <li key={attempt}>
              <Link href={PLACES.attempt(attempt)} className="link">
                <bdi lang={locale}>{title}</bdi>
              </Link>{' '}
              <time dateTime={finishedAt} className="hint">
                {date(finishedAt)}
              </time>
            </li>
          ))}
        </ul>
      </div>
    </article>
  );
}
