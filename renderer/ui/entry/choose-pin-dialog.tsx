import { useMutation, useQuery } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { Dialog } from '../common/dialog.tsx';
import { DialogActions } from '../common/dialog-actions.tsx';
import { useApi } from '../data/api.tsx';
import { useText } from '../messages/text.tsx';
import { EntryFailure } from './entry-failure.tsx';
import { NewPinFields } from './new-pin-fields.tsx';
import { useNewPin } from './use-new-pin.ts';

interface ChoosePinDialogProps {
  readonly onGiven: () => void;
  readonly onClose: () => void;
}

/** The first time a run counts: a PIN, so that nobody else plays under the name. */
export function ChoosePinDialog({ onGiven, onClose }: ChoosePinDialogProps) {
  const { t } = useText();
  const { connection, orpc } = useApi();
  const rules = useQuery(orpc.access.rules.queryOptions());
  const least = rules.data?.pinDigits ?? 4;
  const choosing = useMutation(
    orpc.pins.choose.mutationOptions({
      onSuccess: (_, chosen) => {
        connection.keepPin(chosen.pin);
        onGiven();
      },
    }),
  );
  const { fields, pin, failure, check } = useNewPin(least, choosing.error);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (check() && !choosing.isPending) choosing.mutate({ pin });
  };
  return (
    <Dialog title={t('pin.choose')} onClose={onClose}>
      <form className="entry-form" onSubmit={submit} noValidate>
        <p>{t('pin.choose-why')}</p>
        <NewPinFields {...fields} />
        {failure !== null && <EntryFailure error={failure} what={t('pin.failed')} />}
        <DialogActions label={t('pin.keep')} busy={choosing.isPending} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
