import { useId } from 'react';
import { Link } from 'wouter';
import { useStore } from '../common/store.ts';
import { PLACES } from '../frame/places.ts';
import { useText } from '../messages/text.tsx';
import { usePlayer } from '../people/player.tsx';
import { usePrinciples } from '../programmes/use-programme.ts';
import { putAway } from './put-away.ts';
import { useReviews } from './use-reviews.ts';

/** Offers the moments that are due, and goes when told to. Where none is, or none can be asked for, it is not there. */
export function MomentOffer() {
  const { t } = useText();
  const { player } = usePlayer();
  const heading = useId();
  const principleOf = usePrinciples();
  const moments = useReviews().data ?? [];
  const [first] = moments;
  const away = useStore(putAway);
  if (player === null || first === undefined || away === player.id) return null;
  const { name } = principleOf(first.principle);
  return (
    <section className="panel moment-offer" aria-labelledby={heading}>
      <h2 id={heading}>{t('review.offer')}</h2>
      <p>{t('review.offer-about', { principle: name, more: moments.length - 1 })}</p>
      <div className="actions">
        <Link href={PLACES.review} className="button">
          {t('review.begin')}
        </Link>
        <button
          type="button"
          className="button button-quiet"
          onClick={() => {
            putAway.by(player.id);
            // The button is gone with its panel; the reader goes on from the top.
            document.querySelector<HTMLElement>('main h1')?.focus();
          }}
        >
          {t('review.not-now')}
        </button>
      </div>
    </section>
  );
}
