import { useCallback, useEffect, useRef, useState } from 'react';
import type { SoundName } from '../stage/sounds.ts';
import type { Caption, CaptionName } from '../ui/captions/sound-captions.tsx';
import { windowClock } from '../ui/common/clock.ts';
import type { Heard } from './sounds-between.ts';

const SHOWN_MS = 4000;

/** Sounds that say something; the others only accompany what is seen. */
const WITH_MEANING: Readonly<Partial<Record<SoundName, CaptionName>>> = {
  phone: 'phone',
  door: 'door',
  glass: 'glass',
  'hang-up': 'hang-up',
  'walk-out': 'walk-out',
  'card-c': 'card-c',
  'card-a': 'card-a',
};

/** The caption of what is heard right now, and a way to say what is. It does not ask whether it can be heard. */
export function useCaptions(on: boolean): readonly [Caption | null, (heard: Heard) => void] {
  const [caption, setCaption] = useState<Caption | null>(null);
  const count = useRef(0);
  const tell = useCallback(
    ({ name, told }: Heard) => {
      const meaning = WITH_MEANING[name];
      if (!on || meaning === undefined) return;
      count.current += 1;
      setCaption({ id: count.current, name: meaning, told });
    },
    [on],
  );
  useEffect(() => {
    if (caption === null) return;
    const timer = windowClock.setTimeout(() => setCaption(null), SHOWN_MS);
    return () => windowClock.clearTimeout(timer);
  }, [caption]);
  return [on ? caption : null, tell];
}
