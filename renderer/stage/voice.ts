import type Phaser from 'phaser';
import { PANEL } from './call-layout.ts';

const INK = 0x191412;
const BARS = 13;
const STEP = 34;
const WIDTH = 14;

/** Nearly nothing, and the whole height of the strip that a voice takes, in units of a bust. */
const LOWEST = 8;
const HIGHEST = 62;

/**
 * How high a bar of someone's voice stands, in units of a bust.
 *
 * @param time milliseconds; null: nothing may move, the voice stands still
 */
export function barHeight(bar: number, speaks: boolean, time: number | null): number {
  if (!speaks) return LOWEST;
  const now = (time ?? 0) / 1000;
  const middle = 1 - Math.abs(bar - (BARS - 1) / 2) / (BARS / 2 + 1);
  const swing = 0.5 + 0.5 * Math.sin(bar * 1.7 + now * 7.1) * Math.cos(bar * 0.6 - now * 3.3);
  return LOWEST + (HIGHEST - LOWEST) * middle * (0.35 + 0.65 * swing);
}

/** A receiver, and a caller's voice as bars: flat while they listen. */
export class Voice {
  readonly view: Phaser.GameObjects.Container;
  readonly #bars: readonly Phaser.GameObjects.Rectangle[];

  constructor(scene: Phaser.Scene) {
    const y = PANEL.strip / 2 - 8;
    const left = -((BARS - 1) / 2) * STEP + 60;
    this.#bars = Array.from({ length: BARS }, (_, bar) => scene.add.rectangle(left + bar * STEP, y, WIDTH, LOWEST, INK));
    this.view = scene.add.container(0, 0, [receiver(scene, left - 110, y), ...this.#bars]);
  }

  speak(on: boolean, time: number | null): void {
    for (const [bar, rectangle] of this.#bars.entries()) {
      rectangle.setScale(1, barHeight(bar, on, time) / LOWEST);
    }
  }
}

function receiver(scene: Phaser.Scene, x: number, y: number): Phaser.GameObjects.Graphics {
  const graphics = scene.add.graphics({ x, y });
  graphics.lineStyle(17, INK).beginPath().arc(0, 26, 46, Math.PI * 1.18, Math.PI * 1.82).strokePath();
  for (const side of [-1, 1]) graphics.fillStyle(INK).fillRoundedRect(side * 40 - 18, -6, 36, 36, 9);
  return graphics.setRotation(-0.5);
}
