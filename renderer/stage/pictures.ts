import type Phaser from 'phaser';
import type { Size } from './layout.ts';

/** Larger textures than this are refused by some graphics cards. */
const LARGEST = 4096;

/** SVG files as textures of exactly the size in which they are seen, shared between those who show them. */
export class Pictures {
  readonly #textures: Phaser.Textures.TextureManager;
  readonly #base: string;
  readonly #files = new Map<string, Promise<HTMLImageElement>>();
  readonly #users = new Map<string, number>();

  constructor(textures: Phaser.Textures.TextureManager, assetsUrl: string) {
    this.#textures = textures;
    this.#base = assetsUrl.replace(/\/*$/, '/');
  }

  /** Fetches a file before anybody needs it; a failure shows when somebody does. */
  fetch(path: string): void {
    this.#file(path).catch(() => {});
  }

  /**
   * The key of a texture with the picture at `pixels`, cut off below `keep` pixels. Each call is to be
   * followed by one of `release`. Rejects when the file cannot be had.
   */
  async take(path: string, pixels: Size, keep: number): Promise<string> {
    const image = await this.#file(path);
    const fit = Math.min(1, LARGEST / Math.max(pixels.width, pixels.height));
    const width = Math.max(1, Math.round(pixels.width * fit));
    const height = Math.max(1, Math.round(pixels.height * fit));
    const kept = Math.max(1, Math.round(keep * fit));
    const key = `${path}@${width}x${height}-${kept}`;
    this.#users.set(key, (this.#users.get(key) ?? 0) + 1);
    if (!this.#textures.exists(key)) this.#draw(key, image, width, height, kept);
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

  #draw(key: string, image: HTMLImageElement, width: number, height: number, kept: number): void {
    const texture = this.#textures.createCanvas(key, width, kept);
    if (texture === null) throw new Error(`The picture ${key} could not be drawn; its texture is there already.`);
    texture.context.drawImage(image, 0, 0, width, height);
    texture.refresh();
  }

  #file(path: string): Promise<HTMLImageElement> {
    const known = this.#files.get(path);
    if (known !== undefined) return known;
    const file = load(this.#base + path);
    this.#files.set(path, file);
    // A file that could not be had this time may be there the next.
    file.catch(() => this.#files.delete(path));
    return file;
  }
}

async function load(url: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = url;
  try {
    await image.decode();
  } catch (cause) {
    throw new Error(`The stage could not load ${url}; check that the built art is being served.`, { cause });
  }
  return image;
}
