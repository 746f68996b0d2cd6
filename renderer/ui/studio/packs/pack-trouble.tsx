import { PACK_REFUSALS } from '#core/contract/packs.ts';
import { FailureNote } from '../../common/failure-note.tsx';
import { useText } from '../../messages/text.tsx';
import { toCallFailure } from '../../transport/failure.ts';

interface PackTroubleProps {
  readonly error: unknown;
  /** What was being done, as a whole sentence. */
  readonly what: string;
  readonly onRetry?: () => void;
}

/** Why a pack was not made, opened or installed, in the reader's own language. */
export function PackTrouble({ error, what, onRetry }: PackTroubleProps) {
  const { t } = useText();
  const { details } = toCallFailure(error);
  const tooLarge = details['where'] === 'file' && details['what'] === 'too-large';
  const refusal = tooLarge ? 'too-large' : PACK_REFUSALS.find((one) => one === details['refusal']);
  const retry = onRetry === undefined ? {} : { onRetry };
  if (refusal === undefined) return <FailureNote error={error} what={what} {...retry} />;
  return (
    <div className="note note-trouble" role="alert">
      <p className="note-title">{what}</p>
      <p>{t(`packs.refused-${refusal}`, { about: String(details['about'] ?? '') })}</p>
      {onRetry !== undefined && (
        <div className="note-actions">
          <button type="button" className="button" onClick={onRetry}>
            {t('packs.look-again')}
          </button>
        </div>
      )}
    </div>
  );
}
