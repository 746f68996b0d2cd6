import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { ScreenTitle } from '../common/screen-title.tsx';
import { useApi } from '../data/api.tsx';
import { EntryFailure } from '../entry/entry-failure.tsx';
import { useText } from '../messages/text.tsx';
import { NewPassphraseFields } from './new-passphrase-fields.tsx';
import { useNewPassphrase } from './use-new-passphrase.ts';

/** The first account, which whoever comes here first makes: what that means, and its name and passphrase. */
export function SetUpScreen({ least }: { readonly least: number }) {
  const { rich, t } = useText();
  const { connection, orpc } = useApi();
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const [nameless, setNameless] = useState(false);
  const chosen = useNewPassphrase(least);
  const nameId = useId();
  const settingUp = useMutation({
    mutationFn: async () =>
      connection.adopt(await connection.client.staff.setUp({ name, passphrase: chosen.passphrase })),
    onSettled: () => queries.invalidateQueries({ queryKey: orpc.access.key() }),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const fits = chosen.check();
    setNameless(name.trim() === '');
    if (fits && name.trim() !== '' && !settingUp.isPending) settingUp.mutate();
  };
  return (
    <>
      <ScreenTitle page={t('staff.page')}>{t('staff.set-up')}</ScreenTitle>
      <p className="lead">{t('staff.set-up-lead')}</p>
      <ul className="staff-means">
        <li>{t('staff.set-up-sees')}</li>
        <li>{t('staff.set-up-accounts')}</li>
        <li>{t('staff.set-up-lost')}</li>
      </ul>
      <section className="staff-lost" aria-labelledby="staff-lost">
        <h2 id="staff-lost">{t('staff.lose')}</h2>
        <p>{t('staff.lose-lead')}</p>
        <ul className="staff-means">
          <li>{t('staff.lose-second')}</li>
          <li>{t('staff.lose-paper')}</li>
          <li>
            {rich('staff.lose-reset', { command: <code>{t('staff.lose-command')}</code> })}
          </li>
        </ul>
      </section>
      <form className="panel entry-form" onSubmit={submit} noValidate>
        <h2>{t('staff.first')}</h2>
        <div className="field">
          <label htmlFor={nameId}>{t('staff.name')}</label>
          <input
            id={nameId}
            className="input"
            value={name}
            autoComplete="username"
            maxLength={60}
            aria-invalid={nameless}
            aria-describedby={`${nameId}-fault`}
            onChange={(event) => {
              setName(event.target.value);
              setNameless(false);
            }}
          />
          <p id={`${nameId}-fault`} className="hint-trouble" role="alert">
            {nameless && t('staff.nameless')}
          </p>
        </div>
        <NewPassphraseFields {...chosen.fields} />
        {settingUp.error !== null && <EntryFailure error={settingUp.error} what={t('staff.set-up-failed')} />}
        <button type="submit" className="button button-primary" aria-disabled={settingUp.isPending}>
          {t('staff.set-up-do')}
        </button>
      </form>
    </>
  );
}
