import { useMutation } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import type { StaffAccount } from '#core/contract/staff.ts';
import { Dialog } from '../common/dialog.tsx';
import { DialogActions } from '../common/dialog-actions.tsx';
import { FailureNote } from '../common/failure-note.tsx';
import { useApi } from '../data/api.tsx';
import { useText } from '../messages/text.tsx';
import { NewPassphraseFields } from './new-passphrase-fields.tsx';
import { useNewPassphrase } from './use-new-passphrase.ts';

interface GivePassphraseProps {
  readonly account: StaffAccount;
  readonly least: number;
  readonly onClose: () => void;
  readonly onGiven: () => void;
}

/** A new passphrase for somebody who has lost theirs. */
export function GivePassphrase({ account: { id, name }, least, onClose, onGiven }: GivePassphraseProps) {
  const { t } = useText();
  const { orpc } = useApi();
  const chosen = useNewPassphrase(least);
  const giving = useMutation(orpc.staff.setPassphrase.mutationOptions({ onSuccess: onGiven }));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (chosen.check() && !giving.isPending) giving.mutate({ staff: id, passphrase: chosen.passphrase });
  };
  return (
    <Dialog title={t('accounts.give-title', { name })} onClose={onClose}>
      <form className="entry-form" onSubmit={submit} noValidate>
        <p>{t('accounts.give-lead')}</p>
        <NewPassphraseFields {...chosen.fields} />
        {giving.error !== null && <FailureNote error={giving.error} what={t('accounts.give-failed')} />}
        <DialogActions label={t('accounts.give-do')} busy={giving.isPending} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
