import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Assignment } from '#core/contract/assignments.ts';
import { Dialog } from '../../common/dialog.tsx';
import { DialogActions } from '../../common/dialog-actions.tsx';
import { FailureNote } from '../../common/failure-note.tsx';
import { useApi } from '../../data/api.tsx';
import { useText } from '../../messages/text.tsx';

interface WithdrawAssignmentProps {
  readonly assignment: Assignment;
  readonly onClose: () => void;
  readonly onWithdrawn: () => void;
}

/** Takes an assignment back, once it was read what that means for whom. */
export function WithdrawAssignment({ assignment: { id, title, subject, cohort }, onClose, onWithdrawn }: WithdrawAssignmentProps) {
  const { t } = useText();
  const { orpc } = useApi();
  const queries = useQueryClient();
  const due = useQuery(orpc.assignments.due.queryOptions({ input: { view: 'all', assignment: id } }));
  const withdrawing = useMutation(
    orpc.assignments.withdraw.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries({ queryKey: orpc.assignments.key() });
        onWithdrawn();
      },
    }),
  );
  const people = due.data?.counts.map((one) => ({ ...one, isDone: one.kind === 'done' || one.kind === 'expiring' })) ?? [];
  // Where the policy hides small counts there is no sum to tell.
  const isKnown = people.length > 0 && people.every((one) => one.people !== null);
  const sum = (isDone: boolean): number =>
    people.filter((one) => one.isDone === isDone).reduce((all, one) => all + (one.people ?? 0), 0);
  return (
    <Dialog title={t('assignment.withdraw-of', { title: title ?? subject, cohort: cohort.name })} onClose={onClose}>
      {isKnown && <p>{t('assignment.withdraw-people', { open: sum(false), done: sum(true) })}</p>}
      <p>{t('assignment.withdraw-lead')}</p>
      {withdrawing.error !== null && <FailureNote error={withdrawing.error} what={t('assignment.change-failed')} />}
      <DialogActions
        label={t('assignment.withdraw')}
        onDo={() => withdrawing.mutate({ assignment: id })}
        busy={withdrawing.isPending}
        onCancel={onClose}
      />
    </Dialog>
  );
}
