/** A voice that this system has. */
export interface Voice {
  readonly id: string;
  /** BCP 47, as `en-GB`. */
  readonly lang: string;
  /** The one the system would take. */
  readonly isDefault: boolean;
}

/** Words, and how they are to be spoken. */
export interface Utterance {
  readonly text: string;
  readonly lang: string;
  /** Id of the voice; null: the system's choice. */
  readonly voice: string | null;
  /** 1 is the voice's own; 0 to 2. */
  readonly pitch: number;
  /** 1 is the voice's own; 0.1 to 10. */
  readonly rate: number;
  /** 0 to 1. */
  readonly volume: number;
}

/** The system's speech, as far as it is needed here. */
export interface Synthesiser {
  /** Empty while the system still looks for them, and where it has none. */
  readonly voices: () => readonly Voice[];
  /** Hears of voices that turn up. Returns how to stop listening. */
  readonly onVoices: (listener: () => void) => () => void;
  /** `done` comes once: when all was said, or when it could not be. */
  readonly speak: (utterance: Utterance, done: () => void) => void;
  /** Silence now, whatever was still to be said. */
  readonly cancel: () => void;
}

/** The window's own; null where it has none. */
export function windowSynthesiser(): Synthesiser | null {
  const synthesis: SpeechSynthesis | undefined = window.speechSynthesis;
  if (synthesis === undefined || !('SpeechSynthesisUtterance' in window)) return null;
  // An utterance that nobody holds is swept away in some browsers before it says that it is done.
  const spoken = new Set<SpeechSynthesisUtterance>();
  return {
    voices: () => synthesis.getVoices().map((voice) => ({ id: voice.voiceURI, lang: voice.lang, isDefault: voice.default })),
    onVoices(listener) {
      synthesis.addEventListener('voiceschanged', listener);
      return () => synthesis.removeEventListener('voiceschanged', listener);
    },
    speak({ text, lang, voice, pitch, rate, volume }, done) {
      const utterance = new SpeechSynthesisUtterance(text);
      const chosen = synthesis.getVoices().find(({ voiceURI }) => voiceURI === voice);
      if (chosen !== undefined) utterance.voice = chosen;
      Object.assign(utterance, { lang, pitch, rate, volume });
      spoken.add(utterance);
      const end = (): void => {
        if (spoken.delete(utterance)) done();
      };
      utterance.addEventListener('end', end);
      utterance.addEventListener('error', end);
      synthesis.speak(utterance);
    },
    cancel: () => synthesis.cancel(),
  };
}
