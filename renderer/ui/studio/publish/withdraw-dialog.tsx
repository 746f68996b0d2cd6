import { useMutation } from '@tanstack/react-query';
import { Dialog } from '../../common/dialog.tsx';
import { DialogActions } from '../../common/dialog-actions.tsx';
import { FailureNote } from '../../common/failure-note.tsx';
import { useApi } from '../../data/api.tsx';
import { useText } from '../../messages/text.tsx';
import { useDocuments } from '../documents/use-documents.ts';
import type { Studio } from '../studio.ts';
import { useOutline } from '../use-studio.ts';

interface WithdrawDialogProps {
  readonly studio: Studio;
  readonly onClose: () => void;
}

/** Takes a scenario out of play, until it is published again. */
export function WithdrawDialog({ studio, onClose }: WithdrawDialogProps) {
  const { t } = useText();
  const { orpc } = useApi();
  const { file } = studio.document;
  const { title } = useOutline(studio);
  const list = useDocuments();
  const withdrawing = useMutation(
    orpc.studio.withdraw.mutationOptions({
      onSuccess: () => {
        studio.told.set({ what: 'withdrawn' });
        onClose();
      },
    }),
  );
  const hasBundled = list.data?.documents.some((each) => each.source === 'bundled' && each.file === file) === true;
  return (
    <Dialog title={t('studio.withdraw-title', { title: title ?? file })} onClose={onClose}>
      <p>{t('studio.withdraw-lead')}</p>
      <p>{t('studio.withdraw-stays')}</p>
      {hasBundled && <p>{t('studio.withdraw-bundled')}</p>}
      {withdrawing.error !== null && <FailureNote error={withdrawing.error} what={t('studio.withdraw-failed')} />}
      <DialogActions label={t('studio.withdraw-do')} busy={withdrawing.isPending} onDo={() => withdrawing.mutate({ file })} onCancel={onClose} />
    </Dialog>
  );
}
