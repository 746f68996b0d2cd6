import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useEffect, useState } from 'react';
import { Link } from 'wouter';
import type { StaffAccount } from '#core/contract/staff.ts';
import { ScreenTitle } from '../common/screen-title.tsx';
import { useApi } from '../data/api.tsx';
import { EntryFailure } from '../entry/entry-failure.tsx';
import { SecretField } from '../entry/secret-field.tsx';
import { PLACES } from '../frame/places.ts';
import { useText } from '../messages/text.tsx';
import { EntranceFrame } from './entrance-frame.tsx';

/** Over a staff area that was left alone: the passphrase brings back what was there. */
export function LockScreen({ account: { name } }: { readonly account: StaffAccount }) {
  const { rich, t } = useText();
  const { connection } = useApi();
  const [passphrase, setPassphrase] = useState('');
  const unlocking = useMutation({ mutationFn: () => connection.signInStaff(name, passphrase) });
  const [titleBefore] = useState(() => document.title);
  useEffect(
    () => () => {
      document.title = titleBefore;
    },
    [titleBefore],
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (passphrase !== '' && !unlocking.isPending) unlocking.mutate();
  };
  return (
    <EntranceFrame>
      <ScreenTitle page={t('lock.title')}>{t('lock.title')}</ScreenTitle>
      <p className="lead">{t('lock.lead')}</p>
      <form className="panel entry-form" onSubmit={submit} noValidate>
        <p>{rich('staff.signed-in', { name: <bdi>{name}</bdi> })}</p>
        <SecretField
          label={t('staff.passphrase-label')}
          value={passphrase}
          onChange={setPassphrase}
          autoComplete="current-password"
        />
        {unlocking.error !== null && <EntryFailure error={unlocking.error} what={t('lock.failed')} />}
        <div className="actions">
          <button type="submit" className="button button-primary" aria-disabled={unlocking.isPending}>
            {t('lock.open')}
          </button>
          <Link href={PLACES.people} className="button button-quiet">
            {t('lock.leave')}
          </Link>
        </div>
      </form>
    </EntranceFrame>
  );
}
