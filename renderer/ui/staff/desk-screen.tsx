import { useQuery } from '@tanstack/react-query';
import { ScreenTitle } from '../common/screen-title.tsx';
import { useApi } from '../data/api.tsx';
import { useText } from '../messages/text.tsx';
import { ForgottenPin } from './forgotten-pin.tsx';
import { SupervisorCode } from './supervisor-code.tsx';

/** What is done for players at their desk: a forgotten PIN, and a code where runs that count are supervised. */
export function DeskScreen() {
  const { t } = useText();
  const { orpc } = useApi();
  const rules = useQuery(orpc.access.rules.queryOptions());
  const me = useQuery(orpc.staff.me.queryOptions());
  const supervised = rules.data?.assessed === 'supervisor';
  return (
    <>
      <ScreenTitle page={t('desk.title')}>{t('desk.title')}</ScreenTitle>
      {me.data !== undefined && me.data.role !== 'manager' && <ForgottenPin />}
      {supervised && <SupervisorCode />}
      {rules.data?.assessed === 'pin' && <p>{t('desk.no-codes')}</p>}
    </>
  );
}
