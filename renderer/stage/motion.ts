import type Phaser from 'phaser';

interface Running {
  readonly finish: () => void;
}

/** Everything that moves goes through here, so that reduced motion turns all of it into cuts. */
export class Motion {
  readonly #scene: Phaser.Scene;
  readonly #running = new Set<Running>();
  #reduced: boolean;

  constructor(scene: Phaser.Scene, reduced: boolean) {
    this.#scene = scene;
    this.#reduced = reduced;
  }

  get reduced(): boolean {
    return this.#reduced;
  }

  /** Switching motion off ends at once whatever is on its way. */
  set reduced(on: boolean) {
    this.#reduced = on;
    if (on) for (const running of this.#running) running.finish();
  }

  /** Calls `step` with 0 to 1 over `ms`; with reduced motion once, with 1. Resolves when done. */
  play(ms: number, step: (t: number) => void, ease = 'Sine.easeInOut'): Promise<void> {
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
          resolve();
        },
      };
      this.#running.add(running);
    });
  }

  /** Waits; what stands still may take its time, so this is the same with reduced motion. */
  hold(ms: number): Promise<void> {
    return new Promise((resolve) => this.#scene.time.delayedCall(ms, resolve));
  }
}

/** Moves `from` towards `to`, most of the way within `tau` milliseconds, whatever the frame rate. */
export function approach(from: number, to: number, ms: number, tau: number): number {
  return to + (from - to) * Math.exp(-ms / tau);
}
