import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Program } from '#core/dialogue/program.ts';
import { createStage, type Stage } from '../stage/stage.ts';
import { ART_URL } from '../ui/common/art.ts';
import { useStore } from '../ui/common/store.ts';
import { useOwnArt } from '../ui/data/own-art.ts';
import type { PlaySession } from '../ui/play/play-session.ts';
import type { PlaySnapshot } from '../ui/play/play-snapshot.ts';
import { useReducedMotion } from '../ui/settings/motion.ts';
import { useSettings } from '../ui/settings/settings-context.tsx';
import { coverOf, watchCover } from './cover.ts';
import { drawingWayHere } from './drawing-way.ts';
import { momentsShown } from './moments-shown.ts';
import { stageViewOf, withOwnArt } from './stage-view.ts';
import { StillBehind } from './still-behind.tsx';

interface StageBehindProps {
  readonly session: PlaySession;
  /** What covers the lower part of the stage. */
  readonly box: RefObject<HTMLElement | null>;
}

/** Draws a session as it goes on. */
export function StageBehind({ session, box }: StageBehindProps) {
  const snapshot = useStore(session);
  const { mode, program } = session;
  const { moments } = snapshot;
  const shown = useMemo(() => momentsShown(mode, moments), [mode, moments]);
  return <DrawnStage program={program} snapshot={snapshot} moments={shown} box={box} />;
}

export interface DrawnStageProps extends Pick<StageBehindProps, 'box'> {
  readonly program: Program;
  readonly snapshot: PlaySnapshot;
  /** What the stage marks as the snapshot comes; the same array marks nothing again. */
  readonly moments: PlaySnapshot['moments'];
}

/** Draws a moment of a story; where nothing can be drawn, a still picture stands in. */
export function DrawnStage({ program, snapshot, moments, box }: DrawnStageProps) {
  const { settings } = useSettings();
  const still = useReducedMotion(settings.reducedMotion);
  const host = useRef<HTMLDivElement>(null);
  const [stage, setStage] = useState<Stage | 'opening' | 'none'>('opening');
  const own = useOwnArt();
  const view = useMemo(() => withOwnArt(stageViewOf(program, snapshot), own), [program, snapshot, own]);
  const { paused } = snapshot;

  const open = useEffectEvent((element: HTMLElement) =>
    createStage(element, {
      reducedMotion: still,
      renderer: drawingWayHere(),
      assetsUrl: ART_URL,
      random: Math.random,
      cover: coverOf(box.current),
      first: view,
    }),
  );
  // Before the page is painted, which takes its time; but after all of it is there, as the box comes last.
  useLayoutEffect(() => {
    const element = host.current;
    if (element === null) return;
    let left = false;
    const opening = Promise.resolve().then(() => open(element)).then(
      (opened) => {
        if (!left) setStage(opened);
        return opened;
      },
      () => {
        if (!left) setStage('none');
        return null;
      },
    );
    return () => {
      left = true;
      void opening.then((opened) => opened?.destroy());
    };
  }, []);

  const drawn = typeof stage === 'string' ? null : stage;
  useEffect(() => drawn?.show(view), [drawn, view]);
  useEffect(() => {
    for (const moment of moments) drawn?.moment(moment);
  }, [drawn, moments]);
  useEffect(() => drawn?.setReducedMotion(still), [drawn, still]);
  useEffect(() => (paused ? drawn?.pause() : drawn?.resume()), [drawn, paused]);
  useEffect(() => {
    const element = box.current;
    if (drawn === null || element === null) return;
    return watchCover(element, () => drawn.setCover(coverOf(element)));
  }, [drawn, box]);

  if (stage === 'none') return <StillBehind view={view} box={box} />;
  return <div className="play-stage" ref={host} aria-hidden="true" />;
}
