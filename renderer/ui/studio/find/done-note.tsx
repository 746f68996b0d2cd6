import { useEffect, useRef } from 'react';
import type { Replaced as Answer } from '#core/contract/studio-find.ts';
import { useText } from '../../messages/text.tsx';
import type { Done } from './use-replacing.ts';

interface DoneNoteProps {
  readonly done: Done;
  readonly onTakeBack: (number: number) => void;
}

/** What has just been done, with the focus on it when it comes: the places it was done in are gone from the list. */
export function DoneNote({ done, onTakeBack }: DoneNoteProps) {
  const { t } = useText();
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => note.current?.focus(), []);
  return (
    <div ref={note} className="note" tabIndex={-1} role="group" aria-label={t('find.done')}>
      {done.did === 'replaced' && done.answer.replaced && (
        <Replaced answer={done.answer} onTakeBack={onTakeBack} />
      )}
      {done.did === 'replaced' && !done.answer.replaced && (
        <p>{t('find.done-changed', { count: done.answer.changed.length, files: done.answer.changed.join(', ') })}</p>
      )}
      {done.did === 'taken-back' && <p>{t('find.done-back', { count: done.answer.back.length })}</p>}
      {done.did === 'taken-back' && done.answer.kept.length > 0 && (
        <p>{t('find.done-kept', { count: done.answer.kept.length, files: done.answer.kept.join(', ') })}</p>
      )}
    </div>
  );
}

interface ReplacedProps {
  readonly answer: Extract<Answer, { readonly replaced: true }>;
  readonly onTakeBack: (number: number) => void;
}

function Replaced({ answer: { number, hits, documents }, onTakeBack }: ReplacedProps) {
  const { t } = useText();
  return (
    <>
      <p>{t('find.done-replaced', { hits, documents })}</p>
      <div className="note-actions">
        <button type="button" className="button" onClick={() => onTakeBack(number)}>
          {t('find.take-all-back')}
        </button>
      </div>
    </>
  );
}
