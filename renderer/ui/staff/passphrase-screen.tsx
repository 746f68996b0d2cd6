import { ScreenTitle } from '../common/screen-title.tsx';
import { useText } from '../messages/text.tsx';
import { ChangePassphrase } from './change-passphrase.tsx';

/** One's own passphrase. */
export function PassphraseScreen() {
  const { t } = useText();
  return (
    <>
      <ScreenTitle page={t('staff.passphrase')}>{t('staff.passphrase')}</ScreenTitle>
      <ChangePassphrase currentLabel={t('staff.current')} onChanged={() => undefined} />
    </>
  );
}
