import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import type { Assignment } from '#core/contract/assignments.ts';
import { FailureNote } from '../../common/failure-note.tsx';
import { ScreenTitle } from '../../common/screen-title.tsx';
import { useStore } from '../../common/store.ts';
import { useApi } from '../../data/api.tsx';
import { PLACES } from '../../frame/places.ts';
import { useText } from '../../messages/text.tsx';
import { AddAssignment } from './add-assignment.tsx';
import { ChangeAssignment } from './change-assignment.tsx';
import { CohortAssignments } from './cohort-assignments.tsx';
import { WithdrawAssignment } from './withdraw-assignment.tsx';
import './assignments.css';

/** What is assigned to which cohort; trainers and HR assign, managers look on. */
export function AssignmentsScreen() {
  const { t } = useText();
  const { orpc, connection } = useApi();
  const { role } = useStore(connection.caller);
  const assigns = role === 'trainer' || role === 'hr';
  const assignments = useQuery(orpc.assignments.list.queryOptions());
  const cohorts = useQuery(orpc.cohorts.list.queryOptions());
  const [said, setSaid] = useState('');
  const [changing, setChanging] = useState<Assignment | null>(null);
  const [withdrawing, setWithdrawing] = useState<Assignment | null>(null);
  const failed = assignments.error ?? cohorts.error;
  const named = ({ title, subject, cohort }: Assignment) => ({ title: title ?? subject, cohort: cohort.name });
  const without = cohorts.data?.filter(({ id }) => assignments.data?.every(({ cohort }) => cohort.id !== id) === true) ?? [];
  return (
    <>
      <ScreenTitle page={t('assignment.title')}>{t('assignment.title')}</ScreenTitle>
      <p className="lead">{t('assignment.lead')}</p>
      <p role="status" className="hint">
        {said}
      </p>
      {failed !== null && <FailureNote error={failed} what={t('assignment.failed')} onRetry={() => void assignments.refetch()} />}
      {assignments.data?.length === 0 && <p>{t('assignment.none')}</p>}
      {cohorts.data?.map((cohort) => {
        const own = assignments.data?.filter((one) => one.cohort.id === cohort.id) ?? [];
        const actions = assigns ? { onChange: setChanging, onWithdraw: setWithdrawing } : null;
        return own.length > 0 && <CohortAssignments key={cohort.id} cohort={cohort} assignments={own} actions={actions} />;
      })}
      {assignments.data !== undefined && assignments.data.length > 0 && without.length > 0 && (
        <p className="hint">{t('assignment.cohorts-without', { cohorts: without.map(({ name }) => name).join(', ') })}</p>
      )}
      {assigns && cohorts.data?.length === 0 && (
        <p>
          {t('assignment.no-cohorts')}{' '}
          <Link href={PLACES.staffArea('roster/cohorts')} className="link">
            {t('roster.cohorts')}
          </Link>
        </p>
      )}
      {assigns && cohorts.data !== undefined && cohorts.data.length > 0 && (
        <AddAssignment cohorts={cohorts.data} onAdded={(title, cohort) => setSaid(t('assignment.added', { title, cohort }))} />
      )}
      {changing !== null && (
        <ChangeAssignment
          assignment={changing}
          onClose={() => setChanging(null)}
          onChanged={() => {
            setSaid(t('assignment.changed', named(changing)));
            setChanging(null);
          }}
        />
      )}
      {withdrawing !== null && (
        <WithdrawAssignment
          assignment={withdrawing}
          onClose={() => setWithdrawing(null)}
          onWithdrawn={() => {
            setSaid(t('assignment.withdrawn', named(withdrawing)));
            setWithdrawing(null);
          }}
        />
      )}
    </>
  );
}
