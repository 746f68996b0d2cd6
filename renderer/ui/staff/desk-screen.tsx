import { useQuery } from '@tanstack/react-query';
import { ScreenTitle } from '../common/screen-title.tsx';
import { useApi } from '../data/api.tsx';
import { useText } from '../messages/text.tsx';
import { ForgottenPin } from './forgotten-pin.tsx';
import { PinCodeDesk } from './pin-code-desk.tsx';
import { SupervisorCode } from './supervisor-code.tsx';

/** What is done for players at their desk: a forgotten PIN, and a code for what is not done without staff. */
export function DeskScreen() {
  const { t } = useText();
  const { orpc } = useApi();
  const rules = useQuery(orpc.access.rules.queryOptions());
  const me = useQuery(orpc.staff.me.queryOptions());
  return (
    <>
      <ScreenTitle page={t('desk.title')}>{t('desk.title')}</ScreenTitle>
      {me.data !== undefined && me.data.role !== 'manager' && <ForgottenPin />}
      <PinCodeDesk />
      {rules.data?.assessed === 'supervisor' && <SupervisorCode />}
    </>
  );
}
