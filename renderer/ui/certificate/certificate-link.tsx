import { Link } from 'wouter';
import type { ListedAttempt } from '#core/contract/schemas.ts';
import type { Programme } from '#core/scenario/programme.ts';
import { PLACES } from '../frame/places.ts';
import { useText } from '../messages/text.tsx';
import { finishedIn, lostByReview } from './finished.ts';

interface CertificateLinkProps {
  readonly programme: Programme;
  /** Of the player. */
  readonly attempts: readonly ListedAttempt[];
}

/** The way to the certificate of a programme that is finished; where a review took that back, why it is gone. */
export function CertificateLink({ programme, attempts }: CertificateLinkProps) {
  const { t } = useText();
  if (lostByReview(programme, attempts)) return <p className="hint">{t('certificate.set-aside')}</p>;
  if (finishedIn(programme, attempts) === null) return null;
  return (
    <p className="certificate-link">
      <span>{t('certificate.finished')}</span>{' '}
      <Link href={PLACES.certificate(programme.id)} className="button">
        {t('certificate.open')}
      </Link>
    </p>
  );
}
