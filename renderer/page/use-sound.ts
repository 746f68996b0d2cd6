import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Settings } from '#core/contract/settings.ts';
import { createSound, type Sound } from '../stage/sound.ts';
import type { Caption } from '../ui/captions/sound-captions.tsx';
import { useSettings } from '../ui/settings/settings-context.tsx';
import type { Heard } from './sounds-between.ts';
import { useCaptions } from './use-captions.ts';
import { type SystemVoices, useSystemVoices } from './use-system-voices.ts';
import { useVisible } from './use-visible.ts';

/** Everything that a window can be heard by. */
export interface Audible {
  readonly sound: Sound;
  readonly voices: SystemVoices;
  /** Plays a sound, and writes what it is. */
  readonly hear: (heard: Heard) => void;
  readonly caption: Caption | null;
}

/** The window's one sound, at the volumes that are set; it outlives a play, so that its last note can ring. */
export function useAudible(): Audible {
  const { settings } = useSettings();
  const [sound] = useState(() => createSound({ effects: 0, ambience: 0 }));
  const effects = volumeOf(settings, settings.effectsVolume);
  const ambience = volumeOf(settings, settings.ambienceVolume);
  useEffect(() => sound.setVolumes({ effects, ambience }), [sound, effects, ambience]);
  const visible = useVisible();
  useEffect(() => {
    if (!visible) sound.rest();
  }, [sound, visible]);

  const voices = useSystemVoices(volumeOf(settings, settings.voiceVolume));
  useEffect(() => sound.setSpeaking(voices.speaking), [sound, voices.speaking]);

  const [caption, write] = useCaptions(settings.captions);
  const hear = useCallback(
    (heard: Heard) => {
      sound.play(heard.name);
      write(heard);
    },
    [sound, write],
  );
  return useMemo(() => ({ sound, voices, hear, caption }), [sound, voices, hear, caption]);
}

/** 0 to 1; silence where sound is off. */
function volumeOf({ sound, volume }: Settings, own: number): number {
  return sound ? (volume * own) / 10_000 : 0;
}
