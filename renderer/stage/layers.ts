import type Phaser from 'phaser';
import type { Frame } from './layout.ts';

/** From back to front, and how far each goes along when the view shifts. Those without are fixed to the screen. */
const ORDER = [
  ['sky', null],
  ['outside', 0.3],
  ['dusk', null],
  ['night', 0.3],
  ['room', 0.65],
  ['gloom', null],
  ['glow', 0.65],
  ['behind', null],
  ['people', null],
  ['front', 1.25],
  ['shade', null],
  ['effects', null],
  ['curtain', null],
] as const;

type LayerName = (typeof ORDER)[number][0];

/** The stage's layers. Those that shift are measured in world units, the others in pixels. */
export class Layers {
  readonly #all: ReadonlyMap<LayerName, Phaser.GameObjects.Container>;
  #frame: Frame | null = null;
  #shift = 0;

  constructor(scene: Phaser.Scene) {
    this.#all = new Map(ORDER.map(([name]) => [name, scene.add.container(0, 0)]));
  }

  get(name: LayerName): Phaser.GameObjects.Container {
    const layer = this.#all.get(name);
    if (layer === undefined) throw new Error(`The stage has no layer "${name}".`);
    return layer;
  }

  frame(frame: Frame): void {
    this.#frame = frame;
    this.#place();
  }

  /** Shifts the view by so many world units; the layers follow each at its own pace. */
  set shift(units: number) {
    this.#shift = units;
    this.#place();
  }

  get shift(): number {
    return this.#shift;
  }

  #place(): void {
    const frame = this.#frame;
    if (frame === null) return;
    for (const [name, pace] of ORDER) {
      if (pace === null) continue;
      const x = frame.x - this.#shift * pace * frame.scale;
      // Whole pixels keep the lines sharp while nothing moves.
      this.get(name).setScale(frame.scale).setPosition(Math.round(x), Math.round(frame.y));
    }
  }
}
