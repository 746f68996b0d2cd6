import { type RefObject, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { createStage, type Stage } from '../stage/stage.ts';
import { ART_URL } from '../ui/common/art.ts';
import { useStore } from '../ui/common/store.ts';
import type { PlaySession } from '../ui/play/play-session.ts';
import { StillStage } from '../ui/play/still-stage.tsx';
import { useReducedMotion } from '../ui/settings/motion.ts';
import { useSettings } from '../ui/settings/settings-context.tsx';
import { drawingWay, webglName } from './drawing-way.ts';
import { stageViewOf } from './stage-view.ts';

interface StageBehindProps {
  readonly session: PlaySession;
  /** What covers the lower part of the stage. */
  readonly box: RefObject<HTMLElement | null>;
}

/** The most of its height that the stage lets itself be covered. */
const MOST_COVERED = 0.7;

/** Draws a session; where nothing can be drawn, the customer's still picture stands in. */
export function StageBehind({ session, box }: StageBehindProps) {
  const snapshot = useStore(session);
  const { settings } = useSettings();
  const still = useReducedMotion(settings.reducedMotion);
  const host = useRef<HTMLDivElement>(null);
  const [stage, setStage] = useState<Stage | 'opening' | 'none'>('opening');
  const { program } = session;
  const view = useMemo(() => stageViewOf(program, snapshot), [program, snapshot]);
  const { moments, paused } = snapshot;

  const open = useEffectEvent((element: HTMLElement) =>
    createStage(element, {
      reducedMotion: still,
      renderer: drawingWay(webglName()),
      assetsUrl: ART_URL,
      random: Math.random,
      covered: coveredBy(box.current),
    }),
  );
  useEffect(() => {
    if (host.current === null) return;
    let left = false;
    const opening = open(host.current).then(
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
    const measure = (): void => drawn.setCovered(coveredBy(element));
    const watcher = new ResizeObserver(measure);
    watcher.observe(element);
    window.addEventListener('resize', measure);
    return () => {
      watcher.disconnect();
      window.removeEventListener('resize', measure);
    };
  }, [drawn, box]);

  if (stage === 'none') return <StillStage setting={view.setting} people={view.people} />;
  return <div className="play-stage" ref={host} aria-hidden="true" />;
}

/** The share of the window's height from the box's top down, however far below the window it runs. */
function coveredBy(element: HTMLElement | null): number {
  const top = element?.getBoundingClientRect().top ?? window.innerHeight;
  return Math.min(MOST_COVERED, Math.max(0, 1 - top / Math.max(1, window.innerHeight)));
}
