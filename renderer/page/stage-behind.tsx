import { type RefObject, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { createStage, type Stage } from '../stage/stage.ts';
import { ART_URL } from '../ui/common/art.ts';
import { useStore } from '../ui/common/store.ts';
import type { PlaySession } from '../ui/play/play-session.ts';
import { customerFeeling } from '../ui/play/scene.ts';
import { customerName, lookOf } from '../ui/play/speaker.ts';
import { StillStage } from '../ui/play/still-stage.tsx';
import { useReducedMotion } from '../ui/settings/motion.ts';
import { useSettings } from '../ui/settings/use-settings.ts';
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
  const { moments, paused, position } = snapshot;

  const open = useEffectEvent((element: HTMLElement) =>
    createStage(element, {
      reducedMotion: still,
      renderer: 'auto',
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

  if (stage === 'none') {
    return (
      <StillStage
        name={customerName(program)}
        look={lookOf(program, program.scenario.customer)}
        feeling={customerFeeling(program, position.scene, snapshot.line)}
        setting={view.setting}
      />
    );
  }
  return <div className="play-stage" ref={host} aria-hidden="true" />;
}

function coveredBy(element: HTMLElement | null): number {
  const share = (element?.offsetHeight ?? 0) / Math.max(1, window.innerHeight);
  return Math.min(MOST_COVERED, share);
}
