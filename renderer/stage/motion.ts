import type Phaser from 'phaser';

interface Running {
  readonly finish: () => void;
}

/** Everything that moves goes through here, so that reduced motion turns all of it into cuts. */
export class Motion {
  readonly #scene: Phaser.Scene;
  readonly #stir: () => void;
  readonly #running = new Set<Running>();
  readonly #waiting = new Set<number>();
  #reduced: boolean;

  /** `stir` is called after every change that wants to be seen. */
  constructor(scene: Phaser.Scene, reduced: boolean, stir: () => void) {
    this.#scene = scene;
    this.#reduced = reduced;
    this.#stir = stir;
  }

  get reduced(): boolean {
    return this.#reduced;
  }

  /** Switching motion off ends at once whatever is on its way. */
  set reduced(on: boolean) {
    this.#reduced = on;
    if (on) for (const running of this.#running) running.finish();
  }

  /** Something was changed without moving. */
  cut(): void {
    this.#stir();
  }

  /** Calls `step` with 0 to 1 over `ms`; with reduced motion once, with 1. Resolves when done. */
  play(ms: number, step: (t: number) => void, ease = 'Sine.easeInOut'): Promise<void> {
    this.#stir();
    if (this.#reduced) {
      step(1);
      return Promise.resolve();
    }
    step(0);
    return new Promise((resolve) => {
      const tween = this.#scene.tweens.addCounter({
        from: 0,
        to: 1,
        duration: ms,
        ease,
        onUpdate: (counter: Phaser.Tweens.Tween) => step(counter.getValue() ?? 1),
        onComplete: () => running.finish(),
      });
      const running: Running = {
        finish: () => {
          if (!this.#running.delete(running)) return;
          tween.remove();
          step(1);
          this.#stir();
          resolve();
        },
      };
      this.#running.add(running);
    });
  }

  /** Waits, also while no frame is drawn: what stands still takes its time with reduced motion too. */
  hold(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = window.setTimeout(() => {
        this.#waiting.delete(timer);
        this.#stir();
        resolve();
      }, ms);
      this.#waiting.add(timer);
    });
  }

  /** Whoever still waits waits for ever. */
  close(): void {
    for (const timer of this.#waiting) window.clearTimeout(timer);
    this.#waiting.clear();
  }
}

/** Moves `from` towards `to`, most of the way within `tau` milliseconds, whatever the frame rate. */
export function approach(from: number, to: number, ms: number, tau: number): number {
  return to + (from - to) * Math.exp(-ms / tau);
}
