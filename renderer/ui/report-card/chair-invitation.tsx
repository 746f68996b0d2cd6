import { Link } from 'wouter';
import { PLACES } from '../frame/places.ts';
import { useText } from '../messages/text.tsx';

interface ChairInvitationProps {
  readonly attempt: string;
  /** The customer's. */
  readonly name: string;
}

/** The way to the same moments from the other side. */
export function ChairInvitation({ attempt, name }: ChairInvitationProps) {
  const { t } = useText();
  return (
    <>
      <p>{t('chair.lead', { name })}</p>
      <p>
        <Link href={PLACES.chair(attempt)} className="button">
          {t('chair.sit-down')}
        </Link>
      </p>
    </>
  );
}
