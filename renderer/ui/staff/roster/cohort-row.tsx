import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Cohort } from '#core/contract/roster.ts';
import type { Role } from '#core/contract/schemas.ts';
import type { StaffAccount } from '#core/contract/staff.ts';
import { FailureNote } from '../../common/failure-note.tsx';
import { useApi } from '../../data/api.tsx';
import { useText } from '../../messages/text.tsx';
import { toCallFailure } from '../../transport/failure.ts';
import { MergeCohort } from './merge-cohort.tsx';
import { RenameCohort } from './rename-cohort.tsx';

interface CohortRowProps {
  readonly cohort: Cohort;
  readonly others: readonly Cohort[];
  readonly role: Role;
  /** Accounts of managers in use. */
  readonly managers: readonly StaffAccount[];
  readonly onSaid: (said: string) => void;
}

/** One cohort: how large it is, who is responsible, and what this role may change about it. */
export function CohortRow({ cohort, others, role, managers, onSaid }: CohortRowProps) {
  const { t, locale } = useText();
  const { orpc } = useApi();
  const queries = useQueryClient();
  const [asking, setAsking] = useState<'rename' | 'merge' | null>(null);
  const isHr = role === 'hr';
  const removing = useMutation(
    orpc.cohorts.remove.mutationOptions({
      onSuccess: () => {
        onSaid(t('cohort.removed', { name: cohort.name }));
        return queries.invalidateQueries({ queryKey: orpc.cohorts.key() });
      },
    }),
  );
  const inUse = removing.error !== null && toCallFailure(removing.error).details['refusal'] === 'cohort-in-use';
  const names = new Intl.ListFormat(locale).format(cohort.managers.map(({ name }) => name));
  const said = (text: string): void => {
    setAsking(null);
    onSaid(text);
  };
  return (
    <li className="panel staff-account">
      <div>
        <p className="staff-account-name">
          <bdi>{cohort.name}</bdi>
        </p>
        <p className="hint">
          {t('cohort.size', { people: cohort.people, assignments: cohort.assignments })}{' '}
          {names === '' ? t('cohort.nobody-responsible') : t('cohort.responsible', { names })}
        </p>
      </div>
      {isHr && <Managers cohort={cohort} managers={managers} />}
      {role !== 'manager' && (
        <div className="actions">
          <button type="button" className="button" aria-label={t('cohort.rename-of', { name: cohort.name })} onClick={() => setAsking('rename')}>
            {t('cohort.rename')}
          </button>
          {isHr && others.length > 0 && (
            <button type="button" className="button" aria-label={t('cohort.merge-of', { name: cohort.name })} onClick={() => setAsking('merge')}>
              {t('cohort.merge')}
            </button>
          )}
          {isHr && (
            <button type="button" className="button" aria-label={t('cohort.remove-of', { name: cohort.name })} onClick={() => removing.mutate({ cohort: cohort.id })}>
              {t('cohort.remove')}
            </button>
          )}
        </div>
      )}
      {inUse && (
        <p role="alert" className="hint-trouble">
          {t('cohort.in-use')}
        </p>
      )}
      {removing.error !== null && !inUse && <FailureNote error={removing.error} what={t('cohort.change-failed')} />}
      {asking === 'rename' && <RenameCohort cohort={cohort} onClose={() => setAsking(null)} onRenamed={said} />}
      {asking === 'merge' && <MergeCohort cohort={cohort} others={others} onClose={() => setAsking(null)} onMerged={said} />}
    </li>
  );
}

function Managers({ cohort, managers }: Pick<CohortRowProps, 'cohort' | 'managers'>) {
  const { t } = useText();
  const { orpc } = useApi();
  const queries = useQueryClient();
  const setting = useMutation(
    orpc.cohorts.setManagers.mutationOptions({ onSuccess: () => queries.invalidateQueries({ queryKey: orpc.cohorts.key() }) }),
  );
  const own = cohort.managers.map(({ id }) => id);
  const set = (staff: string, on: boolean): void => {
    const others = own.filter((one) => one !== staff);
    setting.mutate({ cohort: cohort.id, managers: on ? [...others, staff] : others });
  };
  return (
    <>
      <fieldset className="options">
        <legend>{t('cohort.managers', { name: cohort.name })}</legend>
        {managers.length === 0 && <p className="hint">{t('cohort.no-managers')}</p>}
        {managers.map(({ id, name }) => (
          <label className="option" key={id}>
            <input type="checkbox" checked={own.includes(id)} disabled={setting.isPending} onChange={(event) => set(id, event.target.checked)} />
            <span>
              <bdi>{name}</bdi>
            </span>
          </label>
        ))}
      </fieldset>
      {setting.error !== null && <FailureNote error={setting.error} what={t('cohort.change-failed')} />}
    </>
  );
}
