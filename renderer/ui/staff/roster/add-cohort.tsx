import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { FailureNote } from '../../common/failure-note.tsx';
import { useApi } from '../../data/api.tsx';
import { useText } from '../../messages/text.tsx';
import { toCallFailure } from '../../transport/failure.ts';
import { CohortName } from './cohort-name.tsx';

/** A new cohort. */
export function AddCohort({ onAdded }: { readonly onAdded: (name: string) => void }) {
  const { t } = useText();
  const { orpc } = useApi();
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const adding = useMutation(
    orpc.cohorts.add.mutationOptions({
      onSuccess: (added) => {
        setName('');
        onAdded(added.name);
        return queries.invalidateQueries({ queryKey: orpc.cohorts.key() });
      },
    }),
  );
  const isTaken = adding.error !== null && toCallFailure(adding.error).code === 'conflict';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() !== '' && !adding.isPending) adding.mutate({ name });
  };
  return (
    <form className="panel entry-form" onSubmit={submit} noValidate>
      <h2>{t('cohort.add')}</h2>
      <CohortName name={name} onName={setName} isTaken={isTaken} />
      {adding.error !== null && !isTaken && <FailureNote error={adding.error} what={t('cohort.change-failed')} />}
      <button type="submit" className="button button-primary" aria-disabled={adding.isPending}>
        {t('cohort.add-do')}
      </button>
    </form>
  );
}
