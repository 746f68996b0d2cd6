import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { ContestedAttempt } from '#core/contract/contests.ts';
import { FailureNote } from '../../common/failure-note.tsx';
import { GradeMark } from '../../common/grade-mark.tsx';
import { ScreenTitle } from '../../common/screen-title.tsx';
import { typeset } from '../../common/typeset.ts';
import { useApi } from '../../data/api.tsx';
import { PLACES } from '../../frame/places.ts';
import { useText } from '../../messages/text.tsx';

/** Every contested grade: those that wait first. */
export function ContestsScreen() {
  const { t } = useText();
  const { orpc } = useApi();
  const found = useQuery(orpc.contests.all.queryOptions({ staleTime: 0 }));
  const waiting = found.data?.filter(({ review }) => review === null).length ?? 0;
  return (
    <>
      <ScreenTitle page={t('contests.page')}>{t('contests.page')}</ScreenTitle>
      <p className="lead">{t('contests.lead')}</p>
      {found.isPending && <p role="status">{t('state.loading')}</p>}
      {found.error !== null && (
        <FailureNote error={found.error} what={t('contests.failed')} onRetry={() => void found.refetch()} />
      )}
      {found.data !== undefined && (
        <p>{found.data.length === 0 ? t('contests.none') : t('contests.waiting', { count: waiting })}</p>
      )}
      <ul className="attempts">
        {found.data?.map((contest) => (
          <li key={contest.id}>
            <ContestCard contest={contest} />
          </li>
        ))}
      </ul>
    </>
  );
}

function ContestCard({ contest: { about, id, openedAt, player, review } }: { readonly contest: ContestedAttempt }) {
  const { t, date } = useText();
  return (
    <article className="panel attempt">
      <div className="attempt-mark">{about.grade !== null && <GradeMark grade={about.grade} />}</div>
      <div className="attempt-text">
        <h2>
          <Link href={PLACES.staffArea(`contests/${id}`)} className="card-link">
            <bdi>{player}</bdi>
          </Link>
        </h2>
        <p className="card-facts">
          <bdi lang={about.locale}>{typeset(about.title, about.locale)}</bdi>
          {about.grade !== null && <span>{t(`grade.${about.grade}`)}</span>}
          <time dateTime={openedAt}>{t('contest.sent-on', { date: date(openedAt) })}</time>
        </p>
      </div>
      <p className="attempt-result">
        <span className="contest-mark" data-decision={review?.decision ?? 'waiting'}>
          {t(review === null ? 'contests.waits' : `contest.mark-${review.decision}`)}
        </span>
      </p>
    </article>
  );
}
