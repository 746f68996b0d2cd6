import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { CSV_PROFILES, type CsvProfile } from '#core/results/exports/csv.ts';
import { Dialog } from '../../common/dialog.tsx';
import { DialogActions } from '../../common/dialog-actions.tsx';
import { FailureNote } from '../../common/failure-note.tsx';
import { saveFile } from '../../common/save-file.ts';
import { useApi } from '../../data/api.tsx';
import { useText } from '../../messages/text.tsx';
import { CollectedFile } from '../../common/collect-file.ts';
import type { DueFilter } from './due-address.ts';

interface DueDownloadProps {
  readonly filter: DueFilter;
  readonly onClose: () => void;
  readonly onSaved: (name: string) => void;
}

/** The list as a file, once it is said what for. */
export function DueDownload({ filter, onClose, onSaved }: DueDownloadProps) {
  const { t } = useText();
  const { connection, orpc } = useApi();
  const queries = useQueryClient();
  const id = useId();
  const [profile, setProfile] = useState<CsvProfile>('standard');
  const [purpose, setPurpose] = useState('');
  const [missing, setMissing] = useState(false);
  const taking = useMutation({
    mutationFn: async () => {
      let file: CollectedFile | null = null;
      for await (const piece of await connection.client.assignments.dueFile({ ...filter, profile, purpose })) {
        if (piece.kind === 'file') file = new CollectedFile(piece);
        else file?.take(piece.base64);
      }
      if (file === null) throw new Error('No file came.');
      saveFile(file.name, file.blob());
      return file.name;
    },
    onSuccess: async (name) => {
      await queries.invalidateQueries({ queryKey: orpc.assignments.taken.key() });
      onSaved(name);
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setMissing(purpose.trim() === '');
    if (purpose.trim() !== '' && !taking.isPending) taking.mutate();
  };
  return (
    <Dialog title={t('due.download-title')} onClose={onClose}>
      <form className="entry-form" onSubmit={submit} noValidate>
        <p>{t('due.download-lead')}</p>
        <div className="field">
          <label htmlFor={`${id}-purpose`}>{t('due.purpose')}</label>
          <input
            id={`${id}-purpose`}
            className="input"
            value={purpose}
            maxLength={500}
            aria-invalid={missing}
            aria-describedby={`${id}-hint ${id}-fault`}
            onChange={(event) => setPurpose(event.target.value)}
          />
          <p id={`${id}-hint`} className="hint">
            {t('due.purpose-hint')}
          </p>
          <p id={`${id}-fault`} className="hint-trouble" role="alert">
            {missing && t('due.purpose-missing')}
          </p>
        </div>
        <div className="field">
          <label htmlFor={`${id}-profile`}>{t('due.profile')}</label>
          <select
            id={`${id}-profile`}
            className="input"
            value={profile}
            onChange={(event) => setProfile(CSV_PROFILES.find((one) => one === event.target.value) ?? 'standard')}
          >
            {CSV_PROFILES.map((one) => (
              <option key={one} value={one}>
                {t(`due.profile-${one}`)}
              </option>
            ))}
          </select>
        </div>
        {taking.error !== null && <FailureNote error={taking.error} what={t('due.download-failed')} />}
        <DialogActions label={t('due.download-do')} busy={taking.isPending} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
