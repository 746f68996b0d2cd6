import { FailureNote } from '../../common/failure-note.tsx';
import { type MessageId, useText } from '../../messages/text.tsx';
import type { StudioViewProps } from '../studio.ts';
import { useStudioState } from '../use-studio.ts';
import { TroubleNote } from '../../common/trouble-note.tsx';

const UNFIT: Readonly<Record<string, MessageId>> = {
  'not-playable': 'studio.not-published-why',
  'has-errors': 'studio.not-published-errors',
  'version-not-later': 'studio.not-published-version',
};

/** Why it could not be kept or saved. What is written stays on the screen, and keeping is tried again by itself. */
export function SaveFailure({ studio }: StudioViewProps) {
  const { t } = useText();
  const { failure } = useStudioState(studio);
  if (failure === null) return null;
  const why = UNFIT[String(failure.details['refusal'])];
  if (why !== undefined) {
    return (
      <TroubleNote title={t('studio.not-published')}>{t(why)}</TroubleNote>
    );
  }
  return <FailureNote error={failure} what={t('studio.not-kept')} onRetry={() => void studio.document.keep()} />;
}
