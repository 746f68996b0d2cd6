import type Phaser from 'phaser';
import type { Feeling } from '#core/scenario/format.ts';
import { Drawing } from './drawing.ts';
import { BETWEEN, SHUT, faceSteps, filesOf, nextBlink } from './face.ts';
import { BUST } from './layout.ts';
import type { Motion } from './motion.ts';
import type { Pictures } from './pictures.ts';

/** A head ends above this, hair on the shoulders included. */
const SHEET = { width: BUST.width, height: BUST.height, part: { x: 0, y: 0, width: BUST.width, height: 980 } };
const NECK = { x: BUST.neckX, y: BUST.neckY };

export interface HeadParts {
  readonly scene: Phaser.Scene;
  readonly pictures: Pictures;
  readonly motion: Motion;
  readonly random: () => number;
}

/** A head that turns on its neck, changes its face and blinks. */
export class Head {
  readonly view: Phaser.GameObjects.Container;
  readonly #parts: HeadParts;
  readonly #look: string;
  #scale: number;
  #feeling: Feeling | null = null;
  #face: Drawing | null = null;
  #shut: Drawing | null = null;
  #untilBlink: number;

  constructor(parts: HeadParts, look: string, scale: number) {
    this.#parts = parts;
    this.#look = look;
    this.#scale = scale;
    this.#untilBlink = nextBlink(parts.random());
    this.view = parts.scene.add.container(0, 0);
  }

  /** Changes the face, by way of another where it is far. */
  async feel(feeling: Feeling): Promise<void> {
    const before = this.#feeling;
    if (before === feeling) return;
    this.#feeling = feeling;
    const { motion } = this.#parts;
    const steps = before === null || motion.reduced ? [feeling] : faceSteps(before, feeling);
    for (const step of steps) {
      await this.#change(step, feeling);
      if (this.#feeling !== feeling) return;
      if (step !== feeling) await motion.hold(BETWEEN);
    }
  }

  /** One change on the way to `wanted`: the new face lies below the old one, which fades. */
  async #change(step: Feeling, wanted: Feeling): Promise<void> {
    const files = filesOf(this.#look);
    const face = this.#drawing();
    this.view.addAt(face.image, 0);
    const shown = await face.show(files.head(step), this.#scale);
    if (!shown || this.#feeling !== wanted) {
      face.destroy();
      return;
    }
    const old = this.#face;
    this.#face = face;
    this.#dropShut();
    await Promise.all([this.#fade(old), this.#prepareShut(files.blink(step), wanted)]);
  }

  /** Lets time pass; the eyes stay open with reduced motion. */
  live(ms: number): void {
    if (this.#shut === null) return;
    this.#untilBlink -= ms;
    if (this.#untilBlink < -SHUT) this.#untilBlink = nextBlink(this.#parts.random());
    this.#shut.image.setVisible(this.#untilBlink < 0 && !this.#parts.motion.reduced);
  }

  async sharpen(scale: number): Promise<void> {
    this.#scale = scale;
    await Promise.all([this.#face?.sharpen(scale), this.#shut?.sharpen(scale)]);
  }

  destroy(): void {
    this.#feeling = null;
    this.#face?.destroy();
    this.#dropShut();
    this.view.destroy();
  }

  async #fade(face: Drawing | null): Promise<void> {
    if (face === null) return;
    await this.#parts.motion.play(190, (t) => face.image.active && face.image.setAlpha(1 - t));
    face.destroy();
  }

  async #prepareShut(path: string | null, feeling: Feeling): Promise<void> {
    if (path === null) return;
    const shut = this.#drawing();
    const shown = await shut.show(path, this.#scale);
    if (!shown || this.#feeling !== feeling) {
      shut.destroy();
      return;
    }
    this.#shut = shut;
    this.view.add(shut.image.setVisible(false));
  }

  #dropShut(): void {
    this.#shut?.destroy();
    this.#shut = null;
  }

  #drawing(): Drawing {
    return new Drawing(this.#parts.scene, this.#parts.pictures, SHEET, NECK);
  }
}
