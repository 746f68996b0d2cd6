import { type ReactNode, type RefObject, useEffect, useEffectEvent, useRef } from 'react';
import type { Program } from '#core/dialogue/program.ts';
import { useStore } from '../common/store.ts';
import { useText } from '../messages/text.tsx';
import { useReducedMotion } from '../settings/motion.ts';
import { useSettings } from '../settings/settings-context.tsx';
import { Announcer } from './announcer.tsx';
import { choiceWords } from './choice-view.ts';
import { PauseDialog, type TakenWords } from './pause-dialog.tsx';
import { PlayPanels } from './play-panels.tsx';
import type { PlaySession } from './play-session.ts';
import { PlayTop } from './play-top.tsx';
import { customerIsHere } from './presence.ts';
import { customerFeeling } from './scene.ts';
import { customerName, nameOf } from './speaker.ts';
import type { Taken } from './taken.ts';
import { usePlayKeys } from './use-play-keys.ts';

interface PlayScreenProps {
  readonly session: PlaySession;
  /** What is drawn behind the dialogue. */
  readonly stage: ReactNode;
  /** Gets the part of the screen that lies over the stage. */
  readonly box: RefObject<HTMLDivElement | null>;
  /** The run is over: its report card is next. */
  readonly onEnded: () => void;
  /** The player leaves, or has given the attempt up. */
  readonly onLeft: () => void;
}

/** A running attempt: the dialogue over the stage, and everything one can do in it. */
export function PlayScreen({ session, stage, box, onEnded, onLeft }: PlayScreenProps) {
  const { t } = useText();
  const { settings, change } = useSettings();
  const still = useReducedMotion(settings.reducedMotion);
  const root = useRef<HTMLElement>(null);
  const snapshot = useStore(session);
  const { phase, position, line, choices, sending, paused } = snapshot;
  const { program } = session;
  const { scenario } = program;
  const { scene } = position;
  const here = customerIsHere(program, snapshot);
  const name = customerName(program);
  const feeling = customerFeeling(program, scene, line);
  const told = scene.lines[line];
  const speaker = told === undefined ? null : nameOf(program, told.who);

  // An assessed run names no mood: who listens is told what others see.
  const moodInWords =
    session.mode === 'practice'
      ? t('play.mood', { name, feeling: t(`feeling.${feeling}`) })
      : t(`cue.${feeling}`, { name });

  const ended = useEffectEvent(onEnded);
  const left = useEffectEvent(onLeft);
  useEffect(() => {
    if (phase === 'ended') ended();
    if (phase === 'abandoned') left();
  }, [phase]);
  useEffect(() => {
    document.title = t('app.page', { page: scenario.title });
  }, [scenario, t]);
  usePlayKeys(root, {
    active: !paused,
    onPress: () => session.press(),
    onNumber: (number) => session.choose(choices[number - 1]?.id ?? ''),
    onPause: () => session.pause(),
  });

  return (
    <main ref={root} className="play" data-phase={phase}>
      {stage}
      <PlayTop
        scenario={scenario}
        name={name}
        mode={session.mode}
        feeling={here && session.mode === 'practice' ? feeling : null}
        allowance={allowanceOf(program.allowance, scene.state.spent)}
        onPause={() => session.pause()}
      />
      <PlayPanels
        session={session}
        snapshot={snapshot}
        speed={still ? 'instant' : settings.textSpeed}
        box={box}
      />
      <Announcer
        lang={scenario.locale}
        line={`${position.visit} ${line}`}
        told={speaker === null ? (told?.say ?? '') : t('play.told', { name: speaker, say: told?.say ?? '' })}
        mood={here ? moodInWords : ''}
      />
      {paused && (
        <PauseDialog
          lang={scenario.locale}
          settings={settings}
          taken={session.mode === 'practice' ? wordsOf(program, snapshot.taken) : null}
          onRewind={(visit) => session.rewind(visit)}
          onSettings={change}
          abandonFailed={sending?.request.type === 'abandon' ? sending.failure : null}
          onContinue={() => session.continue()}
          onLeave={onLeft}
          onAbandon={() => session.abandon()}
        />
      )}
    </main>
  );
}

function wordsOf(program: Program, taken: readonly Taken[]): TakenWords[] {
  return taken.map(({ step }, visit) => {
    const beat = program.beats[step.before.beat]?.id ?? '';
    return { visit, words: choiceWords(program, beat, step.choice.id).text };
  });
}

function allowanceOf(total: number, spent: number): { readonly left: number; readonly total: number } | null {
  return total === 0 ? null : { left: total - spent, total };
}
