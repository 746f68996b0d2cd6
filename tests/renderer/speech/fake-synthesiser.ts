import type { Synthesiser, Utterance, Voice } from '#renderer/speech/synthesiser.ts';

/** Stands in for the system's speech, which no test machine has: it says when it is told to. */
export class FakeSynthesiser implements Synthesiser {
  readonly heard: Utterance[] = [];
  cancelled = 0;
  readonly #voices: readonly Voice[];
  #done: (() => void) | null = null;

  constructor(voices: readonly Voice[]) {
    this.#voices = voices;
  }

  voices() {
    return this.#voices;
  }

  onVoices() {
    return () => undefined;
  }

  speak(utterance: Utterance, done: () => void) {
    this.heard.push(utterance);
    this.#done = done;
  }

  cancel() {
    this.cancelled += 1;
    // As browsers do: what is cut off says that it is over, too.
    this.finish();
  }

  /** What is being said comes to its end. */
  finish() {
    const done = this.#done;
    this.#done = null;
    done?.();
  }

  get texts(): string[] {
    return this.heard.map(({ text }) => text);
  }
}

export const voice = (id: string, lang: string, isDefault = false): Voice => ({ id, lang, isDefault });
