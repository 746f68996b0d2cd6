import type Phaser from 'phaser';
import { GameObjects } from 'phaser';
import type { Size } from './layout.ts';
import type { Pictures } from './pictures.ts';

/** A file's size in units, and how much of its height is wanted. */
export interface Sheet extends Size {
  readonly keep?: number;
}

/** A picture on the stage, measured in units of its parent and always as sharp as the screen. */
export class Drawing {
  readonly image: Phaser.GameObjects.Image;
  readonly #pictures: Pictures;
  readonly #sheet: Sheet;
  #path: string | null = null;
  #key: string | null = null;
  #gone = false;

  /** `origin` is the point of the sheet, in units, that lies at the image's position. */
  constructor(scene: Phaser.Scene, pictures: Pictures, sheet: Sheet, origin: { readonly x: number; readonly y: number }) {
    this.#pictures = pictures;
    this.#sheet = sheet;
    this.image = new GameObjects.Image(scene, 0, 0, '__DEFAULT').setVisible(false);
    this.image.setOrigin(origin.x / sheet.width, origin.y / (sheet.keep ?? sheet.height));
  }

  /** Shows a file at `scale` pixels a unit. Resolves to false when something newer came in between. */
  async show(path: string, scale: number): Promise<boolean> {
    this.#path = path;
    const { width, height, keep = height } = this.#sheet;
    const key = await this.#pictures.take(path, { width: width * scale, height: height * scale }, keep * scale);
    if (this.#gone || this.#path !== path) {
      this.#pictures.release(key);
      return false;
    }
    const old = this.#key;
    this.#key = key;
    this.image.setTexture(key).setDisplaySize(width, keep).setVisible(true);
    if (old !== null) this.#pictures.release(old);
    return true;
  }

  /** Draws the same file again for another size of the stage. */
  async sharpen(scale: number): Promise<void> {
    if (this.#path !== null && this.#key !== null) await this.show(this.#path, scale);
  }

  destroy(): void {
    this.#gone = true;
    this.image.destroy();
    if (this.#key !== null) this.#pictures.release(this.#key);
    this.#key = null;
  }
}
