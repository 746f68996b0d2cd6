import { useId, useState } from 'react';
import { type Feeling, FEELINGS } from '#core/scenario/format.ts';
import { Face } from '../../common/face.tsx';
import { useText } from '../../messages/text.tsx';

interface LookFacesProps {
  /** A look, or the code of its parts. */
  readonly look: string;
  /** What it is called. */
  readonly name: string;
}

/** Every face that a look can make, near enough to tell them apart; the one that is chosen is shown large. */
export function LookFaces({ look, name }: LookFacesProps) {
  const { t } = useText();
  const id = useId();
  const [shown, setShown] = useState<Feeling>('pleased');
  return (
    <div className="look-faces">
      <Face look={look} feels={shown} className="look-large" />
      <fieldset className="look-part">
        <legend className="sr-only">{t('studio.faces-of', { name })}</legend>
        <div className="look-feelings">
          {FEELINGS.map((feeling) => (
            <label key={feeling} className="look-option look-feeling">
              <input type="radio" name={id} className="sr-only" checked={feeling === shown} onChange={() => setShown(feeling)} />
              <span className="look-near">
                <Face look={look} feels={feeling} />
              </span>
              <span>{t(`feeling.${feeling}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
    </div>
  );
}
