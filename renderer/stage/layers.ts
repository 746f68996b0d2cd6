import type Phaser from 'phaser';
import type { Frame } from './layout.ts';

/**
 * From back to front, and how far each goes along when the view shifts: what is near goes further. Those without
 * are fixed to the screen.
 */
export const DEPTHS = [
  ['sky', null],
  ['outside', 0.3],
  ['dusk', null],
  ['night', 0.3],
  ['room', 0.65],
  ['gloom', null],
  ['glow', 0.65],
  ['behind', 1],
  ['people', 1],
  ['front', 1.25],
  ['shade', null],
  ['effects', 1],
  ['curtain', null],
] as const;

type LayerName = (typeof DEPTHS)[number][0];

/** Measured in pixels, though they shift; all others that shift are measured in world units. */
const IN_PIXELS: ReadonlySet<LayerName> = new Set(['behind', 'people', 'effects']);

/** The stage's layers. */
export class Layers {
  readonly #all: ReadonlyMap<LayerName, Phaser.GameObjects.Container>;
  #frame: Frame | null = null;
  #shift = 0;
  #whole = true;

  constructor(scene: Phaser.Scene) {
    this.#all = new Map(DEPTHS.map(([name]) => [name, scene.add.container(0, 0)]));
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

  /** Whether layers lie on whole pixels, which keeps lines sharp where no slow drift would stumble over them. */
  set whole(on: boolean) {
    if (this.#whole === on) return;
    this.#whole = on;
    this.#place();
  }

  get shift(): number {
    return this.#shift;
  }

  #place(): void {
    const frame = this.#frame;
    if (frame === null) return;
    for (const [name, pace] of DEPTHS) {
      if (pace === null) continue;
      const by = this.#shift * pace * frame.scale;
      const x = IN_PIXELS.has(name) ? -by : frame.x - by;
      const y = IN_PIXELS.has(name) ? 0 : frame.y;
      const layer = this.get(name).setScale(IN_PIXELS.has(name) ? 1 : frame.scale);
      layer.setPosition(this.#whole ? Math.round(x) : x, Math.round(y));
    }
  }
}
