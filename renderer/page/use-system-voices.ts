import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { Reader } from '../speech/reader.ts';
import { type Synthesiser, windowSynthesiser } from '../speech/synthesiser.ts';
import { windowClock } from '../ui/common/clock.ts';
import { useStore } from '../ui/common/store.ts';

/** The voices of this system, and what reads with them. */
export interface SystemVoices {
  readonly synthesiser: Synthesiser;
  readonly reader: Reader;
  /** How many there are; some systems look for them for a moment. */
  readonly count: number;
  readonly speaking: boolean;
}

/** What a window has that cannot speak. */
const MUTE: Synthesiser = {
  voices: () => [],
  onVoices: () => () => undefined,
  speak: (_, done) => done(),
  cancel: () => undefined,
};

/** @param volume 0 to 1 */
export function useSystemVoices(volume: number): SystemVoices {
  const [{ synthesiser, reader }] = useState(() => {
    const own = windowSynthesiser() ?? MUTE;
    return { synthesiser: own, reader: new Reader(own, windowClock) };
  });
  const count = useSyncExternalStore(synthesiser.onVoices, () => synthesiser.voices().length);
  const speaking = useStore(reader.isSpeaking);
  useEffect(() => reader.setVolume(volume), [reader, volume]);
  // What a window says does not outlive it.
  useEffect(() => {
    const stop = (): void => reader.cancel();
    window.addEventListener('pagehide', stop);
    return () => window.removeEventListener('pagehide', stop);
  }, [reader]);
  return useMemo(() => ({ synthesiser, reader, count, speaking }), [synthesiser, reader, count, speaking]);
}
