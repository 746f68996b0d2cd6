import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { type Assignment, DUE_VIEWS } from '#core/contract/assignments.ts';
import { useApi } from '../../data/api.tsx';
import { useText } from '../../messages/text.tsx';
import { CohortFilter } from '../common/cohort-filter.tsx';
import type { DueFilter } from './due-address.ts';

interface DueFiltersProps {
  readonly filter: DueFilter;
  readonly assignments: readonly Assignment[] | undefined;
  readonly onFilter: (filter: DueFilter) => void;
}

/** What of the list is shown. */
export function DueFilters({ filter, assignments, onFilter }: DueFiltersProps) {
  const { t } = useText();
  const { orpc } = useApi();
  const id = useId();
  const cohorts = useQuery(orpc.cohorts.list.queryOptions());
  const asked = (value: string): string | undefined => (value === '' ? undefined : value);
  return (
    <div className="staff-filters no-print">
      <div className="field">
        <label htmlFor={`${id}-view`}>{t('due.view')}</label>
        <select
          id={`${id}-view`}
          className="input"
          value={filter.view}
          onChange={(event) => onFilter({ ...filter, view: DUE_VIEWS.find((one) => one === event.target.value) ?? 'open' })}
        >
          {DUE_VIEWS.map((one) => (
            <option key={one} value={one}>
              {t(`due.view-${one}`)}
            </option>
          ))}
        </select>
      </div>
      <CohortFilter cohorts={cohorts.data} value={filter.cohort ?? ''} onChange={(cohort) => onFilter({ ...filter, cohort: asked(cohort) })} />
      <div className="field">
        <label htmlFor={`${id}-assignment`}>{t('assignment.one')}</label>
        <select
          id={`${id}-assignment`}
          className="input"
          value={filter.assignment ?? ''}
          onChange={(event) => onFilter({ ...filter, assignment: asked(event.target.value) })}
        >
          <option value="">{t('assignment.all')}</option>
          {assignments?.map((one) => (
            <option key={one.id} value={one.id}>
              {t('assignment.for', { title: one.title ?? one.subject, cohort: one.cohort.name })}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}
