import { type ReactNode, useEffect, useRef } from 'react';
import { Redirect, Route, Router, Switch, useLocation } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { AttemptsScreen } from '../ui/attempts/attempts-screen.tsx';
import { BeforePlayScreen } from '../ui/before-play/before-play-screen.tsx';
import { CatalogueScreen } from '../ui/catalogue/catalogue-screen.tsx';
import { CertificateScreen } from '../ui/certificate/certificate-screen.tsx';
import { FailureNote } from '../ui/common/failure-note.tsx';
import { CreditsScreen } from '../ui/credits/credits-screen.tsx';
import { CaptionProvider, SoundCaptions } from '../ui/captions/sound-captions.tsx';
import { ConnectionBanner } from '../ui/frame/connection-banner.tsx';
import { AssuranceProvider } from '../ui/entry/assurance.tsx';
import { Frame } from '../ui/frame/frame.tsx';
import { KeepScroll } from '../ui/frame/keep-scroll.tsx';
import { PLACES } from '../ui/frame/places.ts';
import { PlayerIdle } from '../ui/idle/player-idle.tsx';
import { useText } from '../ui/messages/text.tsx';
import { NotesScreen } from '../ui/notes/notes-screen.tsx';
import { PeopleScreen } from '../ui/people/people-screen.tsx';
import { usePlayer } from '../ui/people/player.tsx';
import { ProgrammeScreen } from '../ui/programmes/programme-screen.tsx';
import { ProgrammesScreen } from '../ui/programmes/programmes-screen.tsx';
import { KudosGreeting } from '../ui/recognition/kudos-greeting.tsx';
import { RecognitionScreen } from '../ui/recognition/recognition-screen.tsx';
import { ChairScreen } from '../ui/report-card/chair-screen.tsx';
import { ReportCardScreen } from '../ui/report-card/report-card-screen.tsx';
import { ReviewScreen } from '../ui/reviews/review-screen.tsx';
import { useApplySettings } from '../ui/settings/apply-settings.ts';
import { SettingsScreen } from '../ui/settings/settings-screen.tsx';
import { SoundTrialsProvider } from '../ui/settings/sound-trials.tsx';
import { StageSlot, type StageSlotProps } from '../ui/studio/rehearsal/stage-slot.ts';
import { groupPage, keptScreen, playPage, policyScreen, sheetScreen, staffArea, studioStage } from './fetched-pages.tsx';
import { warmPlay } from './look-ahead.ts';
import { cardSounds } from './sounds-between.ts';
import { type Audible, useAudible } from './use-sound.ts';
import { useSoundTrials } from './use-sound-trials.ts';

/** What the studio draws a moment with. */
const drawStage = (props: StageSlotProps): ReactNode => <studioStage.Page {...props} />;

// Places stand after the `#`: both shells serve one page, wherever they like.
const BY_HASH = { hook: useHashLocation };

/** Every place of the application. */
export function App() {
  useApplySettings();
  const audible = useAudible();
  const trials = useSoundTrials(audible);
  return (
    <CaptionProvider value={audible.caption}>
      <SoundTrialsProvider value={trials}>
        <AssuranceProvider>
          <Places audible={audible} />
        </AssuranceProvider>
      </SoundTrialsProvider>
    </CaptionProvider>
  );
}

function Places({ audible }: { readonly audible: Audible }) {
  return (
    <Router {...BY_HASH}>
      <ConnectionBanner />
      <PlayerIdle />
      <Greeting />
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
        <Route path={PLACES.credits}>
          <Framed>
            <CreditsScreen />
          </Framed>
        </Route>
        <Route path={PLACES.play(':attempt')}>
          {({ attempt }) => (
            <ForPlayer>
              <playPage.Page key={attempt} attempt={attempt} audible={audible} />
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
              <WarmPlay />
              <BeforePlayScreen key={scenario} scenario={scenario} />
            </ForPlayer>
          )}
        </Route>
        <Route path={PLACES.group(':scenario')}>
          {({ scenario }) => (
            <ForPlayer>
              <groupPage.Page key={scenario} scenario={scenario} week={null} />
            </ForPlayer>
          )}
        </Route>
        <Route path={PLACES.weekGroup(':programme', ':week', ':scenario')}>
          {({ programme, week, scenario }) => (
            <ForPlayer>
              <groupPage.Page key={scenario} scenario={scenario} week={{ programme, number: week }} />
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
              <sheetScreen.Page key={`${programme} ${week}`} programme={programme} week={week} />
            </ForPlayer>
          )}
        </Route>
        <Route path={PLACES.certificate(':programme')}>
          {({ programme }) => (
            <ForPlayer framed>
              <CertificateScreen key={programme} programme={programme} />
            </ForPlayer>
          )}
        </Route>
        <Route path={PLACES.review}>
          <ForPlayer framed>
            <ReviewScreen />
          </ForPlayer>
        </Route>
        <Route path={PLACES.recognition}>
          <ForPlayer framed>
            <RecognitionScreen />
          </ForPlayer>
        </Route>
        <Route path={PLACES.attempts}>
          <ForPlayer framed>
            <AttemptsScreen />
          </ForPlayer>
        </Route>
        <Route path={PLACES.notes}>
          <ForPlayer framed>
            <NotesScreen />
          </ForPlayer>
        </Route>
        <Route path={PLACES.kept}>
          <ForPlayer framed>
            <keptScreen.Page />
          </ForPlayer>
        </Route>
        <Route path={PLACES.policy}>
          <Framed>
            <policyScreen.Page />
          </Framed>
        </Route>
        <Route path={PLACES.attempt(':attempt')}>
          {({ attempt }) => (
            <ForPlayer framed>
              <ReportCardScreen
                key={attempt}
                attempt={attempt}
                onRevealed={(grade) => cardSounds(grade).forEach(audible.hear)}
              />
              <SoundCaptions />
            </ForPlayer>
          )}
        </Route>
        <Route path={PLACES.chair(':attempt')}>
          {({ attempt }) => (
            <ForPlayer framed>
              <ChairScreen key={attempt} attempt={attempt} />
            </ForPlayer>
          )}
        </Route>
        <Route path={`${PLACES.staff}/*?`}>
          <StageSlot value={drawStage}>
            <staffArea.Page />
          </StageSlot>
        </Route>
        <Route>
          <Redirect to={PLACES.catalogue} replace />
        </Route>
      </Switch>
      <KeepScroll />
    </Router>
  );
}

/** Whoever reads a briefing is about to play; meanwhile the stage is fetched. */
function WarmPlay() {
  useEffect(warmPlay, []);
  return null;
}

/** Notes that wait for somebody are shown when they have signed in, never over a play. */
function Greeting() {
  const { player } = usePlayer();
  const [place] = useLocation();
  const isBusy = place === PLACES.people || place.startsWith(PLACES.play(''));
  return player === null || isBusy ? null : <KudosGreeting key={player.id} />;
}

function Framed({ children }: { readonly children: ReactNode }) {
  const { player } = usePlayer();
  return <Frame player={player}>{children}</Frame>;
}

/** The list of names, which leads on to the scenarios. Whoever comes here has left: the next to sit down may be another. */
function Welcome() {
  const [, navigate] = useLocation();
  const { leave } = usePlayer();
  const hasLeft = useRef(false);
  useEffect(() => {
    if (!hasLeft.current) void leave();
    hasLeft.current = true;
  }, [leave]);
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
