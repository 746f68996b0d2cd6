import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import type { RosterPerson } from '#core/contract/roster.ts';
import { FailureNote } from '../../common/failure-note.tsx';
import { ScreenTitle } from '../../common/screen-title.tsx';
import { useStore } from '../../common/store.ts';
import { useApi } from '../../data/api.tsx';
import { useText } from '../../messages/text.tsx';
import { Pager } from '../common/pager.tsx';
import { StaffTable, type TableRow } from '../common/staff-table.tsx';
import { ArchiveDialog } from '../people/archive-dialog.tsx';
import { CohortSelect } from '../people/cohort-select.tsx';
import { PersonLink } from '../people/person-link.tsx';
import { SaidLine } from '../people/said.tsx';
import { useRosterActions } from '../people/use-roster-actions.ts';
import { keptPeopleSearch, type PeopleSearch } from './kept-people-search.ts';
import { PeopleFilters } from './people-filters.tsx';
import '../people/people.css';

const PAGE = 50;

/** Finds people; each name leads to their page. HR puts them into a cohort, archives them and brings them back. */
export function PeoplePart() {
  const { t, date } = useText();
  const { orpc, connection } = useApi();
  const caller = useStore(connection.caller);
  const account = caller.role === 'player' ? null : caller.staff;
  const search = keptPeopleSearch.of(useStore(keptPeopleSearch), account);
  const keep = (next: PeopleSearch): void => keptPeopleSearch.keep(account, next);
  const words = useDeferredValue(search.words);
  const actions = useRosterActions();
  const [archiving, setArchiving] = useState<RosterPerson | null>(null);
  const isHr = caller.role === 'hr';
  const { cohort, department, whom, skip } = search;
  const archived = whom === 'archived';
  const cohorts = useQuery(orpc.cohorts.list.queryOptions());
  const input = {
    words,
    skip,
    archived,
    withoutPin: whom === 'without-pin',
    ...(cohort === '' ? {} : { cohort }),
    ...(department === '' ? {} : { department }),
  };
  const found = useQuery(orpc.roster.search.queryOptions({ input, placeholderData: keepPreviousData }));
  const titles = [
    t('person.name'),
    t('person.number'),
    t('person.department'),
    t('cohort.one'),
    ...(archived ? [t('roster.archived-on')] : [t('kept.pin')]),
    ...(isHr ? [t('assignment.actions')] : []),
  ];
  const rowOf = (person: RosterPerson): TableRow => ({
    key: person.id,
    head: <PersonLink person={person} />,
    cells: [
      person.employeeNumber,
      person.department === null ? null : <bdi key="department">{person.department}</bdi>,
      isHr && !archived ? (
        <CohortSelect key="cohort" person={person} cohorts={cohorts.data} onMove={(into) => actions.move(person, into)} />
      ) : (
        person.cohort?.name
      ),
      archived ? person.archivedAt && date(person.archivedAt) : t(person.hasPin ? 'person.has-pin' : 'person.no-pin'),
      ...(isHr
        ? [
            <button
              key="actions"
              type="button"
              className="button"
              aria-label={t(archived ? 'accounts.restore-of' : 'accounts.archive-of', { name: person.name })}
              onClick={() => (archived ? actions.restore(person) : setArchiving(person))}
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
      <PeopleFilters search={search} onSearch={keep} />
      <SaidLine said={actions.said} busy={actions.busy} />
      {actions.error !== null && <FailureNote error={actions.error} what={t('roster.change-failed')} />}
      {found.error !== null && <FailureNote error={found.error} what={t('roster.failed')} onRetry={() => void found.refetch()} />}
      {found.isPending && <p role="status">{t('state.loading')}</p>}
      {found.data?.total === 0 && <p role="status">{t('roster.nobody')}</p>}
      {found.data !== undefined && found.data.total > 0 && (
        <>
          <StaffTable caption={t('roster.people')} titles={titles} rows={found.data.people.map(rowOf)} />
          <Pager skip={skip} page={PAGE} total={found.data.total} onSkip={(next) => keep({ ...search, skip: next })} />
        </>
      )}
      {archiving !== null && (
        <ArchiveDialog
          person={archiving}
          onClose={() => setArchiving(null)}
          onArchive={() => {
            setArchiving(null);
            actions.archive(archiving);
          }}
        />
      )}
    </>
  );
}
