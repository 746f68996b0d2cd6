import type { ReactNode } from 'react';
import { useText } from '../messages/text.tsx';
import { toCallFailure } from '../transport/failure.ts';

interface FailureNoteProps {
  readonly error: unknown;
  /** What was being done, as a whole sentence. */
  readonly what: string;
  readonly onRetry?: () => void;
  readonly children?: ReactNode;
}

// These come with a sentence of main's own that names the file, the folder or the fault.
const TELLS_MORE = new Set(['unavailable', 'internal', 'bad-input']);

/** A failed call in words: what happened, why, and what to do now. */
export function FailureNote({ error, what, onRetry, children }: FailureNoteProps) {
  const { t } = useText();
  const failure = toCallFailure(error);
  return (
    <div className="note note-trouble" role="alert">
      <p className="note-title">{what}</p>
      <p>{t(failure.details['refusal'] === 'not-published' ? 'failure.not-published' : `failure.${failure.code}`)}</p>
      {TELLS_MORE.has(failure.code) && <p className="note-detail" lang="en">{failure.message}</p>}
      <div className="note-actions">
        {onRetry !== undefined && (
          <button type="button" className="button" onClick={onRetry}>
            {t('action.try-again')}
          </button>
        )}
        {children}
      </div>
    </div>
  );
}
