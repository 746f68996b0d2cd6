import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import type { Cohort } from '#core/contract/roster.ts';
import { Dialog } from '../../common/dialog.tsx';
import { FailureNote } from '../../common/failure-note.tsx';
import { useApi } from '../../data/api.tsx';
import { useText } from '../../messages/text.tsx';

interface MergeCohortProps {
  readonly cohort: Cohort;
  readonly others: readonly Cohort[];
  readonly onClose: () => void;
  /** It is part of another one now; in words. */
  readonly onMerged: (said: string) => void;
}

/** Puts everybody of a cohort into another one, after saying what that means. */
export function MergeCohort({ cohort, others, onClose, onMerged }: MergeCohortProps) {
  const { t } = useText();
  const { orpc } = useApi();
  const queries = useQueryClient();
  const id = useId();
  const [into, setInto] = useState('');
  const other = others.find((one) => one.id === into);
  const merging = useMutation(
    orpc.cohorts.merge.mutationOptions({
      onSuccess: async (merged) => {
        await queries.invalidateQueries();
        onMerged(t('cohort.merged', { from: cohort.name, into: merged.name }));
      },
    }),
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (other !== undefined && !merging.isPending) merging.mutate({ cohort: cohort.id, into: other.id });
  };
  return (
    <Dialog title={t('cohort.merge-of', { name: cohort.name })} onClose={onClose}>
      <form className="entry-form" onSubmit={submit} noValidate>
        <div className="field">
          <label htmlFor={id}>{t('cohort.merge-into')}</label>
          <select id={id} className="input" value={into} onChange={(event) => setInto(event.target.value)}>
            <option value="">{t('cohort.merge-pick')}</option>
            {others.map(({ id: one, name, people }) => (
              <option key={one} value={one}>
                {t('cohort.with-people', { name, people })}
              </option>
            ))}
          </select>
        </div>
        <div role="status">
          {other !== undefined && (
            <ul className="points">
              <li>{t('cohort.merge-people', { people: cohort.people, from: cohort.name, into: other.name })}</li>
              {cohort.assignments + other.assignments > 0 && <li>{t('cohort.merge-assignments', { into: other.name })}</li>}
              <li>{t('cohort.merge-managers', { into: other.name })}</li>
              <li>{t('cohort.merge-for-good', { from: cohort.name })}</li>
            </ul>
          )}
        </div>
        {merging.error !== null && <FailureNote error={merging.error} what={t('cohort.change-failed')} />}
        <div className="actions">
          <button type="submit" className="button button-danger" disabled={other === undefined} aria-disabled={merging.isPending}>
            {t('cohort.merge')}
          </button>
          <button type="button" className="button" onClick={onClose}>
            {t('action.cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
