import type { Part } from './casting.ts';
import type { Synthesiser } from './synthesiser.ts';

/** Something to be read aloud. */
export interface Passage {
  readonly text: string;
  readonly lang: string;
  readonly part: Part;
}

/** Time, as far as reading needs it. */
export interface ReaderClock {
  readonly setTimeout: (run: () => void, ms: number) => unknown;
  readonly clearTimeout: (handle: unknown) => void;
}

/** Some systems never say that they are done: after so long a passage counts as read. */
const SLOWEST_LETTERS_A_SECOND = 6;
const AT_LEAST_MS = 4000;

/** Reads passages aloud, one thing at a time: what comes next cuts off what is being read. */
export class Reader {
  readonly #synthesiser: Synthesiser;
  readonly #clock: ReaderClock;
  readonly #listeners = new Set<() => void>();
  #volume = 1;
  #speaking = false;
  /** Tells what is read now from what was cut off. */
  #turn = 0;
  #limit: unknown = null;

  constructor(synthesiser: Synthesiser, clock: ReaderClock) {
    this.#synthesiser = synthesiser;
    this.#clock = clock;
  }

  /** Whether something is being read; hears of every change. */
  readonly isSpeaking = {
    get: (): boolean => this.#speaking,
    subscribe: (listener: () => void): (() => void) => {
      this.#listeners.add(listener);
      return () => this.#listeners.delete(listener);
    },
  };

  /** 0 to 1; at 0 nothing is read. */
  setVolume(volume: number): void {
    this.#volume = volume;
    if (volume === 0) this.cancel();
  }

  /**
   * Reads these passages one after the other.
   *
   * @param done comes only if they were read to the end
   * @returns false where nothing can be read: no voice, or no volume
   */
  read(passages: readonly Passage[], done: () => void = () => undefined): boolean {
    this.cancel();
    if (this.#volume === 0 || this.#synthesiser.voices().length === 0) return false;
    const turn = this.#turn;
    this.#say(true);
    const next = (at: number): void => {
      if (turn !== this.#turn) return;
      this.#clock.clearTimeout(this.#limit);
      const passage = passages[at];
      if (passage === undefined) {
        this.#say(false);
        return done();
      }
      let over = false;
      const goOn = (): void => {
        if (over) return;
        over = true;
        next(at + 1);
      };
      const { text, lang, part } = passage;
      this.#limit = this.#clock.setTimeout(goOn, longest(text));
      this.#synthesiser.speak({ text, lang, ...part, volume: this.#volume }, goOn);
    };
    next(0);
    return true;
  }

  /** Silence. */
  cancel(): void {
    this.#turn += 1;
    this.#clock.clearTimeout(this.#limit);
    if (!this.#speaking) return;
    this.#synthesiser.cancel();
    this.#say(false);
  }

  #say(speaking: boolean): void {
    if (this.#speaking === speaking) return;
    this.#speaking = speaking;
    for (const listener of this.#listeners) listener();
  }
}

function longest(text: string): number {
  return AT_LEAST_MS + (text.length / SLOWEST_LETTERS_A_SECOND) * 1000;
}
