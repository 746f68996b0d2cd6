import { useQuery } from '@tanstack/react-query';
import type { RosterPerson } from '#core/contract/roster.ts';
import { Dialog } from '../../common/dialog.tsx';
import { DialogActions } from '../../common/dialog-actions.tsx';
import { useApi } from '../../data/api.tsx';
import { useText } from '../../messages/text.tsx';

interface ArchiveDialogProps {
  readonly person: RosterPerson;
  readonly onArchive: () => void;
  readonly onClose: () => void;
}

/** What archiving somebody means, before it is done. */
export function ArchiveDialog({ person: { name }, onArchive, onClose }: ArchiveDialogProps) {
  const { t } = useText();
  const { orpc } = useApi();
  const policy = useQuery(orpc.policy.get.queryOptions());
  const months = policy.data?.policy.retention.leavers ?? null;
  return (
    <Dialog title={t('archive.title', { name })} onClose={onClose}>
      <ul className="points">
        <li>{t('archive.no-entry')}</li>
        <li>{t('archive.not-asked')}</li>
        <li>{t('archive.results-stay')}</li>
        <li>{months === null ? t('archive.until-back') : t('archive.until-erased', { months })}</li>
      </ul>
      <DialogActions label={t('archive.do')} danger onDo={onArchive} onCancel={onClose} />
    </Dialog>
  );
}
