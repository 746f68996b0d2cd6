import { createContext, useContext } from 'react';

/** The sounds that have a volume. */
export type SoundKind = 'overall' | 'effects' | 'ambience' | 'voices';

/** A way to hear what a volume does, and what there is to hear. */
export interface SoundTrials {
  readonly tryIt: (kind: SoundKind) => void;
  /** How many voices this system has for the language of the screen. */
  readonly voices: number;
}

const TrialsContext = createContext<SoundTrials>({ tryIt: () => undefined, voices: 0 });

export const SoundTrialsProvider = TrialsContext;

export function useSoundTrials(): SoundTrials {
  return useContext(TrialsContext);
}
