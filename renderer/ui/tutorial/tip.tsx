import { useText } from '../messages/text.tsx';
import type { PlaySnapshot } from '../play/play-snapshot.ts';

/** What to press now; told to whoever listens too. Nothing at the rests where nothing is to be learnt. */
export function Tip({ snapshot }: { readonly snapshot: PlaySnapshot }) {
  const { t } = useText();
  const { phase, position } = snapshot;
  const words = ((): string | null => {
    switch (phase) {
      case 'reading':
        return position.visit === 0 ? t('tutorial.reading') : null;
      case 'choosing':
        return t(position.visit === 0 ? 'tutorial.choosing' : 'tutorial.coach');
      case 'feedback':
        return position.visit === 1 ? t('tutorial.feedback') : null;
      default:
        return null;
    }
  })();
  return (
    <div className="tip-place" role="status">
      {words !== null && <p className="tip">{words}</p>}
    </div>
  );
}
