import { FEELINGS } from '#core/scenario/format.ts';
import { Face } from '../../common/face.tsx';
import { useText } from '../../messages/text.tsx';
import './pictures.css';

interface FacesProps {
  /** A look; null: nobody in particular. */
  readonly look: string | null;
  /** What the person or the look is called. */
  readonly name: string;
}

/** Every face that a look can make, each with the feeling it shows. */
export function Faces({ look, name }: FacesProps) {
  const { t } = useText();
  return (
    <ul className="picture-faces" aria-label={t('studio.faces-of', { name })}>
      {FEELINGS.map((feeling) => (
        <li key={feeling}>
          <Face look={look} feels={feeling} className="picture-face" />
          <span>{t(`feeling.${feeling}`)}</span>
        </li>
      ))}
    </ul>
  );
}
