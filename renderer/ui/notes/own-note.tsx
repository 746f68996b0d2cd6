import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Reflection, ReflectionAbout } from '#core/contract/schemas.ts';
import { FailureNote } from '../common/failure-note.tsx';
import { useText } from '../messages/text.tsx';
import type { Draft } from '../reflections/draft.ts';
import { KeptReflection } from '../reflections/kept-reflection.tsx';
import { ReflectionForm } from '../reflections/reflection-form.tsx';
import { useReflection } from '../reflections/use-reflection.ts';
import { CommitmentNote } from './commitment-note.tsx';

interface OwnNoteProps {
  readonly about: ReflectionAbout;
  /** What the words answer. */
  readonly question: ReactNode;
  /** Whether the question stands beside it already, and is not told again above words that are kept. */
  readonly isAsked: boolean;
  /** What stands where nothing is written: a way to begin. */
  readonly write: string | null;
  /** What was written is gone. */
  readonly onRemoved?: (said: string) => void;
}

/** What the player wrote about one thing, with what they mean to do: to write, read again, change, share or remove. */
export function OwnNote({ about, question, isAsked, write, onRemoved }: OwnNoteProps) {
  const { t } = useText();
  const { reflection, found, writing, answering, removing, keep, remove } = useReflection(about);
  const [draft, setDraft] = useState<Draft | null>(null);
  const [said, setSaid] = useState({ text: '', takesFocus: false });
  const box = useRef<HTMLTextAreaElement>(null);
  const status = useRef<HTMLParagraphElement>(null);
  const writes = draft !== null;
  useEffect(() => {
    if (writes) box.current?.focus();
  }, [writes]);
  useEffect(() => {
    if (said.takesFocus) status.current?.focus();
  }, [said]);

  const open = (kept: Reflection | null): void => {
    setSaid({ text: '', takesFocus: false });
    writing.reset();
    setDraft({ text: kept?.text ?? '', shared: kept?.shared ?? false, commitment: kept?.commitment ?? '' });
  };
  const close = (text: string): void => {
    setDraft(null);
    setSaid({ text, takesFocus: true });
  };
  const tell = (text: string) => (): void => setSaid({ text, takesFocus: false });

  return (
    <div className="own-note">
      {found.isPending && <p role="status">{t('state.loading')}</p>}
      {found.isError && reflection === null && (
        <FailureNote error={found.error} what={t('reflection.read-failed')} onRetry={() => void found.refetch()} />
      )}
      {draft === null && reflection === null && found.isSuccess && write !== null && (
        <div className="actions">
          <button type="button" className="button" onClick={() => open(null)}>
            {write}
          </button>
        </div>
      )}
      {draft === null && reflection !== null && (
        <KeptReflection
          asked={isAsked ? null : question}
          reflection={reflection}
          changing={writing.isPending}
          changeError={writing.error}
          removing={removing.isPending}
          removeError={removing.error}
          removeQuestion={t(`notes.remove-${about.type}`)}
          onEdit={() => open(reflection)}
          onShare={(shared) =>
            keep({ text: reflection.text, shared }, tell(t(`reflection.now-${shared ? 'shared' : 'private'}`)))
          }
          onRemove={() =>
            remove(reflection.id, () => {
              close(t('reflection.removed'));
              onRemoved?.(t('reflection.removed'));
            })
          }
        >
          <CommitmentNote
            reflection={reflection}
            answering={answering.isPending}
            error={answering.error}
            onAnswer={(outcome) =>
              answering.mutate(
                { reflection: reflection.id, outcome },
                { onSuccess: tell(t(`commitment.said-${outcome}`)) },
              )
            }
          />
        </KeptReflection>
      )}
      {draft !== null && (
        <ReflectionForm
          question={question}
          draft={draft}
          onChange={setDraft}
          keep={t('reflection.keep')}
          keeping={writing.isPending}
          error={writing.error}
          stillThere={t('notes.still-there')}
          shareHint={t('notes.share-hint')}
          asksToCommit
          box={box}
          onKeep={() => keep(draft, () => close(t('reflection.kept')))}
        >
          <button type="button" className="button" onClick={() => close(t('reflection.unchanged'))}>
            {t('action.cancel')}
          </button>
        </ReflectionForm>
      )}
      <p ref={status} tabIndex={-1} role="status">
        {said.text}
      </p>
    </div>
  );
}
