import type { StaffAccount } from '#core/contract/staff.ts';
import type { StaffRole } from '#core/policy/policy.ts';
import { Dialog } from '../common/dialog.tsx';
import { DialogActions } from '../common/dialog-actions.tsx';
import { useText } from '../messages/text.tsx';

interface ChangeRoleProps {
  readonly account: StaffAccount;
  readonly to: StaffRole;
  readonly changing: boolean;
  readonly onClose: () => void;
  readonly onChange: () => void;
}

/** Asks before somebody may do other things than before, and says which. */
export function ChangeRole({ account: { name, role }, to, changing, onClose, onChange }: ChangeRoleProps) {
  const { t } = useText();
  return (
    <Dialog title={t('accounts.change-title', { name, role: t(`role.${to}`) })} onClose={onClose}>
      <dl className="staff-roles">
        <dt>{t('accounts.role-now', { role: t(`role.${role}`) })}</dt>
        <dd>{t(`role-about.${role}`)}</dd>
        <dt>{t('accounts.role-then', { role: t(`role.${to}`) })}</dt>
        <dd>{t(`role-about.${to}`)}</dd>
      </dl>
      {to === 'manager' && <p>{t('accounts.cohorts-later')}</p>}
      <p>{t('accounts.change-means')}</p>
      <DialogActions label={t('accounts.change-do')} onDo={onChange} busy={changing} onCancel={onClose} />
    </Dialog>
  );
}
