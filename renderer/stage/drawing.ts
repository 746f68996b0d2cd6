import type Phaser from 'phaser';
import { GameObjects } from 'phaser';
import type { Size } from './layout.ts';
import type { Pictures } from './pictures.ts';

/** A part of a drawing, in the drawing's units. */
export interface Part extends Size {
  readonly x: number;
  readonly y: number;
}

/** A file's size in units, and the part of it that is wanted; all of it unless told. */
export interface Sheet extends Size {
  readonly part?: Part;
}

/** A picture on the stage, measured in units of its parent and always as sharp as the screen. */
export class Drawing {
  readonly image: Phaser.GameObjects.Image;
  readonly #pictures: Pictures;
  readonly #sheet: Sheet;
  readonly #part: Part;
  #path: string | null = null;
  #key: string | null = null;
  #gone = false;

  /** `origin` is the point of the sheet, in units, that lies at the image's position. */
  constructor(scene: Phaser.Scene, pictures: Pictures, sheet: Sheet, origin: { readonly x: number; readonly y: number }) {
    this.#pictures = pictures;
    this.#sheet = sheet;
    this.image = new GameObjects.Image(scene, 0, 0, '__DEFAULT').setVisible(false);
    const part = sheet.part ?? { x: 0, y: 0, width: sheet.width, height: sheet.height };
    this.#part = part;
    this.image.setOrigin((origin.x - part.x) / part.width, (origin.y - part.y) / part.height);
  }

  /** Shows a file at `scale` pixels a unit. Resolves to false when something newer came in between. */
  async show(path: string, scale: number): Promise<boolean> {
    this.#path = path;
    const key = await this.#pictures.take(path, this.#sheet, this.#part, scale);
    if (this.#gone || this.#path !== path) {
      this.#pictures.release(key);
      return false;
    }
    const old = this.#key;
    this.#key = key;
    this.image.setTexture(key).setDisplaySize(this.#part.width, this.#part.height).setVisible(true);
    if (old !== null) this.#pictures.release(old);
    return true;
  }

  /** Shows nothing, until a file is shown again. */
  clear(): void {
    this.#path = null;
    this.image.setVisible(false);
    if (this.#key !== null) this.#pictures.release(this.#key);
    this.#key = null;
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
