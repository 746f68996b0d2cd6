import { FailureNote } from '../../common/failure-note.tsx';
import { useText } from '../../messages/text.tsx';
import type { StudioViewProps } from '../studio.ts';
import { useStudioState } from '../use-studio.ts';

/** Why it could not be kept or saved. What is written stays on the screen, and keeping is tried again by itself. */
export function SaveFailure({ studio }: StudioViewProps) {
  const { t } = useText();
  const { failure } = useStudioState(studio);
  if (failure === null) return null;
  const isUnfit = failure.details['refusal'] === 'not-playable';
  if (isUnfit) {
    return (
      <div className="note note-trouble" role="alert">
        <p className="note-title">{t('studio.not-published')}</p>
        <p>{t('studio.not-published-why')}</p>
      </div>
    );
  }
  return <FailureNote error={failure} what={t('studio.not-kept')} onRetry={() => void studio.document.keep()} />;
}
