import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useId, useRef, useState } from 'react';
import type { StudioDocument } from '#core/contract/studio.ts';
import { newId } from '#core/studio/ids.ts';
import { Dialog } from '../../common/dialog.tsx';
import { DialogActions } from '../../common/dialog-actions.tsx';
import { FailureNote } from '../../common/failure-note.tsx';
import { useApi } from '../../data/api.tsx';
import { useText } from '../../messages/text.tsx';
import { beginWith } from '../frame/use-layout.ts';
import { useDocuments } from './use-documents.ts';
import { emptyScenario } from './empty-scenario.ts';
import { type StartingPoint, StartingPoints } from './starting-points.tsx';
import { TEMPLATE_LOCALES, templateText } from './templates.ts';

interface NewDocumentProps {
  /** What is to be copied; null: a new one is begun. */
  readonly of: StudioDocument | null;
  readonly onMade: (file: string) => void;
  readonly onClose: () => void;
}

/** Asks for a title and, of a new one, what to begin with; the file's name is made from the title. */
export function NewDocument({ of, onMade, onClose }: NewDocumentProps) {
  const { t, locale } = useText();
  const { connection } = useApi();
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  const list = useDocuments();
  const [typed, setTyped] = useState<string | null>(null);
  const [start, setStart] = useState<StartingPoint>({ template: null, locale: TEMPLATE_LOCALES.find((each) => each === locale) ?? 'en' });
  const [untitled, setUntitled] = useState(false);
  const making = useMutation({
    mutationFn: async (name: string) => {
      // Whoever is faster than the list is not kept waiting by a button that does nothing.
      const { documents } = list.data ?? (await connection.client.studio.list());
      const made = { id: newId(name, takenIds(documents), 'scenario'), title: name };
      if (of !== null) return connection.client.studio.duplicate({ source: of.source, file: of.file, ...made });
      const text = start.template === null ? emptyScenario(start.locale) : await templateText(start.template, start.locale);
      return connection.client.studio.create({ ...made, text });
    },
    onSuccess: ({ file }) => {
      if (start.template !== null) beginWith(file, 'checklist');
      onMade(file);
    },
  });
  const proposed = of === null ? '' : t('studio.copy-title', { title: of.title ?? of.file });
  const title = typed ?? proposed;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const name = title.trim();
    setUntitled(name === '');
    if (name === '') box.current?.focus();
    else if (!making.isPending) making.mutate(name);
  };
  return (
    <Dialog title={of === null ? t('studio.new') : t('studio.copy-of', { name: of.title ?? of.file })} onClose={onClose}>
      <form className="studio-new" onSubmit={submit} noValidate>
        <div className="field">
          <label htmlFor={id}>{t('studio.title')}</label>
          <input
            id={id}
            ref={box}
            className="input"
            value={title}
            maxLength={200}
            autoComplete="off"
            aria-invalid={untitled}
            aria-describedby={`${id}-fault`}
            onChange={(event) => setTyped(event.target.value)}
          />
          <p id={`${id}-fault`} className="hint-trouble" role="alert">
            {untitled && t('studio.untitled')}
          </p>
        </div>
        {of === null && <StartingPoints chosen={start} onChoose={setStart} />}
        {making.error !== null && <FailureNote error={making.error} what={t('studio.make-failed')} />}
        <DialogActions label={t('studio.make')} busy={making.isPending} onCancel={onClose} />
      </form>
    </Dialog>
  );
}

function takenIds(documents: readonly StudioDocument[]): ReadonlySet<string> {
  return new Set(documents.flatMap(({ id, file }) => [...(id === null ? [] : [id]), file.replace(/\.scenario\.json$/, '')]));
}
