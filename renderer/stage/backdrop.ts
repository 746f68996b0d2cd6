import type Phaser from 'phaser';
import { Drawing } from './drawing.ts';
import type { Layers } from './layers.ts';
import { WORLD } from './layout.ts';
import type { Pictures } from './pictures.ts';
import { isOutdoors, type Place, SETTING_FILES } from './places.ts';

/** The layers that a setting's files go to. */
const LAYERS = { back: 'outside', night: 'night', middle: 'room', glow: 'glow', front: 'front' } as const;

/** The rain's file. */
const RAIN = 'props/rain.svg';

/** The drawn setting. */
export class Backdrop {
  readonly #drawings: ReadonlyMap<string, Drawing>;
  readonly #layers: Layers;
  readonly #rain: Drawing;
  #rains = false;
  #scale = 1;

  constructor(scene: Phaser.Scene, layers: Layers, pictures: Pictures) {
    this.#drawings = new Map(
      SETTING_FILES.map((file) => {
        const drawing = new Drawing(scene, pictures, WORLD, { x: 0, y: 0 });
        layers.get(LAYERS[file]).addAt(drawing.image, 0);
        return [file, drawing];
      }),
    );
    this.#image('glow').setBlendMode('ADD');
    this.#layers = layers;
    this.#rain = new Drawing(scene, pictures, WORLD, { x: 0, y: 0 });
  }

  /** Draws a setting; the old one stays until all of the new one is there. */
  async show(place: Place): Promise<void> {
    await Promise.all(
      [...this.#drawings].map(([file, drawing]) => drawing.show(`settings/${place.id}/${file}.svg`, this.#scale)),
    );
  }

  /** Lets it rain: behind the windows, or outdoors over all there is. */
  async rain(falls: boolean, place: Place): Promise<void> {
    this.#rains = falls;
    this.#layers.get(isOutdoors(place) ? 'room' : 'outside').add(this.#rain.image);
    if (falls) await this.#rain.show(RAIN, this.#scale);
    this.#rain.image.setVisible(this.#rains);
  }

  /** Colours the view through the windows, or the room. */
  tint(file: 'back' | 'middle', colour: number): void {
    this.#image(file).setTint(colour);
  }

  /** How bright the lights outdoors and the lamps indoors are, 0 to 1. */
  light(night: number, lamps: number): void {
    this.#image('night').setAlpha(night);
    this.#image('glow').setAlpha(lamps * 0.75);
  }

  async sharpen(scale: number): Promise<void> {
    this.#scale = scale;
    await Promise.all([...this.#drawings.values()].map((drawing) => drawing.sharpen(scale)));
    // What has dried up stays out of sight.
    if (this.#rains) await this.#rain.sharpen(scale);
  }

  #image(file: string): Phaser.GameObjects.Image {
    const drawing = this.#drawings.get(file);
    if (drawing === undefined) throw new Error(`A setting has no picture "${file}".`);
    return drawing.image;
  }
}
