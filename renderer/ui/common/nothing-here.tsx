import { Link } from 'wouter';
import { PLACES } from '../frame/places.ts';
import { useText } from '../messages/text.tsx';

interface NothingHereProps {
  /** Why. */
  readonly says: string;
}

/** What stands where a player finds nothing to play or to look back on: why, and the way back. */
export function NothingHere({ says }: NothingHereProps) {
  const { t } = useText();
  return (
    <>
      <p className="lead">{says}</p>
      <p>
        <Link href={PLACES.catalogue} className="button">
          {t('report.back')}
        </Link>
      </p>
    </>
  );
}
