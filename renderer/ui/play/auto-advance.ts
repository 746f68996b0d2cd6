import type { DialogueClock } from '#core/dialogue/actor.ts';
import type { PlaySession } from './play-session.ts';
import { type Pace, standingTime } from './standing-time.ts';

/** Reads on by itself: a line that stands in full goes on after its time. It takes no choice and passes no feedback. */
export class AutoAdvance {
  readonly #session: PlaySession;
  readonly #clock: DialogueClock;
  #pace: Pace | null = null;
  #standing = '';
  #timer: unknown = null;

  constructor(session: PlaySession, clock: DialogueClock) {
    this.#session = session;
    this.#clock = clock;
  }

  /** @returns what ends it */
  start(): () => void {
    const unsubscribe = this.#session.subscribe(() => this.#look());
    return () => {
      unsubscribe();
      this.setPace(null);
    };
  }

  /** Null: nothing goes on by itself. A line that was held back gets its whole time again. */
  setPace(pace: Pace | null): void {
    this.#pace = pace;
    this.#standing = '';
    this.#look();
  }

  #look(): void {
    const { phase, paused, position, line, typed } = this.#session.get();
    const told = position.scene.lines[line];
    if (this.#pace === null || paused || phase !== 'reading' || !typed || told === undefined) {
      this.#standing = '';
      return this.#stop();
    }
    const standing = `${position.visit} ${line}`;
    if (standing === this.#standing) return;
    this.#stop();
    this.#standing = standing;
    this.#timer = this.#clock.setTimeout(() => this.#session.press(), standingTime(told.say, this.#pace));
  }

  #stop(): void {
    this.#clock.clearTimeout(this.#timer);
    this.#timer = null;
  }
}
