import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import type { Cohort } from '#core/contract/roster.ts';
import type { StaffAccount } from '#core/contract/staff.ts';
import { FailureNote } from '../../common/failure-note.tsx';
import { ScreenTitle } from '../../common/screen-title.tsx';
import { useStore } from '../../common/store.ts';
import { useApi } from '../../data/api.tsx';
import { useText } from '../../messages/text.tsx';
import { toCallFailure } from '../../transport/failure.ts';

/** The cohorts, and the managers who are responsible for them. */
export function CohortsPart() {
  const { t } = useText();
  const { orpc, connection } = useApi();
  const { role } = useStore(connection.caller);
  const isHr = role === 'hr';
  const cohorts = useQuery(orpc.cohorts.list.queryOptions());
  const staff = useQuery(orpc.staff.list.queryOptions({ enabled: isHr }));
  const [said, setSaid] = useState('');
  const managers = (staff.data ?? []).filter((one) => one.role === 'manager' && one.archivedAt === null);
  return (
    <>
      <ScreenTitle page={t('roster.cohorts')}>{t('roster.cohorts')}</ScreenTitle>
      <p className="lead">{t('cohort.lead')}</p>
      <p role="status" className="hint">
        {said}
      </p>
      {cohorts.error !== null && <FailureNote error={cohorts.error} what={t('cohort.failed')} onRetry={() => void cohorts.refetch()} />}
      {cohorts.data?.length === 0 && <p>{t('cohort.no-cohorts')}</p>}
      <ul className="staff-accounts" aria-label={t('roster.cohorts')}>
        {cohorts.data?.map((cohort) => (
          <CohortRow key={cohort.id} cohort={cohort} managers={isHr ? managers : null} onSaid={setSaid} />
        ))}
      </ul>
      {role !== 'manager' && <AddCohort onAdded={(name) => setSaid(t('cohort.added', { name }))} />}
    </>
  );
}

interface CohortRowProps {
  readonly cohort: Cohort;
  /** null: this role may change nothing here. */
  readonly managers: readonly StaffAccount[] | null;
  readonly onSaid: (said: string) => void;
}

function CohortRow({ cohort, managers, onSaid }: CohortRowProps) {
  const { t } = useText();
  const { orpc } = useApi();
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ queryKey: orpc.cohorts.key() });
  const setting = useMutation(orpc.cohorts.setManagers.mutationOptions({ onSuccess: refresh }));
  const removing = useMutation(
    orpc.cohorts.remove.mutationOptions({
      onSuccess: () => {
        onSaid(t('cohort.removed', { name: cohort.name }));
        return refresh();
      },
    }),
  );
  const set = (staff: string, on: boolean): void => {
    const others = cohort.managers.filter((one) => one !== staff);
    setting.mutate({ cohort: cohort.id, managers: on ? [...others, staff] : others });
  };
  const inUse = removing.error !== null && toCallFailure(removing.error).details['refusal'] === 'cohort-in-use';
  return (
    <li className="panel staff-account">
      <p className="staff-account-name">
        <bdi>{cohort.name}</bdi> <span className="hint">{t('cohort.people', { people: cohort.people })}</span>
      </p>
      {managers !== null && (
        <>
          <fieldset className="options">
            <legend>{t('cohort.managers', { name: cohort.name })}</legend>
            {managers.length === 0 && <p className="hint">{t('cohort.no-managers')}</p>}
            {managers.map(({ id, name }) => (
              <label className="option" key={id}>
                <input type="checkbox" checked={cohort.managers.includes(id)} disabled={setting.isPending} onChange={(event) => set(id, event.target.checked)} />
                <span>
                  <bdi>{name}</bdi>
                </span>
              </label>
            ))}
          </fieldset>
          <button type="button" className="button" aria-label={t('cohort.remove-of', { name: cohort.name })} onClick={() => removing.mutate({ cohort: cohort.id })}>
            {t('cohort.remove')}
          </button>
        </>
      )}
      {inUse && (
        <p role="alert" className="hint-trouble">
          {t('cohort.in-use')}
        </p>
      )}
      {removing.error !== null && !inUse && <FailureNote error={removing.error} what={t('cohort.change-failed')} />}
      {setting.error !== null && <FailureNote error={setting.error} what={t('cohort.change-failed')} />}
    </li>
  );
}

function AddCohort({ onAdded }: { readonly onAdded: (name: string) => void }) {
  const { t } = useText();
  const { orpc } = useApi();
  const queries = useQueryClient();
  const id = useId();
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
      <div className="field">
        <label htmlFor={id}>{t('cohort.name')}</label>
        <input
          id={id}
          className="input"
          value={name}
          maxLength={60}
          autoComplete="off"
          aria-invalid={isTaken}
          aria-describedby={`${id}-fault`}
          onChange={(event) => setName(event.target.value)}
        />
        <p id={`${id}-fault`} className="hint-trouble" role="alert">
          {isTaken && t('cohort.taken')}
        </p>
      </div>
      {adding.error !== null && !isTaken && <FailureNote error={adding.error} what={t('cohort.change-failed')} />}
      <button type="submit" className="button button-primary" aria-disabled={adding.isPending}>
        {t('cohort.add-do')}
      </button>
    </form>
  );
}
