import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useId, useState } from 'react';
import { Link } from 'wouter';
import type { RosterPerson } from '#core/contract/roster.ts';
import { FailureNote } from '../../common/failure-note.tsx';
import { ScreenTitle } from '../../common/screen-title.tsx';
import { useStore } from '../../common/store.ts';
import { useApi } from '../../data/api.tsx';
import { PLACES } from '../../frame/places.ts';
import { useText } from '../../messages/text.tsx';
import { CohortFilter } from '../common/cohort-filter.tsx';
import { Pager } from '../common/pager.tsx';
import { StaffTable, type TableRow } from '../common/staff-table.tsx';

const PAGE = 50;

/** Finds people; HR puts them into a cohort, archives them and brings them back. */
export function PeoplePart() {
  const { t, date } = useText();
  const { orpc, connection } = useApi();
  const queries = useQueryClient();
  const { role } = useStore(connection.caller);
  const id = useId();
  const [typed, setTyped] = useState('');
  const words = useDeferredValue(typed);
  const [cohort, setCohort] = useState('');
  const [archived, setArchived] = useState(false);
  const [skip, setSkip] = useState(0);
  const [said, setSaid] = useState('');
  const cohorts = useQuery(orpc.cohorts.list.queryOptions());
  const input = { words, archived, skip, ...(cohort === '' ? {} : { cohort }) };
  const found = useQuery(orpc.roster.search.queryOptions({ input, placeholderData: keepPreviousData }));
  const refresh = async (): Promise<void> => {
    await Promise.all([
      queries.invalidateQueries({ queryKey: orpc.roster.key() }),
      queries.invalidateQueries({ queryKey: orpc.cohorts.key() }),
      queries.invalidateQueries({ queryKey: orpc.assignments.key() }),
    ]);
  };
  const done = (what: string) => async (): Promise<void> => {
    await refresh();
    setSaid(what);
  };
  const moving = useMutation(
    orpc.roster.move.mutationOptions({
      onSuccess: ({ name, cohort: into }) => done(t('roster.moved', { name, cohort: into?.name ?? t('cohort.none') }))(),
    }),
  );
  const archiving = useMutation(orpc.roster.archive.mutationOptions({ onSuccess: ({ name }) => done(t('roster.was-archived', { name }))() }));
  const restoring = useMutation(orpc.roster.restore.mutationOptions({ onSuccess: ({ name }) => done(t('roster.was-restored', { name }))() }));
  const failed = moving.error ?? archiving.error ?? restoring.error;
  const narrow = (change: () => void): void => {
    setSkip(0);
    change();
  };
  const isHr = role === 'hr';
  const titles = [
    t('person.name'),
    t('person.number'),
    t('person.department'),
    t('cohort.one'),
    ...(archived ? [t('roster.archived-on')] : []),
    ...(isHr ? [t('assignment.actions')] : []),
  ];
  const rowOf = (person: RosterPerson): TableRow => ({
    key: person.id,
    head: archived ? (
      <bdi>{person.name}</bdi>
    ) : (
      <Link href={`${PLACES.staffArea('due')}/${person.id}`} className="link" title={t('roster.due-of')}>
        <bdi>{person.name}</bdi>
      </Link>
    ),
    cells: [
      person.employeeNumber,
      person.department,
      isHr && !archived ? (
        <select
          key="cohort"
          className="input"
          aria-label={t('roster.cohort-of', { name: person.name })}
          value={person.cohort?.id ?? ''}
          onChange={(event) => moving.mutate({ person: person.id, cohort: event.target.value === '' ? null : event.target.value })}
        >
          <option value="">{t('cohort.none')}</option>
          {cohorts.data?.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </select>
      ) : (
        person.cohort?.name
      ),
      ...(archived ? [person.archivedAt && date(person.archivedAt)] : []),
      ...(isHr
        ? [
            <button
              key="actions"
              type="button"
              className="button"
              aria-label={t(archived ? 'accounts.restore-of' : 'accounts.archive-of', { name: person.name })}
              onClick={() => (archived ? restoring : archiving).mutate({ person: person.id })}
            >
              {t(archived ? 'accounts.restore' : 'accounts.archive')}
            </button>,
          ]
        : []),
    ],
  });
  return (
    <>
      <ScreenTitle page={t('roster.title')}>{t('roster.title')}</ScreenTitle>
      <div className="staff-filters" role="search">
        <div className="field">
          <label htmlFor={`${id}-words`}>{t('roster.search')}</label>
          <input
            id={`${id}-words`}
            className="input"
            type="search"
            autoComplete="off"
            maxLength={200}
            value={typed}
            onChange={(event) => narrow(() => setTyped(event.target.value))}
          />
        </div>
        <CohortFilter cohorts={cohorts.data} value={cohort} onChange={(next) => narrow(() => setCohort(next))} />
        <label className="option">
          <input type="checkbox" checked={archived} onChange={(event) => narrow(() => setArchived(event.target.checked))} />
          <span>{t('roster.archived')}</span>
        </label>
      </div>
      <p role="status" className="hint">
        {said}
      </p>
      {failed !== null && <FailureNote error={failed} what={t('roster.change-failed')} />}
      {found.error !== null && <FailureNote error={found.error} what={t('roster.failed')} onRetry={() => void found.refetch()} />}
      {found.isPending && <p role="status">{t('state.loading')}</p>}
      {found.data?.total === 0 && <p role="status">{t('roster.nobody')}</p>}
      {found.data !== undefined && found.data.total > 0 && (
        <>
          <StaffTable caption={t('roster.people')} titles={titles} rows={found.data.people.map(rowOf)} />
          <Pager skip={skip} page={PAGE} total={found.data.total} onSkip={setSkip} />
        </>
      )}
    </>
  );
}
