import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { DuePage } from '#core/contract/assignments.ts';
import { Dialog } from '../../common/dialog.tsx';
import { DialogActions } from '../../common/dialog-actions.tsx';
import { FailureNote } from '../../common/failure-note.tsx';
import { useApi } from '../../data/api.tsx';
import { useText } from '../../messages/text.tsx';

interface OneMoreTryProps {
  readonly row: DuePage['rows'][number];
  readonly onClose: () => void;
  readonly onGranted: () => void;
}

/** Lets one person begin one more attempt that counts; the limit stays for everybody else. */
export function OneMoreTry({ row: { person, assignment }, onClose, onGranted }: OneMoreTryProps) {
  const { t } = useText();
  const { orpc } = useApi();
  const queries = useQueryClient();
  const granting = useMutation(
    orpc.assignments.grant.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries({ queryKey: orpc.assignments.key() });
        onGranted();
      },
    }),
  );
  return (
    <Dialog title={t('grant.title', { name: person.name })} onClose={onClose}>
      <p>{t('grant.lead', { title: assignment.title })}</p>
      <p>{t('grant.noted')}</p>
      {granting.error !== null && <FailureNote error={granting.error} what={t('grant.failed')} />}
      <DialogActions
        label={t('grant.do')}
        onDo={() => granting.mutate({ assignment: assignment.id, person: person.id })}
        busy={granting.isPending}
        onCancel={onClose}
      />
    </Dialog>
  );
}
