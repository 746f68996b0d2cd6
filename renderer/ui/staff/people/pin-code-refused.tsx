import { FailureNote } from '../../common/failure-note.tsx';
import { useText } from '../../messages/text.tsx';
import { toCallFailure } from '../../transport/failure.ts';

/** Why there is no code for somebody. */
export function PinCodeRefused({ error, name }: { readonly error: Error; readonly name: string }) {
  const { t } = useText();
  const { details } = toCallFailure(error);
  const hasPin = details['what'] === 'has-pin';
  if (!hasPin && details['refusal'] !== 'out-of-reach') return <FailureNote error={error} what={t('desk.code-failed')} />;
  return (
    <div className="note note-trouble" role="alert">
      <p>{t(hasPin ? 'pin-code.has-pin' : 'pin-code.not-yours', { name })}</p>
    </div>
  );
}
