import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { StaffAccount } from '#core/contract/staff.ts';
import { FailureNote } from '../common/failure-note.tsx';
import { ScreenTitle } from '../common/screen-title.tsx';
import { useApi } from '../data/api.tsx';
import { useText } from '../messages/text.tsx';
import { AccountRow } from './account-row.tsx';
import { AddAccount } from './add-account.tsx';
import { GivePassphrase } from './give-passphrase.tsx';

/** The accounts of trainers, managers and HR. */
export function AccountsScreen() {
  const { t } = useText();
  const { orpc } = useApi();
  const accounts = useQuery(orpc.staff.list.queryOptions());
  const rules = useQuery(orpc.access.rules.queryOptions());
  const info = useQuery(orpc.app.info.queryOptions({ staleTime: Number.POSITIVE_INFINITY }));
  const cohorts = useQuery(orpc.cohorts.list.queryOptions());
  const inUse = accounts.data?.filter(({ role, archivedAt }) => role === 'hr' && archivedAt === null).length ?? 0;
  const [giving, setGiving] = useState<StaffAccount | null>(null);
  const [said, setSaid] = useState('');
  const least = rules.data?.passphraseCharacters ?? 1;
  return (
    <>
      <ScreenTitle page={t('staff.accounts')}>{t('staff.accounts')}</ScreenTitle>
      <p className="lead">{t('accounts.lead')}</p>
      <p role="status" className="hint">
        {said}
      </p>
      {accounts.isPending && <p role="status">{t('state.loading')}</p>}
      {accounts.error !== null && (
        <FailureNote error={accounts.error} what={t('accounts.failed')} onRetry={() => void accounts.refetch()} />
      )}
      <ul className="staff-accounts" aria-label={t('staff.accounts')}>
        {accounts.data?.map((account) => (
          <AccountRow
            key={account.id}
            account={account}
            cohorts={cohorts.data?.filter(({ managers }) => managers.some(({ id }) => id === account.id)) ?? null}
            isLastHr={inUse === 1 && account.role === 'hr' && account.archivedAt === null}
            onGivePassphrase={() => setGiving(account)}
            onSaid={setSaid}
          />
        ))}
      </ul>
      {inUse === 1 && <p className="note">{t('accounts.one-hr')}</p>}
      <AddAccount least={least} onAdded={({ name }) => setSaid(t('accounts.added', { name }))} />
      {info.data !== undefined && <p className="hint">{t(`accounts.secrets-${info.data.secrets}`)}</p>}
      {giving !== null && (
        <GivePassphrase
          account={giving}
          least={least}
          onClose={() => setGiving(null)}
          onGiven={() => {
            setSaid(t('accounts.passphrase-given', { name: giving.name }));
            setGiving(null);
          }}
        />
      )}
    </>
  );
}
