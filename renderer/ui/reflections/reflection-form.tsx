import { type FormEvent, type ReactNode, type RefObject, useId, useRef, useState } from 'react';
import { FREE_TEXT_LIMIT } from '#core/contract/free-text.ts';
import { FailureNote } from '../common/failure-note.tsx';
import { useText } from '../messages/text.tsx';
import { charactersOf, type Draft, faultOf } from './draft.ts';

interface ReflectionFormProps {
  /** What the words answer. */
  readonly question: ReactNode;
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
  /** What keeping it is called. */
  readonly keep: string;
  readonly keeping: boolean;
  /** Why it could not be kept; the words are still there. */
  readonly error: Error | null;
  readonly onKeep: () => void;
  /** Gets the box for the words. */
  readonly box?: RefObject<HTMLTextAreaElement | null>;
  /** Whether it also asks for one thing that the player will do. */
  readonly asksToCommit?: boolean;
  /** Said where the words could not be kept. */
  readonly stillThere?: string;
  /** Who can read it, and how that is changed. */
  readonly shareHint?: string;
  /** What one can do instead of keeping it. */
  readonly children: ReactNode;
}

/** A question, room for the player's own words, and who may read them. */
export function ReflectionForm(props: ReflectionFormProps) {
  const { question, draft, onChange, keep, keeping, error, onKeep, children } = props;
  const { t } = useText();
  const { asksToCommit = false } = props;
  const { stillThere = t('reflection.still-there'), shareHint = t('reflection.share-hint') } = props;
  const own = useRef<HTMLTextAreaElement>(null);
  const box = props.box ?? own;
  const [refused, setRefused] = useState(false);
  const id = useId();
  const fault = faultOf(draft);
  const characters = charactersOf(draft);
  const complains = fault === 'too-long' || (refused && fault === 'empty');

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setRefused(fault !== null);
    if (fault !== null) box.current?.focus();
    else if (!keeping) onKeep();
  };

  return (
    <form className="reflection-form" onSubmit={submit} noValidate>
      <label htmlFor={`${id}-words`} className="reflection-question">
        {question}
      </label>
      <textarea
        id={`${id}-words`}
        ref={box}
        className="input reflection-words"
        rows={6}
        value={draft.text}
        aria-invalid={complains}
        aria-describedby={`${id}-count ${id}-fault`}
        onChange={(event) => {
          setRefused(false);
          onChange({ ...draft, text: event.target.value });
        }}
      />
      <p id={`${id}-count`} className="hint">
        {t('reflection.count', { characters, limit: FREE_TEXT_LIMIT })}
      </p>
      <p id={`${id}-fault`} className="hint-trouble" role="status">
        {complains && t(`reflection.${fault}`, { over: characters - FREE_TEXT_LIMIT })}
        {!complains && <CloseToFull left={FREE_TEXT_LIMIT - characters} />}
      </p>
      {asksToCommit && <Commitment draft={draft} onChange={onChange} />}
      <label className="option">
        <input
          type="checkbox"
          checked={draft.shared}
          aria-describedby={`${id}-share`}
          onChange={(event) => onChange({ ...draft, shared: event.target.checked })}
        />
        <span>{t('reflection.share')}</span>
      </label>
      <p id={`${id}-share`} className="hint">
        {shareHint}
      </p>
      {error !== null && (
        <FailureNote error={error} what={t('reflection.keep-failed')}>
          <p>{stillThere}</p>
        </FailureNote>
      )}
      <div className="actions">
        <button type="submit" className="button button-primary" aria-disabled={keeping}>
          {keep}
        </button>
        {children}
      </div>
    </form>
  );
}

/** One thing the player means to do, which is asked about later. */
function Commitment({ draft, onChange }: Pick<ReflectionFormProps, 'draft' | 'onChange'>) {
  const { t } = useText();
  const id = useId();
  return (
    <div className="field reflection-commitment">
      <label htmlFor={`${id}-thing`}>{t('commitment.label')}</label>
      <input
        id={`${id}-thing`}
        className="input"
        type="text"
        maxLength={FREE_TEXT_LIMIT}
        autoComplete="off"
        value={draft.commitment ?? ''}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onChange({ ...draft, commitment: event.target.value })}
      />
      <p id={`${id}-hint`} className="hint">
        {t('commitment.hint')}
      </p>
    </div>
  );
}

/** Near the end of the room there is, how much is left, told in steps. */
function CloseToFull({ left }: { readonly left: number }) {
  const { t } = useText();
  if (left > 200) return null;
  return t('reflection.left', { left: Math.ceil(left / 50) * 50 });
}
