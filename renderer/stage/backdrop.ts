import type Phaser from 'phaser';
import { Drawing } from './drawing.ts';
import type { Layers } from './layers.ts';
import { WORLD } from './layout.ts';
import type { Pictures } from './pictures.ts';
import { OWN_SHEET } from './own-art.ts';
import { type Place, partFile, SETTING_FILES, type SettingPart } from './places.ts';

/** The layers that a setting's files go to. */
const LAYERS = { back: 'outside', night: 'night', middle: 'room', glow: 'glow', front: 'front' } as const;

/** The rain's file. */
const RAIN = 'props/rain.svg';

/** The drawn setting. */
export class Backdrop {
  readonly #drawings: ReadonlyMap<SettingPart, Drawing>;
  /** The organisation's own picture, where there is one: in place of all but the front. */
  readonly #own: Drawing;
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
    this.#own = new Drawing(scene, pictures, OWN_SHEET, { x: 0, y: 0 });
    layers.get('room').addAt(this.#own.image, 0);
  }

  /** Draws a setting; the old one stays until all of the new one is there. */
  async show(place: Place): Promise<void> {
    const show = async (drawing: Drawing, file: string | null): Promise<void> => {
      if (file === null) drawing.clear();
      else await drawing.show(file, this.#scale);
    };
    const parts = [...this.#drawings].map(([part, drawing]) => show(drawing, partFile(place, part)));
    await Promise.all([...parts, show(this.#own, place.picture ?? null)]);
  }

  /** Lets it rain: behind the windows, or outdoors over all there is. */
  async rain(falls: boolean, place: Place): Promise<void> {
    this.#rains = falls;
    this.#layers.get(place.outdoors === true ? 'room' : 'outside').add(this.#rain.image);
    if (falls) await this.#rain.show(RAIN, this.#scale);
    this.#rain.image.setVisible(this.#rains);
  }

  /** Colours the view through the windows, or the room. */
  tint(file: 'back' | 'middle', colour: number): void {
    this.#image(file).setTint(colour);
    if (file === 'middle') this.#own.image.setTint(colour);
  }

  /** How bright the lights outdoors and the lamps indoors are, 0 to 1. */
  light(night: number, lamps: number): void {
    this.#image('night').setAlpha(night);
    this.#image('glow').setAlpha(lamps * 0.75);
  }

  async sharpen(scale: number): Promise<void> {
    this.#scale = scale;
    await Promise.all([...this.#drawings.values(), this.#own].map((drawing) => drawing.sharpen(scale)));
    // What has dried up stays out of sight.
    if (this.#rains) await this.#rain.sharpen(scale);
  }

  #image(file: SettingPart): Phaser.GameObjects.Image {
    const drawing = this.#drawings.get(file);
    if (drawing === undefined) throw new Error(`A setting has no picture "${file}".`);
    return drawing.image;
  }
}
