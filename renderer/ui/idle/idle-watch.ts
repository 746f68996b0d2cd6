/** The longest warning before somebody is signed out, in milliseconds. */
const WARNING_MS = 60_000;

/** Time as the watch sees it. */
export interface IdleClock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Runs something later; answers with how to call that off. */
  readonly after: (ms: number, act: () => void) => () => void;
}

export interface IdleReports {
  /** Nobody has touched anything for so long that a minute is left, or half the time where that is less. */
  readonly warn: () => void;
  /** Somebody touched something after a warning. */
  readonly back: () => void;
  readonly over: () => void;
}

/** Tells when a window has been left alone. A computer that slept counts as left alone for as long. */
export class IdleWatch {
  readonly #clock: IdleClock;
  readonly #limitMs: number;
  readonly #reports: IdleReports;
  #touchedAt: number;
  #stage: 'active' | 'warned' | 'over' = 'active';
  #callOff: () => void = () => undefined;

  constructor(clock: IdleClock, minutes: number, reports: IdleReports) {
    this.#clock = clock;
    this.#limitMs = minutes * 60_000;
    this.#reports = reports;
    this.#touchedAt = clock.now();
    this.#wait();
  }

  /** A key, a pointer, a finger. */
  touch(): void {
    if (this.#look() === 'over') return;
    this.#touchedAt = this.#clock.now();
    if (this.#stage === 'warned') {
      this.#stage = 'active';
      this.#reports.back();
    }
    this.#wait();
  }

  stop(): void {
    this.#callOff();
    this.#stage = 'over';
  }

  get #warnAfterMs(): number {
    return this.#limitMs - Math.min(WARNING_MS, this.#limitMs / 2);
  }

  #wait(): void {
    this.#callOff();
    const idle = this.#clock.now() - this.#touchedAt;
    const next = this.#stage === 'active' ? this.#warnAfterMs : this.#limitMs;
    this.#callOff = this.#clock.after(Math.max(0, next - idle), () => {
      if (this.#look() !== 'over') this.#wait();
    });
  }

  #look(): 'active' | 'warned' | 'over' {
    if (this.#stage === 'over') return 'over';
    const idle = this.#clock.now() - this.#touchedAt;
    if (idle >= this.#limitMs) {
      this.stop();
      this.#reports.over();
    } else if (idle >= this.#warnAfterMs && this.#stage === 'active') {
      this.#stage = 'warned';
      this.#reports.warn();
    }
    return this.#stage;
  }
}
