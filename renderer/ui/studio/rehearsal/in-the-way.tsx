import { useStore } from '../../common/store.ts';
import { useText } from '../../messages/text.tsx';
import { findingSays } from '../findings/finding-says.ts';
import { formPlace } from '../findings/form-place.ts';
import { placeWords } from '../findings/place-words.ts';
import type { StudioViewProps } from '../studio.ts';
import { useStudioState } from '../use-studio.ts';

/** Why the text cannot be played as it stands: the first thing in the way, and how to get there. */
export function InTheWay({ studio }: StudioViewProps) {
  const text = useText();
  const { t } = text;
  const { source, selection } = useStudioState(studio);
  const { findings, toDo, settled } = useStore(studio.findings);
  const first = settled ? findings.find((finding) => finding.severity === 'error' && !toDo.has(finding)) : undefined;
  const place = first === undefined ? null : formPlace(source, first);
  return (
    <div className="note">
      {first !== undefined && (
        <p>
          <b>{placeWords(t, source, first)}:</b> <span lang={findingSays(text, source, first).lang}>{findingSays(text, source, first).words}</span>
        </p>
      )}
      <div className="note-actions">
        {place !== null && (
          <button type="button" className="button button-small" onClick={() => studio.show(place.pointer, place.view)}>
            {t('rehearsal.go-there')}
          </button>
        )}
        <button type="button" className="button button-small" onClick={() => studio.show(selection.pointer, 'problems')}>
          {t('rehearsal.all-problems')}
        </button>
      </div>
    </div>
  );
}
