import type Phaser from 'phaser';
import type { Part } from './drawing.ts';
import type { Size } from './layout.ts';
import type { PictureFiles } from './picture-files.ts';

/** Larger textures than this are refused by some graphics cards. */
const LARGEST = 4096;

/** SVG files as textures of exactly the size in which they are seen, shared between those who show them. */
export class Pictures {
  readonly #textures: Phaser.Textures.TextureManager;
  readonly #files: PictureFiles;
  readonly #changed: () => void;
  readonly #users = new Map<string, number>();

  /** `changed` is called whenever a picture is about to be shown. */
  constructor(textures: Phaser.Textures.TextureManager, files: PictureFiles, changed: () => void) {
    this.#textures = textures;
    this.#changed = changed;
    this.#files = files;
  }

  /** Fetches a file before anybody needs it; a failure shows when somebody does. */
  fetch(path: string): void {
    this.#files.fetch(path);
  }

  /**
   * The key of a texture with a part of the picture at `scale` pixels a unit. Each call is to be followed by one
   * of `release`. Rejects when the file cannot be had.
   */
  async take(path: string, sheet: Size, part: Part, scale: number): Promise<string> {
    const image = await this.#files.file(path);
    const fit = Math.min(scale, LARGEST / Math.max(sheet.width, sheet.height));
    const pixels = (units: number): number => Math.max(1, Math.round(units * fit));
    const whole = { width: pixels(sheet.width), height: pixels(sheet.height) };
    const cut = { x: Math.round(part.x * fit), y: Math.round(part.y * fit), width: pixels(part.width), height: pixels(part.height) };
    const key = `${path}@${whole.width}x${whole.height}-${cut.x}-${cut.y}-${cut.width}x${cut.height}`;
    this.#users.set(key, (this.#users.get(key) ?? 0) + 1);
    if (!this.#textures.exists(key)) this.#draw(key, image, whole, cut);
    this.#changed();
    return key;
  }

  release(key: string): void {
    const users = (this.#users.get(key) ?? 0) - 1;
    if (users > 0) this.#users.set(key, users);
    else {
      this.#users.delete(key);
      this.#textures.remove(key);
    }
  }

  #draw(key: string, image: HTMLImageElement, whole: Size, cut: Part): void {
    const texture = this.#textures.createCanvas(key, cut.width, cut.height);
    if (texture === null) throw new Error(`The picture ${key} could not be drawn; its texture is there already.`);
    texture.context.drawImage(image, -cut.x, -cut.y, whole.width, whole.height);
    texture.refresh();
  }
}
