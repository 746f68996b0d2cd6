import { FailureNote } from '../common/failure-note.tsx';
import { useText } from '../messages/text.tsx';
import type { Sending } from './play-snapshot.ts';

interface PlayNotesProps {
  readonly sending: Sending | null;
  readonly movedElsewhere: boolean;
  readonly stuck: boolean;
  readonly onRetry: () => void;
  readonly onDismiss: () => void;
  readonly onAbandon: () => void;
}

/** What went wrong on the way, above the dialogue. */
export function PlayNotes({ sending, movedElsewhere, stuck, onRetry, onDismiss, onAbandon }: PlayNotesProps) {
  const { t } = useText();
  const failure = sending?.request.type === 'abandon' && !stuck ? null : (sending?.failure ?? null);
  return (
    // Where the page is scrolled down to the choices, what went wrong comes into sight.
    <div className="play-notes" key={keyOf(failure, movedElsewhere, stuck)} ref={bringIntoSight}>
      {failure !== null && (
        <FailureNote error={failure} what={t('play.not-stored')} onRetry={onRetry} />
      )}
      {movedElsewhere && (
        <div className="note" role="alert">
          <p className="note-title">{t('play.elsewhere-title')}</p>
          <p>{t('play.elsewhere')}</p>
          <div className="note-actions">
            <button type="button" className="button" onClick={onDismiss}>
              {t('action.understood')}
            </button>
          </div>
        </div>
      )}
      {stuck && (
        <div className="note note-trouble" role="alert">
          <p className="note-title">{t('play.stuck-title')}</p>
          <p>{t('play.stuck')}</p>
          <div className="note-actions">
            <button type="button" className="button button-primary" onClick={onAbandon}>
              {t('play.stuck-abandon')}
            </button>
          </div>
        </div>
      )}
    </div>
  );
}

function keyOf(failure: Error | null, movedElsewhere: boolean, stuck: boolean): string {
  return [failure !== null, movedElsewhere, stuck].join(' ');
}

function bringIntoSight(notes: HTMLElement | null): void {
  if (notes !== null && notes.childElementCount > 0) notes.scrollIntoView({ block: 'nearest' });
}
