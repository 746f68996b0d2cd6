import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { StudioDocument } from '#core/contract/studio.ts';
import { Dialog } from '../../common/dialog.tsx';
import { DialogActions } from '../../common/dialog-actions.tsx';
import { FailureNote } from '../../common/failure-note.tsx';
import { useApi } from '../../data/api.tsx';
import { useText } from '../../messages/text.tsx';
import { bringIn, type FileFromElsewhere, type FileRefusal, readFromElsewhere, type TakenNames } from './file-from-elsewhere.ts';

interface OpenFileProps {
  readonly documents: readonly StudioDocument[];
  readonly onOpened: (file: string) => void;
}

/** Opens a scenario's file from elsewhere. Nothing that is here already is replaced by it. */
export function OpenFile({ documents, onOpened }: OpenFileProps) {
  const { t, locale } = useText();
  const { connection } = useApi();
  const input = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState<{ readonly why: FileRefusal; readonly name: string } | null>(null);
  const [asking, setAsking] = useState<FileFromElsewhere | null>(null);
  const bringing = useMutation({
    mutationFn: (found: FileFromElsewhere) => bringIn(found, connection.client.studio, locale),
    onSuccess: onOpened,
  });
  const choose = async (file: File): Promise<void> => {
    setRefused(null);
    bringing.reset();
    const found = await readFromElsewhere(file, namesOf(documents));
    if (typeof found === 'string') setRefused({ why: found, name: file.name });
    else if (found.taken !== null) setAsking(found);
    else bringing.mutate(found);
  };
  return (
    <>
      <button type="button" className="button" onClick={() => input.current?.click()}>
        {t('studio.open-file')}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,application/json"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          // The same file can be chosen again, once it has been mended.
          target.value = '';
          if (file !== undefined && !bringing.isPending) void choose(file);
        }}
      />
      {bringing.isPending && <p role="status">{t('studio.opening')}</p>}
      {refused !== null && (
        <p role="alert" className="hint-trouble">
          {t(`studio.file-${refused.why}`, { name: refused.name })}
        </p>
      )}
      {bringing.error !== null && <FailureNote error={bringing.error} what={t('studio.open-file-failed')} />}
      {asking !== null && (
        <Dialog title={t('studio.open-file-taken')} onClose={() => setAsking(null)}>
          <p>{t('studio.open-file-taken-more', { there: asking.taken ?? '', name: asking.id })}</p>
          <DialogActions
            label={t('studio.open-file-beside')}
            onDo={() => {
                setAsking(null);
                bringing.mutate(asking);
              }}
            onCancel={() => setAsking(null)}
          />
        </Dialog>
      )}
    </>
  );
}

/** Every name that is taken here, by id and by file. */
function namesOf(documents: readonly StudioDocument[]): TakenNames {
  return new Map(
    documents.flatMap(({ id, file, title }) => {
      const stem = file.replace(/\.scenario\.json$/, '');
      const words = title ?? file;
      return [[stem, words] as const, ...(id === null ? [] : [[id, words] as const])];
    }),
  );
}
