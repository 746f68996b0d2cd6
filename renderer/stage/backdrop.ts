import type Phaser from 'phaser';
import { Drawing } from './drawing.ts';
import type { Layers } from './layers.ts';
import { WORLD } from './layout.ts';
import type { Pictures } from './pictures.ts';
import type { Place } from './places.ts';

/** A setting's files, and the layers they go to. */
const FILES = [
  ['back', 'outside'],
  ['night', 'night'],
  ['middle', 'room'],
  ['glow', 'glow'],
  ['front', 'front'],
] as const;

/** The drawn setting. */
export class Backdrop {
  readonly #drawings: ReadonlyMap<string, Drawing>;
  #scale = 1;

  constructor(scene: Phaser.Scene, layers: Layers, pictures: Pictures) {
    this.#drawings = new Map(
      FILES.map(([file, layer]) => {
        const drawing = new Drawing(scene, pictures, WORLD, { x: 0, y: 0 });
        layers.get(layer).addAt(drawing.image, 0);
        return [file, drawing];
      }),
    );
    this.#image('glow').setBlendMode('ADD');
  }

  /** Draws a setting; the old one stays until all of the new one is there. */
  async show(place: Place): Promise<void> {
    await Promise.all(
      [...this.#drawings].map(([file, drawing]) => drawing.show(`settings/${place.id}/${file}.svg`, this.#scale)),
    );
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
  }

  #image(file: string): Phaser.GameObjects.Image {
    const drawing = this.#drawings.get(file);
    if (drawing === undefined) throw new Error(`A setting has no picture "${file}".`);
    return drawing.image;
  }
}
