import { useEffect, useEffectEvent } from 'react';
import type { Sound } from '../stage/sound.ts';
import { useStore } from '../ui/common/store.ts';
import { useOwnArt } from '../ui/data/own-art.ts';
import type { PlaySession } from '../ui/play/play-session.ts';
import type { PlaySnapshot } from '../ui/play/play-snapshot.ts';
import { callerOf } from './on-the-line.ts';
import { soundsBetween } from './sounds-between.ts';
import type { Audible } from './use-sound.ts';
import { useVisible } from './use-visible.ts';

/** Lets a session's changes be heard, and the place it plays in. */
export function usePlaySounds(session: PlaySession, { sound, hear }: Audible): void {
  const step = useEffectEvent((before: PlaySnapshot | null, after: PlaySnapshot) => {
    const onTheLine = callerOf(session.program, before ?? after) !== null;
    for (const heard of soundsBetween(before, after, { mode: session.mode, onTheLine })) hear(heard);
  });
  useEffect(() => {
    let before: PlaySnapshot | null = null;
    const look = (): void => {
      const after = session.get();
      step(before, after);
      before = after;
    };
    look();
    return session.subscribe(look);
  }, [session]);
  usePlace(session, sound);
}

/** The sound of the place, for as long as somebody plays there and looks. */
function usePlace(session: PlaySession, sound: Sound): void {
  const { line, paused, phase, position } = useStore(session);
  const visible = useVisible();
  const { setting } = position.scene.lines[line]?.staging ?? position.scene.staging;
  // One of the organisation's own sounds as the place it is like.
  const place = useOwnArt().settings.get(setting)?.like ?? setting;
  const heard = !paused && visible && phase !== 'ended' && phase !== 'abandoned' ? place : null;
  useEffect(() => {
    const go = (): void => sound.setPlace(heard);
    go();
    // Nothing may sound before the first press: after a reload that one is still to come.
    window.addEventListener('keydown', go, { once: true });
    window.addEventListener('pointerup', go, { once: true });
    return () => {
      window.removeEventListener('keydown', go);
      window.removeEventListener('pointerup', go);
    };
  }, [sound, heard]);
  useEffect(() => () => sound.setPlace(null), [sound]);
}
