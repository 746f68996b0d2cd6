import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { SHARED_PAGE, type SharedReflection } from '#core/contract/reflections.ts';
import { FailureNote } from '../common/failure-note.tsx';
import { ScreenTitle } from '../common/screen-title.tsx';
import { useApi } from '../data/api.tsx';
import { PLACES } from '../frame/places.ts';
import { useText } from '../messages/text.tsx';
import { CohortFilter } from './common/cohort-filter.tsx';
import { Pager } from './common/pager.tsx';

/** What players share of what they wrote for themselves, for as long as they do. */
export function SharedScreen() {
  const { t } = useText();
  const { orpc } = useApi();
  const [{ cohort, skip }, setAsked] = useState({ cohort: '', skip: 0 });
  const cohorts = useQuery(orpc.cohorts.list.queryOptions());
  const input = cohort === '' ? { skip } : { cohort, skip };
  const shared = useQuery(orpc.reflections.shared.queryOptions({ input, placeholderData: keepPreviousData, refetchOnMount: 'always' }));
  return (
    <>
      <ScreenTitle page={t('shared.title')}>{t('shared.title')}</ScreenTitle>
      <p className="lead">{t('shared.lead')}</p>
      <CohortFilter cohorts={cohorts.data} value={cohort} onChange={(next) => setAsked({ cohort: next, skip: 0 })} />
      {shared.isPending && <p role="status">{t('state.loading')}</p>}
      {shared.error !== null && <FailureNote error={shared.error} what={t('shared.failed')} onRetry={() => void shared.refetch()} />}
      {shared.data?.total === 0 && <p role="status">{t('shared.none')}</p>}
      {shared.data !== undefined && shared.data.total > 0 && (
        <>
          <ul className="shared-words" aria-label={t('shared.title')}>
            {shared.data.reflections.map((one) => (
              <Shared key={one.id} reflection={one} />
            ))}
          </ul>
          <Pager skip={skip} page={SHARED_PAGE} total={shared.data.total} onSkip={(next) => setAsked({ cohort, skip: next })} />
        </>
      )}
    </>
  );
}

function Shared({ reflection: { person, cohort, about, text, commitment, writtenAt } }: { readonly reflection: SharedReflection }) {
  const { t, date, rich } = useText();
  const title = <bdi lang={about.locale ?? undefined}>{about.title ?? t('shared.gone')}</bdi>;
  return (
    <li className="panel shared-word">
      <p>
        <Link href={PLACES.staffArea(`people/${person.id}`)} className="link">
          <bdi>{person.name}</bdi>
        </Link>
        {cohort !== null && (
          <>
            {' '}
            <bdi className="hint">{cohort.name}</bdi>
          </>
        )}
      </p>
      <blockquote className="reflection-text">{text}</blockquote>
      {commitment !== null && <p>{rich('shared.commitment', { commitment: <bdi>{commitment}</bdi> })}</p>}
      <p className="hint">
        {about.type === 'attempt' ? rich('shared.about-attempt', { title }) : rich('shared.about-week', { week: about.week, title })}{' '}
        <time dateTime={writtenAt}>{date(writtenAt)}</time>
      </p>
    </li>
  );
}
