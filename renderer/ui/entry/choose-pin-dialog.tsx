import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Dialog } from '../common/dialog.tsx';
import { useApi } from '../data/api.tsx';
import { useText } from '../messages/text.tsx';
import { toCallFailure } from '../transport/failure.ts';
import { EntryFailure } from './entry-failure.tsx';
import { SecretField } from './secret-field.tsx';

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
  const [pin, setPin] = useState('');
  const [again, setAgain] = useState('');
  const [differs, setDiffers] = useState(false);
  const choosing = useMutation(
    orpc.pins.choose.mutationOptions({
      onSuccess: (_, chosen) => {
        connection.keepPin(chosen.pin);
        onGiven();
      },
    }),
  );
  const badInput = choosing.error !== null && toCallFailure(choosing.error).code === 'bad-input';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setDiffers(pin !== again);
    if (pin === again && pin !== '' && !choosing.isPending) choosing.mutate({ pin });
  };
  return (
    <Dialog title={t('pin.choose')} onClose={onClose}>
      <form className="entry-form" onSubmit={submit} noValidate>
        <p>{t('pin.choose-why')}</p>
        <SecretField
          label={t('pin.new')}
          hint={t('pin.hint', { least })}
          value={pin}
          onChange={setPin}
          fault={badInput ? t('pin.refused', { least }) : null}
          autoComplete="off"
          digits
        />
        <SecretField
          label={t('pin.again')}
          value={again}
          onChange={setAgain}
          fault={differs ? t('staff.differs') : null}
          autoComplete="off"
          digits
        />
        {choosing.error !== null && !badInput && <EntryFailure error={choosing.error} what={t('pin.failed')} />}
        <div className="actions">
          <button type="submit" className="button button-primary" aria-disabled={choosing.isPending}>
            {t('pin.keep')}
          </button>
          <button type="button" className="button button-quiet" onClick={onClose}>
            {t('action.cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
