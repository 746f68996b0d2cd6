import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import type { ReviewMomentOffer, ReviewVerdict } from '#core/contract/reviews.ts';
import { FailureNote } from '../common/failure-note.tsx';
import { ScreenTitle } from '../common/screen-title.tsx';
import { useApi } from '../data/api.tsx';
import { PLACES } from '../frame/places.ts';
import { useText } from '../messages/text.tsx';
import { readMoment } from './moment.ts';
import { MomentResult } from './moment-result.tsx';
import { MomentView } from './moment-view.tsx';
import { useReviews } from './use-reviews.ts';

/** A choice that main has graded. */
interface Answered {
  readonly offer: ReviewMomentOffer;
  readonly choice: string;
  readonly verdict: ReviewVerdict;
}

/** Short moments one after another, for as long as the player likes and something is due. */
export function ReviewScreen() {
  const { t } = useText();
  const { orpc } = useApi();
  const queries = useQueryClient();
  const reviews = useReviews();
  const [answered, setAnswered] = useState<Answered | null>(null);
  const [moved, setMoved] = useState(false);
  const offer = answered?.offer ?? reviews.data?.[0];
  const moment = useMemo(() => (offer === undefined ? null : readMoment(offer)), [offer]);
  const answering = useMutation(
    orpc.reviews.answer.mutationOptions({
      onSuccess: (verdict, { choice }) => {
        if (offer !== undefined) setAnswered({ offer, choice, verdict });
        return queries.invalidateQueries({ queryKey: orpc.reviews.key() });
      },
    }),
  );
  const take = (choice: string): void => {
    if (offer === undefined || answering.isPending) return;
    const { principle, scenario, hash, run } = offer;
    answering.mutate({ principle, scenario, hash, run: [...run], choice });
  };
  const goOn = (): void => {
    setAnswered(null);
    setMoved(true);
  };
  const more = answered !== null && (reviews.data ?? []).some(({ principle }) => principle !== answered.offer.principle);
  return (
    <div className="review">
      <ScreenTitle page={t('review.page')}>{t('review.page')}</ScreenTitle>
      <p className="lead">{t('review.lead')}</p>
      {reviews.isPending && <p role="status">{t('state.loading')}</p>}
      {reviews.error !== null && (
        <FailureNote error={reviews.error} what={t('review.failed')} onRetry={() => void reviews.refetch()} />
      )}
      {answering.error !== null && (
        <FailureNote
          error={answering.error}
          what={t('review.answer-failed')}
          onRetry={() => {
            answering.reset();
            void reviews.refetch();
          }}
        />
      )}
      {reviews.isSuccess && moment === null && <Nothing />}
      {offer !== undefined && moment !== null && (
        <article className="panel moment">
          {answered === null ? (
            <MomentView
              key={offer.principle}
              moment={moment}
              takesFocus={moved}
              sending={answering.isPending ? answering.variables.choice : undefined}
              onChoose={take}
            />
          ) : (
            <MomentResult {...answered} moment={moment} onNext={more ? goOn : null} />
          )}
        </article>
      )}
    </div>
  );
}

function Nothing() {
  const { t } = useText();
  return (
    <>
      <p>{t('review.nothing')}</p>
      <p>
        <Link href={PLACES.catalogue} className="link">
          {t('report.back')}
        </Link>
      </p>
    </>
  );
}
