import { type ReactNode, type RefObject, useEffect, useEffectEvent, useRef } from 'react';
import { useKeys } from '../common/use-keys.ts';
import { useStore } from '../common/store.ts';
import { useText } from '../messages/text.tsx';
import { useReducedMotion } from '../settings/motion.ts';
import { useSettings } from '../settings/settings-context.tsx';
import { Announcer } from './announcer.tsx';
import { BareStage } from './bare-stage.tsx';
import { PlayDialogs } from './play-dialogs.tsx';
import { PlayPanels } from './play-panels.tsx';
import type { PlaySession } from './play-session.ts';
import { PlayTools } from './play-tools.tsx';
import { PlayTop } from './play-top.tsx';
import { customerIsHere } from './presence.ts';
import { customerFeeling, customerMood } from './scene.ts';
import { customerName, nameOf } from './speaker.ts';
import { useComforts } from './use-comforts.ts';
import { usePadPlay } from './use-pad-play.ts';
import { usePlayKeys } from './use-play-keys.ts';

interface PlayScreenProps {
  readonly session: PlaySession;
  /** What is drawn behind the dialogue. */
  readonly stage: ReactNode;
  /** Gets the part of the screen that lies over the stage. */
  readonly box: RefObject<HTMLDivElement | null>;
  /** A voice reads the line: nothing goes on by itself before it is done. */
  readonly speaking?: boolean;
  /** The run is over: its report card is next. */
  readonly onEnded: () => void;
  /** The player leaves, or has given the attempt up. */
  readonly onLeft: () => void;
}

/** A running attempt: the dialogue over the stage, and everything one can do in it. */
export function PlayScreen({ session, stage, box, speaking = false, onEnded, onLeft }: PlayScreenProps) {
  const { t } = useText();
  const { settings } = useSettings();
  const keys = useKeys();
  const still = useReducedMotion(settings.reducedMotion);
  const root = useRef<HTMLElement>(null);
  const snapshot = useStore(session);
  const { phase, position, line, choices, paused } = snapshot;
  const { program } = session;
  const { scenario } = program;
  const { scene } = position;
  const here = customerIsHere(program, snapshot);
  const name = customerName(program);
  const practises = session.mode === 'practice';
  const told = scene.lines[line];
  const speaker = told === undefined ? null : nameOf(program, told.who);

  const mood = t(`feeling.${customerMood(scene, line)}`);
  // Who listens is told what others see. A run that counts names no mood.
  const cues = [
    t(`cue.${customerFeeling(program, scene, line)}`, { name }),
    ...(practises ? [t('play.mood', { name, feeling: mood })] : []),
  ];

  const ended = useEffectEvent(onEnded);
  const left = useEffectEvent(onLeft);
  useEffect(() => {
    if (phase === 'ended') ended();
    if (phase === 'abandoned') left();
  }, [phase]);
  useEffect(() => {
    document.title = t('app.page', { page: scenario.title });
  }, [scenario, t]);

  const comforts = useComforts(session, snapshot, { root, autoAdvance: settings.autoAdvance, speaking });
  const { aside, act, backToNow } = comforts;
  const bare = aside.kind === 'bare';
  usePlayKeys(root, {
    active: !paused && aside.kind !== 'backlog',
    bare,
    keys,
    letterKeys: settings.letterKeys,
    onReveal: backToNow,
    onAction: act,
    onNumber: (number) => session.choose(choices[number - 1]?.id ?? ''),
  });
  usePadPlay(root, box, comforts);

  return (
    <main ref={root} className="play" data-phase={phase}>
      {stage}
      <PlayTop
        scenario={scenario}
        name={name}
        mode={session.mode}
        mood={here && practises ? mood : null}
        tools={<PlayTools comforts={comforts} about={`${scenario.title} · ${t(`mode.${session.mode}`)}`} />}
        hidden={bare}
        onPause={() => session.pause()}
      />
      <p role="status" className="play-status">
        {comforts.status}
      </p>
      <PlayPanels
        session={session}
        snapshot={snapshot}
        speed={still ? 'instant' : settings.textSpeed}
        box={box}
        reread={aside.kind === 'reread' ? aside.line : null}
        hidden={bare}
        onBacklog={() => act('backlog')}
        onNow={backToNow}
      />
      {bare && <BareStage onReveal={backToNow} />}
      <Announcer
        lang={scenario.locale}
        line={`${position.visit} ${line}`}
        told={speaker === null ? (told?.say ?? '') : t('play.told', { name: speaker, say: told?.say ?? '' })}
        cues={here ? cues : []}
      />
      <PlayDialogs session={session} snapshot={snapshot} comforts={comforts} onLeave={onLeft} />
    </main>
  );
}
