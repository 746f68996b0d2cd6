import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Assignment } from '#core/contract/assignments.ts';
import { Dialog } from '../../common/dialog.tsx';
import { FailureNote } from '../../common/failure-note.tsx';
import { ScreenTitle } from '../../common/screen-title.tsx';
import { useStore } from '../../common/store.ts';
import { useApi } from '../../data/api.tsx';
import { useText } from '../../messages/text.tsx';
import { StaffTable } from '../common/staff-table.tsx';
import { AddAssignment } from './add-assignment.tsx';
import { ChangeAssignment } from './change-assignment.tsx';

/** What is assigned to whom; trainers and HR assign, managers look on. */
export function AssignmentsScreen() {
  const { t, day } = useText();
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
  const titles = [t('assignment.one'), t('cohort.one'), t('assignment.due'), t('assignment.limit'), t('assignment.months')];
  const actions = (one: Assignment) => (
    <span key="actions" className="actions">
      <button type="button" className="button" aria-label={t('assignment.change-of', named(one))} onClick={() => setChanging(one)}>
        {t('assignment.change')}
      </button>
      <button type="button" className="button" aria-label={t('assignment.withdraw-of', named(one))} onClick={() => setWithdrawing(one)}>
        {t('assignment.withdraw')}
      </button>
    </span>
  );
  return (
    <>
      <ScreenTitle page={t('assignment.title')}>{t('assignment.title')}</ScreenTitle>
      <p className="lead">{t('assignment.lead')}</p>
      <p role="status" className="hint">
        {said}
      </p>
      {failed !== null && <FailureNote error={failed} what={t('assignment.failed')} onRetry={() => void assignments.refetch()} />}
      {assignments.data?.length === 0 && <p>{t('assignment.none')}</p>}
      {assignments.data !== undefined && assignments.data.length > 0 && (
        <StaffTable
          caption={t('assignment.title')}
          titles={assigns ? [...titles, t('assignment.actions')] : titles}
          rows={assignments.data.map((one) => ({
            key: one.id,
            head: <Subject assignment={one} />,
            cells: [
              <bdi key="cohort">{one.cohort.name}</bdi>,
              day(one.dueOn),
              one.attemptLimit ?? t('assignment.no-limit'),
              one.validMonths ?? t('assignment.for-good'),
              ...(assigns ? [actions(one)] : []),
            ],
          }))}
        />
      )}
      {assigns && cohorts.data?.length === 0 && <p>{t('assignment.no-cohorts')}</p>}
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
        <Withdraw
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

function Subject({ assignment: { title, locale, subject } }: { readonly assignment: Assignment }) {
  const { t } = useText();
  if (title !== null) return <bdi lang={locale ?? undefined}>{title}</bdi>;
  return (
    <>
      {subject} <span className="hint">{t('assignment.gone')}</span>
    </>
  );
}

interface WithdrawProps {
  readonly assignment: Assignment;
  readonly onClose: () => void;
  readonly onWithdrawn: () => void;
}

function Withdraw({ assignment: { id, title, subject, cohort }, onClose, onWithdrawn }: WithdrawProps) {
  const { t } = useText();
  const { orpc } = useApi();
  const queries = useQueryClient();
  const withdrawing = useMutation(
    orpc.assignments.withdraw.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries({ queryKey: orpc.assignments.key() });
        onWithdrawn();
      },
    }),
  );
  return (
    <Dialog title={t('assignment.withdraw-of', { title: title ?? subject, cohort: cohort.name })} onClose={onClose}>
      <p>{t('assignment.withdraw-lead')}</p>
      {withdrawing.error !== null && <FailureNote error={withdrawing.error} what={t('assignment.change-failed')} />}
      <div className="actions">
        <button type="button" className="button button-primary" onClick={() => withdrawing.mutate({ assignment: id })}>
          {t('assignment.withdraw')}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {t('action.cancel')}
        </button>
      </div>
    </Dialog>
  );
}
