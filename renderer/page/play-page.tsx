import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Link, Redirect, useLocation } from 'wouter';
import { FailureNote } from '../ui/common/failure-note.tsx';
import { ScreenTitle } from '../ui/common/screen-title.tsx';
import { useStore } from '../ui/common/store.ts';
import { useApi } from '../ui/data/api.tsx';
import { PLACES } from '../ui/frame/places.ts';
import { useText } from '../ui/messages/text.tsx';
import type { PlaySession } from '../ui/play/play-session.ts';
import { PlayScreen } from '../ui/play/play-screen.tsx';
import { ReadNowProvider } from '../ui/play/read-choices.tsx';
import { UnplayableAttemptError } from '../ui/play/position.ts';
import type { JustEnded } from '../ui/reflections/just-ended.ts';
import { isNowhere } from '../ui/transport/failure.ts';
import { StageBehind } from './stage-behind.tsx';
import { useOpenedAttempt } from './use-opened-attempt.ts';
import { useLineReading } from './use-line-reading.ts';
import { usePlaySounds } from './use-play-sounds.ts';
import type { Audible } from './use-sound.ts';

export interface PlayPageProps {
  readonly attempt: string;
  readonly audible: Audible;
}

/** The one page that holds both the stage and the dialogue in front of it. */
export function PlayPage({ attempt, audible }: PlayPageProps) {
  const [tries, setTries] = useState(1);
  return <OpenedPlay key={tries} attempt={attempt} audible={audible} onAgain={() => setTries(tries + 1)} />;
}

interface OpenedPlayProps extends PlayPageProps {
  readonly onAgain: () => void;
}

function OpenedPlay({ attempt, audible, onAgain }: OpenedPlayProps) {
  const { t } = useText();
  const opening = useOpenedAttempt(attempt);
  if (opening.kind === 'over') return <Redirect to={PLACES.attempt(attempt)} replace />;
  if (opening.kind === 'playing') return <Playing session={opening.session} audible={audible} />;
  return (
    <main className="opening">
      {opening.kind === 'opening' ? (
        <p role="status">{t('play.opening')}</p>
      ) : (
        <>
          <ScreenTitle page={t('play.open-failed')}>{t('play.open-failed')}</ScreenTitle>
          <NotOpened error={opening.error} onAgain={onAgain} />
          <Link href={PLACES.catalogue} className="button">
            {t('report.back')}
          </Link>
        </>
      )}
    </main>
  );
}

/** Why an attempt could not be opened. */
function NotOpened({ error, onAgain }: { readonly error: unknown; readonly onAgain: () => void }) {
  const { t } = useText();
  if (error instanceof UnplayableAttemptError) return <p className="lead">{t('play.damaged')}</p>;
  if (isNowhere(error)) return <p className="lead">{t('report.nowhere')}</p>;
  return <FailureNote error={error} what={t('play.open-failed')} onRetry={onAgain} />;
}

function Playing({ session, audible }: { readonly session: PlaySession; readonly audible: Audible }) {
  const { orpc } = useApi();
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  const box = useRef<HTMLDivElement>(null);
  useWindowOf(session);
  useRetryOnReturn(session);
  usePlaySounds(session, audible);
  const readNow = useLineReading(session, audible.voices);

  const leaveFor = (place: string, state: JustEnded | null = null): void => {
    session.close();
    void queries.invalidateQueries({ queryKey: orpc.attempts.key() });
    navigate(place, { replace: true, state });
  };

  return (
    <ReadNowProvider value={readNow}>
      <PlayScreen
        session={session}
        stage={<StageBehind session={session} box={box} />}
        box={box}
        speaking={audible.voices.speaking}
        onEnded={() => leaveFor(PLACES.attempt(session.attempt), { justEnded: session.attempt })}
        onLeft={() => leaveFor(PLACES.catalogue)}
      />
    </ReadNowProvider>
  );
}

/** Time stands still while nobody can see the window. */
function useWindowOf(session: PlaySession): void {
  useEffect(() => {
    const look = (): void => (document.visibilityState === 'hidden' ? session.hide() : session.show());
    const hide = (): void => session.hide();
    look();
    document.addEventListener('visibilitychange', look);
    window.addEventListener('pagehide', hide);
    window.addEventListener('pageshow', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('pagehide', hide);
      window.removeEventListener('pageshow', look);
    };
  }, [session]);
}

/** What could not be sent is sent as soon as somebody answers again. */
function useRetryOnReturn(session: PlaySession): void {
  const { connection } = useApi();
  const state = useStore(connection.state);
  const { sending } = useStore(session);
  const code = sending?.failure?.code;
  useEffect(() => {
    if (state === 'up' && (code === 'no-connection' || code === 'locked-out')) session.retry();
  }, [state, code, session]);
}
