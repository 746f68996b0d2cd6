import { Link } from 'wouter';
import { PLACES } from '../frame/places.ts';
import { useText } from '../messages/text.tsx';

/** Before the first attempt: what will be here, and what brings it about. */
export function NothingYet() {
  const { t } = useText();
  return (
    <section className="figure">
      <h2>{t('results.empty')}</h2>
      <p>{t('results.empty-will')}</p>
      <ul className="plain-list">
        <li>{t('results.empty-finished')}</li>
        <li>{t('results.empty-struggles')}</li>
        <li>{t('results.empty-moments')}</li>
      </ul>
      <p>
        <Link href={PLACES.staffArea('assignments')} className="link">
          {t('results.empty-assign')}
        </Link>
      </p>
    </section>
  );
}
