import { Dialog } from '../../common/dialog.tsx';
import { DialogActions } from '../../common/dialog-actions.tsx';
import { useText } from '../../messages/text.tsx';
import { thingAt } from '#core/studio/thing.ts';
import { placeName } from '../checklist/place-name.ts';
import type { StudioViewProps } from '../studio.ts';
import { useStudioState } from '../use-studio.ts';
import { thingWords } from '../words.ts';
import { usedIn } from './used-in.ts';

interface RemoveDialogProps extends StudioViewProps {
  /** What is to go. */
  readonly pointer: string;
  /** Pointers to the places that name it. */
  readonly uses: readonly string[];
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

/** So many places are named; of more, their number is told. */
const MOST = 6;

/** Asks before something goes that the story still names, and says where. */
export function RemoveDialog({ studio, pointer, uses, onRemove, onClose }: RemoveDialogProps) {
  const { t } = useText();
  const { source } = useStudioState(studio);
  const places = usedIn(uses);
  return (
    <Dialog title={t('studio.remove-asks', { thing: thingWords(t, thingAt(source, pointer)) })} onClose={onClose}>
      <p>{t('studio.remove-used', { count: places.length })}</p>
      <ul className="studio-uses">
        {places.slice(0, MOST).map((place) => (
          <li key={place}>{placeName(source, place, t)}</li>
        ))}
        {places.length > MOST && <li>{t('studio.remove-more', { count: places.length - MOST })}</li>}
      </ul>
      <p>{t('studio.remove-then')}</p>
      <DialogActions label={t('studio.remove')} danger onDo={onRemove} onCancel={onClose} />
    </Dialog>
  );
}
