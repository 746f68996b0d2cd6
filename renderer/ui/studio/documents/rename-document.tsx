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
  /** Whether something is written that is in no file yet: under another name it would be lost sight of. */
  readonly unsaved: boolean;
  readonly onRenamed: (file: string) => void;
  readonly onClose: () => void;
}

/** Gives a scenario's file, and with it the scenario, another name; translations and kept tests follow. */
export function RenameDocument({ document, unsaved, onRenamed, onClose }: RenameDocumentProps) {
  const { t } = useText();
  const { orpc } = useApi();
  const field = useId();
  const { file, title, hash } = document;
  const [id, setId] = useState(file.replace(/\.scenario\.json$/, ''));
  const [unfit, setUnfit] = useState(false);
  const rename = useMutation(orpc.studio.rename.mutationOptions({ onSuccess: ({ file: made }) => onRenamed(made) }));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const fits = isId(id.trim());
    setUnfit(!fits);
    if (fits && hash !== null && !rename.isPending) rename.mutate({ file, expected: hash, id: id.trim() });
  };
  const cannot = unsaved || hash === null;
  return (
    <Dialog title={t('studio.rename-file-of', { name: title ?? file })} onClose={onClose}>
      {cannot ? (
        <p>{t(unsaved ? 'studio.rename-file-unsaved' : 'studio.rename-file-gone')}</p>
      ) : (
        <form id={`${field}-form`} className="studio-new" onSubmit={submit} noValidate>
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
            {t('studio.rename-file-do')}
          </button>
        )}
        <button type="button" className="button" onClick={onClose}>
          {t('action.cancel')}
        </button>
      </div>
    </Dialog>
  );
}
