import { createContext, useContext } from 'react';
import { useText } from '../messages/text.tsx';

/** Sounds that say something. */
export type CaptionName = 'phone' | 'door' | 'glass' | 'hang-up' | 'walk-out' | 'card-c' | 'card-a';

export interface Caption {
  /** Changes with every sound. */
  readonly id: number;
  readonly name: CaptionName;
  /** Whether the screen says in words what is heard, so that nobody needs to be told again. */
  readonly told: boolean;
}

const CaptionContext = createContext<Caption | null>(null);

/** Says what is heard right now; null: nothing that matters. */
export const CaptionProvider = CaptionContext;

/** The sound that is heard right now, in words: for whoever does not hear it, or has it off. */
export function SoundCaptions() {
  const { t } = useText();
  const caption = useContext(CaptionContext);
  const words = caption === null ? '' : t(`caption.${caption.name}`);
  return (
    <div className="captions">
      {caption !== null && (
        <p key={caption.id} className="caption" aria-hidden="true">
          {words}
        </p>
      )}
      <p role="status" className="sr-only">
        {caption?.told === false ? words : ''}
      </p>
    </div>
  );
}
