import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useApi } from '../data/api.tsx';
import { EntryFailure } from '../entry/entry-failure.tsx';
import { SecretField } from '../entry/secret-field.tsx';
import { useText } from '../messages/text.tsx';
import { NewPassphraseFields } from './new-passphrase-fields.tsx';
import { useNewPassphrase } from './use-new-passphrase.ts';

interface ChangePassphraseProps {
  /** What the present one is called. */
  readonly currentLabel: string;
  readonly onChanged: () => Promise<unknown> | undefined;
}

/** The present passphrase, and another one in its place. */
export function ChangePassphrase({ currentLabel, onChanged }: ChangePassphraseProps) {
  const { t } = useText();
  const { orpc } = useApi();
  const rules = useQuery(orpc.access.rules.queryOptions());
  const [current, setCurrent] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const chosen = useNewPassphrase(rules.data?.passphraseCharacters ?? 1);
  const changing = useMutation(
    orpc.staff.changePassphrase.mutationOptions({
      onSuccess: () => {
        setCurrent('');
        chosen.clear();
        return onChanged();
      },
    }),
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const fits = chosen.check();
    const missing = current === '' ? t('staff.current-missing') : null;
    const wrong = missing ?? (current === chosen.passphrase ? t('staff.same') : null);
    setFault(wrong);
    if (fits && wrong === null && !changing.isPending) changing.mutate({ current, passphrase: chosen.passphrase });
  };
  return (
    <form className="panel entry-form" onSubmit={submit} noValidate>
      <SecretField
        label={currentLabel}
        value={current}
        fault={fault}
        onChange={(value) => {
          setCurrent(value);
          setFault(null);
        }}
        autoComplete="current-password"
      />
      <NewPassphraseFields {...chosen.fields} />
      {changing.error !== null && <EntryFailure error={changing.error} what={t('staff.change-failed')} />}
      <button type="submit" className="button button-primary" aria-disabled={changing.isPending}>
        {t('staff.change')}
      </button>
      <p role="status">{changing.isSuccess ? t('staff.changed') : ''}</p>
    </form>
  );
}
