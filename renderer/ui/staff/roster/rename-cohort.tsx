import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { Cohort } from '#core/contract/roster.ts';
import { Dialog } from '../../common/dialog.tsx';
import { DialogActions } from '../../common/dialog-actions.tsx';
import { FailureNote } from '../../common/failure-note.tsx';
import { useApi } from '../../data/api.tsx';
import { useText } from '../../messages/text.tsx';
import { toCallFailure } from '../../transport/failure.ts';
import { CohortName } from './cohort-name.tsx';

interface RenameCohortProps {
  readonly cohort: Cohort;
  readonly onClose: () => void;
  /** It has another name now; in words. */
  readonly onRenamed: (said: string) => void;
}

/** Another name for a cohort; who is in it and what is assigned to it stays. */
export function RenameCohort({ cohort, onClose, onRenamed }: RenameCohortProps) {
  const { t } = useText();
  const { orpc } = useApi();
  const queries = useQueryClient();
  const [name, setName] = useState(cohort.name);
  const renaming = useMutation(
    orpc.cohorts.rename.mutationOptions({
      onSuccess: async (renamed) => {
        await queries.invalidateQueries();
        onRenamed(t('cohort.renamed', { from: cohort.name, to: renamed.name }));
      },
    }),
  );
  const isTaken = renaming.error !== null && toCallFailure(renaming.error).code === 'conflict';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() !== '' && !renaming.isPending) renaming.mutate({ cohort: cohort.id, name });
  };
  return (
    <Dialog title={t('cohort.rename-of', { name: cohort.name })} onClose={onClose}>
      <form className="entry-form" onSubmit={submit} noValidate>
        <CohortName name={name} onName={setName} isTaken={isTaken} />
        <p className="hint">{t('cohort.rename-means')}</p>
        {renaming.error !== null && !isTaken && <FailureNote error={renaming.error} what={t('cohort.change-failed')} />}
        <DialogActions label={t('cohort.rename')} busy={renaming.isPending} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
