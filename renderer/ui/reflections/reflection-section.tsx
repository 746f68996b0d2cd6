import { useEffect, useRef, useState } from 'react';
import { FailureNote } from '../common/failure-note.tsx';
import { useText } from '../messages/text.tsx';
import { type Draft, EMPTY_DRAFT } from './draft.ts';
import { KeptReflection } from './kept-reflection.tsx';
import { ReflectionForm } from './reflection-form.tsx';
import type { ReflectionQuestion } from './question.ts';
import { useReflection } from './use-reflection.ts';

interface ReflectionSectionProps {
  readonly attempt: string;
  readonly question: ReflectionQuestion;
  /** The customer's. */
  readonly name: string;
  /** Words that came along without having been kept. */
  readonly unkept: Draft | null;
}

/** What the player wrote about a run: to read again, to change, to share or not, to remove. */
export function ReflectionSection({ attempt, question, name, unkept }: ReflectionSectionProps) {
  const { t } = useText();
  const { reflection, found, writing, removing, keep, remove } = useReflection({ type: 'attempt', attempt });
  const [draft, setDraft] = useState(unkept);
  const [done, setDone] = useState<Done>({ text: '', takesFocus: false });
  const box = useFocusWhenOpened(draft !== null);
  const asked = t(`reflection.ask-${question}`, { name });

  const open = (next: Draft): void => {
    setDone({ text: '', takesFocus: false });
    writing.reset();
    setDraft(next);
  };
  const close = (text: string): void => {
    setDraft(null);
    setDone({ text, takesFocus: true });
  };

  return (
    <>
      {found.isPending && draft === null && <p role="status">{t('state.loading')}</p>}
      {found.isError && reflection === null && (
        <FailureNote error={found.error} what={t('reflection.read-failed')} onRetry={() => void found.refetch()} />
      )}
      {draft === null && reflection === null && !found.isPending && (
        <div className="actions">
          <button type="button" className="button" onClick={() => open(EMPTY_DRAFT)}>
            {t('reflection.write')}
          </button>
        </div>
      )}
      {draft === null && reflection !== null && (
        <KeptReflection
          asked={asked}
          reflection={reflection}
          changing={writing.isPending}
          changeError={writing.error}
          removing={removing.isPending}
          removeError={removing.error}
          onEdit={() => open({ text: reflection.text, shared: reflection.shared })}
          onShare={(shared) =>
            keep({ text: reflection.text, shared }, () =>
              setDone({ text: t(`reflection.now-${shared ? 'shared' : 'private'}`), takesFocus: false }),
            )
          }
          onRemove={() => remove(reflection.id, () => close(t('reflection.removed')))}
        />
      )}
      {draft !== null && (
        <>
          {unkept !== null && <p className="hint">{t('reflection.came-along')}</p>}
          <ReflectionForm
            question={asked}
            draft={draft}
            onChange={setDraft}
            keep={t('reflection.keep')}
            keeping={writing.isPending}
            error={writing.error}
            box={box}
            onKeep={() => keep(draft, () => close(t('reflection.kept')))}
          >
            <button type="button" className="button" onClick={() => close(t('reflection.unchanged'))}>
              {t('action.cancel')}
            </button>
          </ReflectionForm>
        </>
      )}
      <WhatWasDone done={done} />
    </>
  );
}

/** What was done last, and whether the control that did it is gone. */
interface Done {
  readonly text: string;
  readonly takesFocus: boolean;
}

function WhatWasDone({ done }: { readonly done: Done }) {
  const said = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (done.takesFocus) said.current?.focus();
  }, [done]);
  return (
    <p ref={said} tabIndex={-1} role="status">
      {done.text}
    </p>
  );
}

/** Gives the box the focus where somebody has opened it, not where it came along with the card. */
function useFocusWhenOpened(isOpen: boolean) {
  const box = useRef<HTMLTextAreaElement>(null);
  const was = useRef(isOpen);
  useEffect(() => {
    if (isOpen && !was.current) box.current?.focus();
    was.current = isOpen;
  }, [isOpen]);
  return box;
}
