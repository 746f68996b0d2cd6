import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { ScreenTitle } from '../common/screen-title.tsx';
import { useApi } from '../data/api.tsx';
import { EntryFailure } from '../entry/entry-failure.tsx';
import { SecretField } from '../entry/secret-field.tsx';
import { useText } from '../messages/text.tsx';

/** Name and passphrase. */
export function SignInScreen() {
  const { t } = useText();
  const { connection } = useApi();
  const [name, setName] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const nameId = useId();
  const signingIn = useMutation({ mutationFn: () => connection.signInStaff(name, passphrase) });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() !== '' && passphrase !== '' && !signingIn.isPending) signingIn.mutate();
  };
  return (
    <>
      <ScreenTitle page={t('staff.page')}>{t('staff.page')}</ScreenTitle>
      <form className="panel entry-form" onSubmit={submit} noValidate>
        <h2>{t('staff.sign-in')}</h2>
        <div className="field">
          <label htmlFor={nameId}>{t('staff.name')}</label>
          <input
            id={nameId}
            className="input"
            value={name}
            autoComplete="username"
            onChange={(event) => setName(event.target.value)}
          />
        </div>
        <SecretField
          label={t('staff.passphrase-label')}
          value={passphrase}
          onChange={setPassphrase}
          autoComplete="current-password"
        />
        {signingIn.error !== null && <EntryFailure error={signingIn.error} what={t('staff.sign-in-failed')} />}
        <button type="submit" className="button button-primary" aria-disabled={signingIn.isPending}>
          {t('staff.sign-in')}
        </button>
        <p className="hint">{t('staff.forgotten')}</p>
      </form>
    </>
  );
}
