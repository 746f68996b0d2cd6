import { useText } from '../messages/text.tsx';
import { type Licence, licenceIn, LICENCES, NAMES_EVERYWHERE, withLicence } from './licences.ts';

interface LicenceOffersProps {
  /** What the field beside it says. */
  readonly words: string;
  /** Nothing but a licence stands in the field; else it comes after who made it. */
  readonly alone: boolean;
  readonly onWords: (words: string) => void;
}

/** Common licences for the field above: a press writes one there, or takes it out again, and says what it means. */
export function LicenceOffers({ words, alone, onWords }: LicenceOffersProps) {
  const { t } = useText();
  const names: Readonly<Record<Licence, string>> = { ...NAMES_EVERYWHERE, own: t('licence.own'), reserved: t('licence.reserved') };
  const chosen = licenceIn(words, names);
  return (
    <div role="group" aria-label={t('licence.offers')} className="licence-offers">
      <p className="hint">{t('licence.offers-how')}</p>
      <div className="actions">
        {LICENCES.map((licence) => (
          <button
            key={licence}
            type="button"
            className="button"
            aria-pressed={licence === chosen}
            onClick={() => onWords(withLicence(words, licence, names, alone))}
          >
            {licence === chosen && <span aria-hidden="true">✓ </span>}
            {names[licence]}
          </button>
        ))}
      </div>
      <p aria-live="polite" className="hint">
        {chosen !== null && t(`licence.means-${chosen}`)}
      </p>
    </div>
  );
}
