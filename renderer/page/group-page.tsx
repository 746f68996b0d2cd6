import { useMemo, useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { compileScenario } from '#core/dialogue/compile.ts';
import type { Scenario } from '#core/scenario/format.ts';
import { StoryLanguage } from '../ui/before-play/story-language.tsx';
import { useStory } from '../ui/before-play/use-story.ts';
import { FailureNote } from '../ui/common/failure-note.tsx';
import { ScreenTitle } from '../ui/common/screen-title.tsx';
import { useCatalogue } from '../ui/data/use-catalogue.ts';
import { PLACES } from '../ui/frame/places.ts';
import { GroupIntro } from '../ui/group/group-intro.tsx';
import { type GroupRun, newRun } from '../ui/group/group-run.ts';
import { GroupScreen } from '../ui/group/group-screen.tsx';
import { useTalkPrompts } from '../ui/group/use-talk-prompts.ts';
import { useText } from '../ui/messages/text.tsx';
import { customerName } from '../ui/play/speaker.ts';
import { isNotPublished } from '../ui/transport/failure.ts';
import { DrawnStage } from './stage-behind.tsx';

/** The week of a programme that a team meets for. */
export interface MeetingWeek {
  readonly programme: string;
  /** As the address has it; from 1. */
  readonly number: string;
}

export interface GroupPageProps {
  /** The scenario's id. */
  readonly scenario: string;
  /** Null: for itself. */
  readonly week: MeetingWeek | null;
}

/** A scenario on one screen for a team. It runs in this window alone: no attempt is started and nothing is stored. */
export function GroupPage({ scenario: id, week }: GroupPageProps) {
  const { t } = useText();
  const [, navigate] = useLocation();
  const { read, hash, broken, scenario, askFor } = useStory(id);
  const listed = useCatalogue().data?.scenarios.find((one) => one.id === id);
  const [begun, setBegun] = useState<Scenario | null>(null);
  const back = week === null ? PLACES.scenario(id) : PLACES.programme(week.programme);
  const leave = (): void => navigate(back);
  // What is being played stays as it was, even where its file is written anew meanwhile.
  if (begun !== null) return <Playing scenario={begun} week={week} onLeave={leave} />;
  if (read.error === null && !broken && scenario !== null) {
    return (
      <GroupIntro
        key={hash}
        scenario={scenario}
        language={listed && <StoryLanguage scenario={listed} chosen={scenario.locale} onChoose={askFor} />}
        onBegin={() => setBegun(scenario)}
        onLeave={leave}
      />
    );
  }
  return (
    <main className="opening">
      {read.error === null && !broken ? (
        <p role="status">{t('play.opening')}</p>
      ) : (
        <>
          <ScreenTitle page={t('group.page')}>{t('group.page')}</ScreenTitle>
          {broken && <p className="lead">{t('before.broken')}</p>}
          {isNotPublished(read.error) && <p className="lead">{t('before.not-open')}</p>}
          {read.error !== null && !isNotPublished(read.error) && (
            <FailureNote error={read.error} what={t('before.failed')} onRetry={() => void read.refetch()} />
          )}
          <Link href={back} className="button">
            {t('group.leave')}
          </Link>
        </>
      )}
    </main>
  );
}

interface PlayingProps {
  readonly scenario: Scenario;
  readonly week: MeetingWeek | null;
  readonly onLeave: () => void;
}

function Playing({ scenario, week, onLeave }: PlayingProps) {
  const program = useMemo(() => compileScenario(scenario), [scenario]);
  const begin = (): GroupRun => newRun(program, randomSeed());
  const [run, setRun] = useState(begin);
  const [times, setTimes] = useState(1);
  const box = useRef<HTMLDivElement>(null);
  const { prompts, lang } = useTalkPrompts(customerName(program), week);
  const again = (): void => {
    setRun(begin());
    setTimes(times + 1);
  };
  return (
    <GroupScreen
      key={times}
      run={run}
      onMove={setRun}
      stage={<DrawnStage program={program} snapshot={run.snapshot} moments={run.snapshot.moments} box={box} />}
      box={box}
      prompts={prompts}
      promptsLang={lang}
      onAgain={again}
      onLeave={onLeave}
    />
  );
}

function randomSeed(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
}
