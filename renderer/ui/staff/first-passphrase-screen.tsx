import { useQueryClient } from '@tanstack/react-query';
import type { StaffAccount } from '#core/contract/staff.ts';
import { ScreenTitle } from '../common/screen-title.tsx';
import { useApi } from '../data/api.tsx';
import { useText } from '../messages/text.tsx';
import { ChangePassphrase } from './change-passphrase.tsx';
import { EntranceFrame } from './entrance-frame.tsx';

/** For whoever signs in with a passphrase that somebody else gave them: one that nobody else knows comes first. */
export function FirstPassphraseScreen({ account: { name } }: { readonly account: StaffAccount }) {
  const { rich, t } = useText();
  const { orpc } = useApi();
  const queries = useQueryClient();
  return (
    <EntranceFrame>
      <ScreenTitle page={t('staff.first-passphrase')}>{t('staff.first-passphrase')}</ScreenTitle>
      <p className="lead">{rich('staff.first-passphrase-lead', { name: <bdi>{name}</bdi> })}</p>
      <ChangePassphrase
        currentLabel={t('staff.given')}
        onChanged={() => queries.invalidateQueries({ queryKey: orpc.staff.me.key() })}
      />
    </EntranceFrame>
  );
}
