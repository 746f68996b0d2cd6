import { lazy, type ReactNode, Suspense } from 'react';
import { Redirect, Route, Router, Switch, useLocation } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { AttemptsScreen } from '../ui/attempts/attempts-screen.tsx';
import { BeforePlayScreen } from '../ui/before-play/before-play-screen.tsx';
import { CatalogueScreen } from '../ui/catalogue/catalogue-screen.tsx';
import { FailureNote } from '../ui/common/failure-note.tsx';
import { ConnectionBanner } from '../ui/frame/connection-banner.tsx';
import { Frame } from '../ui/frame/frame.tsx';
import { PLACES } from '../ui/frame/places.ts';
import { useText } from '../ui/messages/text.tsx';
import { PeopleScreen } from '../ui/people/people-screen.tsx';
import { usePlayer } from '../ui/people/player.tsx';
import { ProgrammeScreen } from '../ui/programmes/programme-screen.tsx';
import { ProgrammesScreen } from '../ui/programmes/programmes-screen.tsx';
import { SheetScreen } from '../ui/programmes/sheet-screen.tsx';
import { ReportCardScreen } from '../ui/report-card/report-card-screen.tsx';
import { useApplySettings } from '../ui/settings/apply-settings.ts';
import { SettingsScreen } from '../ui/settings/settings-screen.tsx';
import { useSound } from './use-sound.ts';

// The stage comes with it; whoever looks at lists does not wait for a drawing library.
const PlayPage = lazy(async () => ({ default: (await import('./play-page.tsx')).PlayPage }));

// Places stand after the `#`: both shells serve one page, wherever they like.
const BY_HASH = { hook: useHashLocation };

/** Every place of the application. */
export function App() {
  useApplySettings();
  const sound = useSound();
  return (
    <Router {...BY_HASH}>
      <ConnectionBanner />
      <Switch>
        <Route path={PLACES.people}>
          <Framed>
            <Welcome />
          </Framed>
        </Route>
        <Route path={PLACES.settings}>
          <Framed>
            <SettingsScreen />
          </Framed>
        </Route>
        <Route path={PLACES.play(':attempt')}>
          {({ attempt }) => (
            <ForPlayer>
              <Suspense fallback={<Opening />}>
                <PlayPage key={attempt} attempt={attempt} sound={sound} />
              </Suspense>
            </ForPlayer>
          )}
        </Route>
        <Route path={PLACES.catalogue}>
          <ForPlayer framed>
            <CatalogueScreen />
          </ForPlayer>
        </Route>
        <Route path={PLACES.scenario(':scenario')}>
          {({ scenario }) => (
            <ForPlayer framed>
              <BeforePlayScreen key={scenario} scenario={scenario} />
            </ForPlayer>
          )}
        </Route>
        <Route path={PLACES.programmes}>
          <ForPlayer framed>
            <ProgrammesScreen />
          </ForPlayer>
        </Route>
        <Route path={PLACES.programme(':programme')}>
          {({ programme }) => (
            <ForPlayer framed>
              <ProgrammeScreen key={programme} programme={programme} />
            </ForPlayer>
          )}
        </Route>
        <Route path={PLACES.sheet(':programme', ':week')}>
          {({ programme, week }) => (
            <ForPlayer framed>
              <SheetScreen key={`${programme} ${week}`} programme={programme} week={week} />
            </ForPlayer>
          )}
        </Route>
        <Route path={PLACES.attempts}>
          <ForPlayer framed>
            <AttemptsScreen />
          </ForPlayer>
        </Route>
        <Route path={PLACES.attempt(':attempt')}>
          {({ attempt }) => (
            <ForPlayer framed>
              <ReportCardScreen key={attempt} attempt={attempt} />
            </ForPlayer>
          )}
        </Route>
        <Route>
          <Redirect to={PLACES.catalogue} replace />
        </Route>
      </Switch>
    </Router>
  );
}

function Framed({ children }: { readonly children: ReactNode }) {
  const { player } = usePlayer();
  return <Frame player={player}>{children}</Frame>;
}

/** The list of names, which leads on to the scenarios. */
function Welcome() {
  const [, navigate] = useLocation();
  return <PeopleScreen onPicked={() => navigate(PLACES.catalogue)} />;
}

/** A place for somebody: who it is comes first, and then the place itself. */
function ForPlayer({ framed = false, children }: { readonly framed?: boolean; readonly children: ReactNode }) {
  const { t } = useText();
  const { player, unknown, error, askAgain } = usePlayer();
  if (player !== null) return framed ? <Framed>{children}</Framed> : children;
  if (!unknown) {
    return (
      <Framed>
        <PeopleScreen onPicked={() => undefined} />
      </Framed>
    );
  }
  return (
    <Framed>
      {error === null ? (
        <p role="status">{t('state.loading')}</p>
      ) : (
        <FailureNote error={error} what={t('people.failed')} onRetry={askAgain} />
      )}
    </Framed>
  );
}

function Opening() {
  const { t } = useText();
  return (
    <main className="opening">
      <p role="status">{t('play.opening')}</p>
    </main>
  );
}
