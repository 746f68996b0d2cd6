import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { ScreenTitle } from '../common/screen-title.tsx';
import { useApi } from '../data/api.tsx';
import { EntryFailure } from '../entry/entry-failure.tsx';
import { SecretField } from '../entry/secret-field.tsx';
import { useText } from '../messages/text.tsx';
import { NewPassphraseFields } from './new-passphrase-fields.tsx';
import { useNewPassphrase } from './use-new-passphrase.ts';

/** One's own passphrase. */
export function PassphraseScreen() {
  const { t } = useText();
  const { orpc } = useApi();
  const rules = useQuery(orpc.access.rules.queryOptions());
  const [current, setCurrent] = useState('');
  const chosen = useNewPassphrase(rules.data?.passphraseCharacters ?? 1);
  const changing = useMutation(
    orpc.staff.changePassphrase.mutationOptions({
      onSuccess: () => {
        setCurrent('');
        chosen.clear();
      },
    }),
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (chosen.check() && current !== '' && !changing.isPending) {
      changing.mutate({ current, passphrase: chosen.passphrase });
    }
  };
  return (
    <>
      <ScreenTitle page={t('staff.passphrase')}>{t('staff.passphrase')}</ScreenTitle>
      <form className="panel entry-form" onSubmit={submit} noValidate>
        <SecretField
          label={t('staff.current')}
          value={current}
          onChange={setCurrent}
          autoComplete="current-password"
        />
        <NewPassphraseFields {...chosen.fields} />
        {changing.error !== null && <EntryFailure error={changing.error} what={t('staff.change-failed')} />}
        <button type="submit" className="button button-primary" aria-disabled={changing.isPending}>
          {t('staff.change')}
        </button>
        <p role="status">{changing.isSuccess ? t('staff.changed') : ''}</p>
      </form>
    </>
  );
}
