import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { PrinciplesFile } from '#core/contract/house.ts';
import { parsePrinciples } from '#core/scenario/parse-principles.ts';
import { addItem } from '#core/studio/operations/add-item.ts';
import { moveItem } from '#core/studio/operations/move-item.ts';
import { removeValue } from '#core/studio/operations/remove-value.ts';
import { setValue } from '#core/studio/operations/set-value.ts';
import { Source } from '#core/studio/source.ts';
import { itemsOf, member } from '#core/studio/tree.ts';
import { FailureNote } from '../../common/failure-note.tsx';
import { useApi } from '../../data/api.tsx';
import { useText } from '../../messages/text.tsx';
import { AddPrinciple } from './add-principle.tsx';
import { beginEditing, edited, redone, undone } from './editing.ts';
import { dropDraft, keepDraft, readDraft } from './kept-draft.ts';
import { PrincipleForm } from './principle-form.tsx';
import { type WrittenPrinciple, writtenPrinciple } from './written-principle.ts';

interface PrinciplesEditorProps {
  readonly file: PrinciplesFile;
  /** The file is to be read again. */
  readonly onReload: () => void;
}

const LIST = '/principles';

/** The principles of a file, each as a form; what is not touched keeps its bytes. */
export function PrinciplesEditor({ file, onReload }: PrinciplesEditorProps) {
  const { t } = useText();
  const { connection, orpc } = useApi();
  const queries = useQueryClient();
  const [editing, setEditing] = useState(() => {
    const draft = readDraft(file.hash);
    return draft === null ? beginEditing(file.text) : { ...beginEditing(draft), past: [file.text] };
  });
  const [saved, setSaved] = useState({ text: file.text, hash: file.source === 'own' ? file.hash : null });
  const [isAdding, setAdding] = useState(false);
  const [said, setSaid] = useState('');
  const [clash, setClash] = useState(false);
  const undoButton = useRef<HTMLButtonElement>(null);
  const { text, past, future } = editing;
  const { principles, findings } = useMemo(() => read(text), [text]);
  const isSaved = text === saved.text;
  useEffect(() => {
    if (isSaved) dropDraft();
    else keepDraft(file.hash, text);
  }, [isSaved, file.hash, text]);
  const save = useMutation({
    mutationFn: async () => connection.client.house.writePrinciples({ expected: saved.hash, text }),
    onSuccess: async (answer) => {
      setClash(!answer.written);
      if (!answer.written) return;
      setSaved({ text, hash: answer.hash });
      setSaid(t('principles.saved'));
      await queries.invalidateQueries({ queryKey: orpc.principles.key() });
    },
  });
  const isSound = findings.length === 0;
  const undo = (): void => {
    setEditing(undone(editing));
    setSaid(t('principles.undone'));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key !== 'z' && key !== 'y' && key !== 's') return;
    event.preventDefault();
    if (key === 's') {
      if (isSound && !isSaved) save.mutate();
    } else if (key === 'y' || event.shiftKey) setEditing(redone(editing));
    else if (past.length > 0) undo();
  };
  return (
    // Keys that work in every field: undo, redo, save.
    <div className="house-principles" role="group" aria-label={t('principles.page')} onKeyDown={onKeyDown}>
      {file.source === 'bundled' && saved.hash === null && <p className="note">{t('principles.bundled')}</p>}
      <div className="house-principles-bar">
        <button type="button" className="button button-primary" aria-disabled={isSaved || !isSound || save.isPending} onClick={() => isSound && !isSaved && !save.isPending && save.mutate()}>
          {t('principles.save')}
        </button>
        <button ref={undoButton} type="button" className="button" aria-disabled={past.length === 0} onClick={() => past.length > 0 && undo()}>
          {t('principles.undo')}
        </button>
        <button type="button" className="button" aria-disabled={future.length === 0} onClick={() => setEditing(redone(editing))}>
          {t('principles.redo')}
        </button>
        <p className="hint">{isSaved ? t('principles.is-saved') : isSound ? t('principles.is-unsaved') : t('principles.has-faults', { count: findings.length })}</p>
      </div>
      <p role="status" className="hint">
        {said}
      </p>
      {clash && (
        <div className="note note-trouble" role="alert">
          <p className="note-title">{t('principles.clash')}</p>
          <p>{t('principles.clash-how')}</p>
          <div className="note-actions">
            <button
              type="button"
              className="button"
              onClick={() => {
                dropDraft();
                onReload();
              }}
            >
              {t('principles.take-theirs')}
            </button>
          </div>
        </div>
      )}
      {save.error !== null && <FailureNote error={save.error} what={t('principles.save-failed')} />}
      {principles === null ? (
        <p className="note note-trouble" role="alert">
          {t('principles.unreadable')}
        </p>
      ) : (
        <ol className="house-principles-list">
          {principles.map((principle, index) => (
            <PrincipleForm
              key={principle.id === '' ? `at ${String(index)}` : principle.id}
              principle={principle}
              uses={file.uses[principle.id] ?? []}
              findings={findings.filter(({ pointer }) => pointer === principle.pointer || pointer.startsWith(`${principle.pointer}/`))}
              place={{ index, of: principles.length }}
              onWrite={(field, value) => setEditing(edited(editing, (source) => setValue(source, `${principle.pointer}/${field}`, value), `${principle.pointer}/${field}`))}
              onMove={(to) => {
                setEditing(edited(editing, (source) => moveItem(source, principle.pointer, to)));
                setSaid(t('principles.moved', { name: principle.name, place: to + 1 }));
              }}
              onRemove={() => {
                setEditing(edited(editing, (source) => removeValue(source, principle.pointer)));
                setSaid(t('principles.removed', { name: principle.name, uses: file.uses[principle.id]?.length ?? 0 }));
                undoButton.current?.focus();
              }}
            />
          ))}
        </ol>
      )}
      {principles !== null && (
        <div className="actions">
          <button type="button" className="button" onClick={() => setAdding(true)}>
            {t('principles.add')}
          </button>
        </div>
      )}
      {isAdding && (
        <AddPrinciple
          taken={new Set(principles?.map(({ id }) => id))}
          onAdd={(principle) => {
            setAdding(false);
            setEditing(edited(editing, (source) => addItem(source, LIST, { ...principle, looks: { ...principle.looks } })));
            setSaid(t('principles.added', { name: principle.name }));
          }}
          onClose={() => setAdding(false)}
        />
      )}
    </div>
  );
}

/** The principles of a text as far as they can be told, and what breaks a rule in it. */
function read(text: string): { readonly principles: readonly WrittenPrinciple[] | null; readonly findings: ReturnType<typeof parsePrinciples>['findings'] } {
  const source = new Source(text);
  const list = source.unsound === null ? member(source.root, 'principles') : null;
  return { principles: list === null ? null : itemsOf(list).map(writtenPrinciple), findings: parsePrinciples(text).findings };
}
