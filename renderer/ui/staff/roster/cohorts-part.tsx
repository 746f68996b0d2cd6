import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FailureNote } from '../../common/failure-note.tsx';
import { ScreenTitle } from '../../common/screen-title.tsx';
import { useStore } from '../../common/store.ts';
import { useApi } from '../../data/api.tsx';
import { useText } from '../../messages/text.tsx';
import { AddCohort } from './add-cohort.tsx';
import { CohortRow } from './cohort-row.tsx';

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
          <CohortRow
            key={cohort.id}
            cohort={cohort}
            others={cohorts.data.filter(({ id }) => id !== cohort.id)}
            role={role}
            managers={managers}
            onSaid={setSaid}
          />
        ))}
      </ul>
      {role !== 'manager' && <AddCohort onAdded={(name) => setSaid(t('cohort.added', { name }))} />}
    </>
  );
}
