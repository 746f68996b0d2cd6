import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { ContestedAttempt } from '#core/contract/contests.ts';
import { FailureNote } from '../../common/failure-note.tsx';
import { ScreenTitle } from '../../common/screen-title.tsx';
import { typeset } from '../../common/typeset.ts';
import { useApi } from '../../data/api.tsx';
import { PLACES } from '../../frame/places.ts';
import { useText } from '../../messages/text.tsx';
import { PrintButton } from '../../privacy/print-button.tsx';
import { ContestDecision } from './contest-decision.tsx';
import { ContestedCard } from './contested-card.tsx';

/** One contested grade: what the player says, beside the attempt replayed; below, the decision. */
export function ContestReviewScreen({ id }: { readonly id: string }) {
  const { t } = useText();
  const { orpc } = useApi();
  const found = useQuery(orpc.contests.all.queryOptions({ staleTime: 0 }));
  const contest = found.data?.find((one) => one.id === id);
  return (
    <>
      <div className="sheet-actions actions">
        <Link href={PLACES.staffArea('contests')} className="link link-roomy">
          {t('contests.back')}
        </Link>
        {contest !== undefined && contest.review !== null && <PrintButton />}
      </div>
      {contest !== undefined && <Review contest={contest} />}
      {contest === undefined && (
        <>
          <ScreenTitle page={t('contests.one')}>{t('contests.one')}</ScreenTitle>
          {found.isPending && <p role="status">{t('state.loading')}</p>}
          {found.error !== null && (
            <FailureNote error={found.error} what={t('contests.failed')} onRetry={() => void found.refetch()} />
          )}
          {found.isSuccess && <p className="lead">{t('contests.gone')}</p>}
        </>
      )}
    </>
  );
}

function Review({ contest }: { readonly contest: ContestedAttempt }) {
  const { t, rich, date } = useText();
  const { about, openedAt, player, text } = contest;
  return (
    <>
      <ScreenTitle page={t('contests.title', { name: player })}>
        {rich('contests.title', { name: <bdi key="name">{player}</bdi> })}
      </ScreenTitle>
      <p className="card-facts">
        <bdi lang={about.locale}>{typeset(about.title, about.locale)}</bdi>
        <span>{t('contests.version', { version: about.version })}</span>
        <time dateTime={about.startedAt}>{date(about.startedAt)}</time>
      </p>
      <div className="contest-review">
        <div className="contest-side">
          <section className="panel contest" aria-labelledby="contest-says">
            <h2 id="contest-says">{t('contests.says')}</h2>
            <blockquote dir="auto" className="contest-text">
              {text}
            </blockquote>
            <p className="hint">{t('contest.sent-on', { date: date(openedAt) })}</p>
          </section>
          <ContestDecision contest={contest} />
        </div>
        <ContestedCard contest={contest} />
      </div>
    </>
  );
}
