import { ENTRY_REFUSALS, type EntryRefusal } from '#core/contract/staff.ts';
import { FailureNote } from '../common/failure-note.tsx';
import { useText } from '../messages/text.tsx';
import { toCallFailure } from '../transport/failure.ts';

/** Longer waits are told in minutes. */
const SECONDS_TOLD = 120;

interface EntryFailureProps {
  readonly error: unknown;
  /** What was being done, as a whole sentence. */
  readonly what: string;
}

/** Why somebody was not let in, in words. */
export function EntryFailure({ error, what }: EntryFailureProps) {
  const { t } = useText();
  const refusal = entryRefusalOf(error);
  if (refusal === null) return <FailureNote error={error} what={what} />;
  const seconds = Number(toCallFailure(error).details['waitSeconds'] ?? 0);
  return (
    <div className="note note-trouble" role="alert">
      <p className="note-title">{what}</p>
      <p>
        {refusal === 'too-soon' && seconds > SECONDS_TOLD
          ? t('entry.too-soon-minutes', { minutes: Math.ceil(seconds / 60) })
          : t(`entry.${refusal}`, { seconds })}
      </p>
    </div>
  );
}

/** Which refusal a failed call was; null: it failed otherwise. */
export function entryRefusalOf(error: unknown): EntryRefusal | null {
  if (error === null || error === undefined) return null;
  const { code, details } = toCallFailure(error);
  return code === 'forbidden' ? (ENTRY_REFUSALS.find((one) => one === details['refusal']) ?? null) : null;
}
