import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useApi } from '../../data/api.tsx';
import { useText } from '../../messages/text.tsx';
import { CohortFilter } from '../common/cohort-filter.tsx';
import { EVERYBODY, type PeopleSearch, WHOM } from './kept-people-search.ts';

interface PeopleFiltersProps {
  readonly search: PeopleSearch;
  readonly onSearch: (search: PeopleSearch) => void;
}

/** Narrows the people of the roster by words, cohort, department and how they stand. */
export function PeopleFilters({ search, onSearch }: PeopleFiltersProps) {
  const { t } = useText();
  const { orpc } = useApi();
  const id = useId();
  const cohorts = useQuery(orpc.cohorts.list.queryOptions());
  const departments = useQuery(orpc.roster.departments.queryOptions());
  const narrow = (change: Partial<PeopleSearch>): void => onSearch({ ...search, skip: 0, ...change });
  const { words, cohort, department, whom } = search;
  return (
    <div className="staff-filters" role="search">
      <div className="field">
        <label htmlFor={`${id}-words`}>{t('roster.search')}</label>
        <input
          id={`${id}-words`}
          className="input"
          type="search"
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          value={words}
          onChange={(event) => narrow({ words: event.target.value })}
        />
      </div>
      <CohortFilter cohorts={cohorts.data} value={cohort} withNone onChange={(next) => narrow({ cohort: next })} />
      <div className="field">
        <label htmlFor={`${id}-department`}>{t('person.department')}</label>
        <select id={`${id}-department`} className="input" value={department} onChange={(event) => narrow({ department: event.target.value })}>
          <option value="">{t('roster.all-departments')}</option>
          {departments.data?.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor={`${id}-whom`}>{t('due.view')}</label>
        <select
          id={`${id}-whom`}
          className="input"
          value={whom}
          onChange={(event) => narrow({ whom: WHOM.find((one) => one === event.target.value) ?? 'present' })}
        >
          {WHOM.map((one) => (
            <option key={one} value={one}>
              {t(`roster.whom-${one}`)}
            </option>
          ))}
        </select>
      </div>
      {(words !== '' || cohort !== '' || department !== '' || whom !== 'present') && (
        <button type="button" className="button" onClick={() => onSearch(EVERYBODY)}>
          {t('roster.show-everybody')}
        </button>
      )}
    </div>
  );
}
