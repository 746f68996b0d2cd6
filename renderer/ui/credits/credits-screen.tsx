import { Link } from 'wouter';
import { ScreenTitle } from '../common/screen-title.tsx';
import { PLACES } from '../frame/places.ts';
import { useText } from '../messages/text.tsx';
import { LIBRARIES, WORKS } from './works.ts';

/** Whose drawings, letters and sounds these are, and on what terms. */
export function CreditsScreen() {
  const { t } = useText();
  return (
    <div className="credits">
      <ScreenTitle page={t('credits.page')}>{t('credits.page')}</ScreenTitle>
      <p className="lead">{t('credits.lead')}</p>
      <dl className="panel credits-list">
        {WORKS.map(({ id, who, licence }) => (
          <div key={id} className="credit">
            <dt>{t(`credits.${id}`)}</dt>
            <dd lang="en">
              <span>{who}</span> <span className="tag">{licence}</span>
            </dd>
          </div>
        ))}
      </dl>
      <h2>{t('credits.libraries')}</h2>
      <dl className="panel credits-list">
        {LIBRARIES.map(({ name, licence }) => (
          <div key={name} className="credit">
            <dt lang="en">{name}</dt>
            <dd lang="en">
              <span className="tag">{licence}</span>
            </dd>
          </div>
        ))}
      </dl>
      <p className="hint">{t('credits.licences')}</p>
      <p>
        <Link href={PLACES.settings} className="button">
          {t('credits.back')}
        </Link>
      </p>
    </div>
  );
}
