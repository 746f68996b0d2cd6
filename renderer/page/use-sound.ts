import { useEffect, useEffectEvent, useState } from 'react';
import type { Settings } from '#core/contract/settings.ts';
import { createSound, type Sound } from '../stage/sound.ts';
import type { PlaySession } from '../ui/play/play-session.ts';
import { useSettings } from '../ui/settings/settings-context.tsx';
import { soundsBetween } from './sounds-between.ts';

/** The window's one sound, at the volume that is set; it outlives a play, so that its last note can ring. */
export function useSound(): Sound {
  const { settings } = useSettings();
  const [sound] = useState(() => createSound({ volume: 0 }));
  const volume = volumeOf(settings);
  useEffect(() => sound.setVolume(volume), [sound, volume]);
  return sound;
}

/** Plays what a session's changes sound like. */
export function usePlaySounds(session: PlaySession, sound: Sound): void {
  const play = useEffectEvent((before: ReturnType<PlaySession['get']>, after: ReturnType<PlaySession['get']>) => {
    for (const name of soundsBetween(session.program, before, after)) sound.play(name);
  });
  useEffect(() => {
    let before = session.get();
    return session.subscribe(() => {
      const after = session.get();
      play(before, after);
      before = after;
    });
  }, [session]);
}

/** 0 to 1; silence where sound is off. */
function volumeOf({ sound, volume }: Settings): number {
  return sound ? volume / 100 : 0;
}
