import { useIntl } from 'react-intl';
import type { Policy } from '#core/policy/policy.ts';
import { kindsIn } from '#core/results/exports/kinds.ts';
import type { ExportTable } from '#core/results/exports/tables.ts';
import { Dialog } from '../../common/dialog.tsx';
import { DialogActions } from '../../common/dialog-actions.tsx';
import { useText } from '../../messages/text.tsx';

interface NamedExportProps {
  readonly tables: readonly ExportTable[];
  /** Whether its columns take something of the roster. */
  readonly ofRoster: boolean;
  readonly policy: Policy;
  readonly onExport: () => void;
  readonly onClose: () => void;
}

/** Before names leave: what can be read beside them, by whom, and what the policy says of it. */
export function NamedExport({ tables, ofRoster, policy, onExport, onClose }: NamedExportProps) {
  const { t } = useText();
  const intl = useIntl();
  const { see, leave } = policy;
  return (
    <Dialog title={t('exports.confirm')} onClose={onClose}>
      <p>{t('exports.confirm-reads')}</p>
      <ul className="points">
        {kindsIn(tables).map((kind) => (
          <li key={kind}>
            <strong>{t(`policy.see-${kind}`)}</strong>
            <span className="hint export-confirm-who">
              {t('exports.confirm-policy', { roles: intl.formatList(see[kind].map((role) => t(`policy.role-${role}`))) })}
            </span>
          </li>
        ))}
        {ofRoster && (
          <li>
            <strong>{t('exports.confirm-roster')}</strong>
          </li>
        )}
      </ul>
      <p>{t(leave.times ? 'exports.confirm-times' : 'exports.confirm-no-times')}</p>
      <p>{t('exports.confirm-care')}</p>
      <DialogActions label={t('exports.confirm-do')} onDo={onExport} onCancel={onClose} />
    </Dialog>
  );
}
