import type Phaser from 'phaser';
import { handsAt } from './clock.ts';
import type { Motion } from './motion.ts';

const INK = 0x2b221d;

/** The hands of a drawn clock face, centred on their own middle, in the face's units. */
export class ClockHands {
  readonly view: Phaser.GameObjects.Container;
  readonly #hour: Phaser.GameObjects.Rectangle;
  readonly #minute: Phaser.GameObjects.Rectangle;
  readonly #motion: Motion;
  #at = 0;

  constructor(scene: Phaser.Scene, motion: Motion) {
    this.#motion = motion;
    const hand = (width: number, length: number): Phaser.GameObjects.Rectangle =>
      scene.add.rectangle(0, 0, width, length, INK).setOrigin(0.5, 0.86);
    this.#hour = hand(7, 30);
    this.#minute = hand(5, 42);
    this.view = scene.add.container(0, 0, [this.#hour, this.#minute, scene.add.circle(0, 0, 5, INK)]);
  }

  set(hour: number, minutes: number): void {
    this.#at = hour;
    const hands = handsAt(hour, minutes);
    this.#hour.setRotation(hands.hour);
    this.#minute.setRotation(hands.minute);
  }

  /** The minute hand moves on by one, as it does while a promise is kept. */
  async tick(): Promise<void> {
    const hour = this.#at;
    await this.#motion.play(420, (t) => this.set(hour, t * 5), 'Back.easeOut');
  }
}
