import { type FormEvent, useState } from 'react';
import { Dialog } from '../common/dialog.tsx';
import { DialogActions } from '../common/dialog-actions.tsx';
import { EntryFailure } from './entry-failure.tsx';
import { SecretField } from './secret-field.tsx';

interface OneSecretDialogProps {
  readonly title: string;
  readonly lead: string;
  readonly label: string;
  readonly button: string;
  readonly entering: boolean;
  readonly error: Error | null;
  /** What did not happen where it is refused, as a whole sentence. */
  readonly failed: string;
  readonly onEnter: (secret: string) => void;
  readonly onClose: () => void;
}

/** Asks for one PIN or code. */
export function OneSecretDialog(props: OneSecretDialogProps) {
  const { title, lead, label, button, entering, error, failed, onEnter, onClose } = props;
  const [secret, setSecret] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (secret.trim() !== '' && !entering) onEnter(secret);
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form className="entry-form" onSubmit={submit} noValidate>
        <p>{lead}</p>
        <SecretField label={label} value={secret} onChange={setSecret} autoComplete="off" digits />
        {error !== null && <EntryFailure error={error} what={failed} />}
        <DialogActions label={button} busy={entering} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
