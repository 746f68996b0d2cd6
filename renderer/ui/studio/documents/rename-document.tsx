import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { isId } from '#core/scenario/shape/ids.ts';
import type { StudioDocument } from '#core/contract/studio.ts';
import { Dialog } from '../../common/dialog.tsx';
import { FailureNote } from '../../common/failure-note.tsx';
import { useApi } from '../../data/api.tsx';
import { useText } from '../../messages/text.tsx';

interface RenameDocumentProps {
  readonly document: StudioDocument;
  /** Saves what is written and is in no file yet, for under another name it would be lost sight of; null: everything is saved. */
  readonly save: (() => Promise<boolean>) | null;
  readonly onRenamed: (file: string) => void;
  readonly onClose: () => void;
}

/** Gives a scenario's file, and with it the scenario, another name; translations and kept tests follow. */
export function RenameDocument({ document, save, onRenamed, onClose }: RenameDocumentProps) {
  const { t } = useText();
  const { connection } = useApi();
  const field = useId();
  const { file, title, hash } = document;
  const [id, setId] = useState(file.replace(/\.scenario\.json$/, ''));
  const [unfit, setUnfit] = useState(false);
  const [unsavable, setUnsavable] = useState(false);
  const rename = useMutation({
    mutationFn: async (to: string): Promise<string | null> => {
      const calls = connection.client.studio;
      if (save !== null && !(await save())) return null;
      const expected = save === null ? hash : ((await calls.open({ source: 'own', file })).disk?.hash ?? null);
      return expected === null ? null : (await calls.rename({ file, expected, id: to })).file;
    },
    onSuccess: (made) => (made === null ? setUnsavable(true) : onRenamed(made)),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const fits = isId(id.trim());
    setUnfit(!fits);
    if (fits && !rename.isPending) rename.mutate(id.trim());
  };
  const cannot = unsavable || (hash === null && save === null);
  return (
    <Dialog title={t('studio.rename-file-of', { name: title ?? file })} onClose={onClose}>
      {cannot ? (
        <p role="alert">{t(unsavable ? 'studio.rename-file-unsaved' : 'studio.rename-file-gone')}</p>
      ) : (
        <form id={`${field}-form`} className="studio-new" onSubmit={submit} noValidate>
          {save !== null && <p>{t('studio.rename-file-saves')}</p>}
          <div className="field">
            <label htmlFor={field}>{t('studio.rename-file-name')}</label>
            <input
              id={field}
              className="input"
              value={id}
              maxLength={200}
              autoComplete="off"
              spellCheck={false}
              aria-invalid={unfit}
              aria-describedby={`${field}-how ${field}-fault`}
              onChange={({ target }) => setId(target.value)}
            />
            <p id={`${field}-how`} className="hint">
              {t('studio.rename-file-how')}
            </p>
            <p id={`${field}-fault`} className="hint-trouble" role="alert">
              {unfit && t('studio.refused-bad-id')}
            </p>
          </div>
          {rename.error !== null && <FailureNote error={rename.error} what={t('studio.rename-file-failed')} />}
        </form>
      )}
      <div className="actions">
        {!cannot && (
          <button type="submit" form={`${field}-form`} className="button button-primary" aria-disabled={rename.isPending}>
            {t(save === null ? 'studio.rename-file-do' : 'studio.rename-file-save-do')}
          </button>
        )}
        <button type="button" className="button" onClick={onClose}>
          {t('action.cancel')}
        </button>
      </div>
    </Dialog>
  );
}
