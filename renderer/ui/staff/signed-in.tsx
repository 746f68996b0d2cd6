import { useQuery } from '@tanstack/react-query';
import { Suspense, useEffect, useLayoutEffect, useRef } from 'react';
import { Redirect, useLocation } from 'wouter';
import type { StaffAccount } from '#core/contract/staff.ts';
import { FailureNote } from '../common/failure-note.tsx';
import { useApi } from '../data/api.tsx';
import { Notices } from '../frame/notices.tsx';
import { PLACES } from '../frame/places.ts';
import { IdleWarning } from '../idle/idle-warning.tsx';
import { useHeartbeat } from '../idle/use-heartbeat.ts';
import { useIdle } from '../idle/use-idle.ts';
import { useText } from '../messages/text.tsx';
import { areasOf, isWithin } from './areas.ts';
import { DEMONSTRATION, DemonstrationMark } from './demonstration-mark.tsx';
import { EntranceFrame } from './entrance-frame.tsx';
import { ExportLine } from './exports/export-line.tsx';
import { ExporterProvider } from './exports/exporter.tsx';
import { FirstPassphraseScreen } from './first-passphrase-screen.tsx';
import { LockScreen } from './lock-screen.tsx';
import { SignInScreen } from './sign-in-screen.tsx';
import { StaffHeader } from './staff-header.tsx';

interface SignedInProps {
  /** Id of the account whose session it is. */
  readonly staff: string;
  /** Nobody touched anything for too long, or main ended the session. */
  readonly locked: boolean;
}

/** The staff area for whoever has signed in. What was on the screen when it locked is there again afterwards. */
export function SignedIn({ staff, locked }: SignedInProps) {
  const { t } = useText();
  const { connection, orpc } = useApi();
  const rules = useQuery(orpc.access.rules.queryOptions());
  const me = useQuery(orpc.staff.me.queryOptions({ staleTime: Number.POSITIVE_INFINITY, refetchOnMount: 'always' }));
  const account = me.data?.id === staff ? me.data : null;
  const onTouch = useHeartbeat();
  const minutes = locked ? 0 : (rules.data?.staffIdleMinutes ?? 0);
  const warned = useIdle({ minutes, onTouch, onOver: () => void connection.lock() });
  useFocusKept(locked);
  if (account === null) {
    return (
      <EntranceFrame>
        {locked && <SignInScreen />}
        {!locked && me.error === null && <p role="status">{t('state.loading')}</p>}
        {!locked && me.error !== null && (
          <FailureNote error={me.error} what={t('staff.failed')} onRetry={() => void me.refetch()} />
        )}
      </EntranceFrame>
    );
  }
  if (account.passphraseGiven) {
    return locked ? <LockScreen account={account} /> : <FirstPassphraseScreen account={account} />;
  }
  return (
    <>
      <div className="frame" hidden={locked}>
        <ExporterProvider>
          <StaffHeader account={account} />
          <ExportLine />
          <Notices but={DEMONSTRATION} />
          <main className="frame-main">
            <DemonstrationMark />
            <Area account={account} />
          </main>
        </ExporterProvider>
      </div>
      {warned && <IdleWarning staff />}
      {locked && <LockScreen account={account} />}
    </>
  );
}

function Area({ account }: { readonly account: StaffAccount }) {
  const { t } = useText();
  const [place] = useLocation();
  const own = areasOf(account.role);
  const [first] = own;
  const here = own.find(({ path }) => isWithin(place, path));
  if (here === undefined) {
    // A place of another role, or of none: whoever signs in begins where their own work is.
    return first === undefined ? null : <Redirect to={PLACES.staffArea(first.path)} replace />;
  }
  const { screen: Screen } = here;
  return (
    <Suspense fallback={<p role="status">{t('state.loading')}</p>}>
      <Screen key={here.path} />
    </Suspense>
  );
}

/** After a lock the focus is where it was before. */
function useFocusKept(locked: boolean): void {
  const kept = useRef<Element | null>(null);
  // Before the lock's own heading takes it.
  useLayoutEffect(() => {
    if (locked) kept.current = document.activeElement;
  }, [locked]);
  useEffect(() => {
    if (locked || !(kept.current instanceof HTMLElement)) return;
    kept.current.focus();
    kept.current = null;
  }, [locked]);
}
