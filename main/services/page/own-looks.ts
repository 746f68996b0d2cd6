import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { DrawnLook } from '#core/looks/draw.ts';
import { type Outfit, OUTFITS } from '#core/looks/part-names.ts';
import { type LookParts, partsOf } from '#core/looks/parts.ts';
import { type Wardrobe, wardrobeOf } from '#core/looks/wardrobe.ts';
import { KeyedQueue } from '../keyed-queue.ts';
import { OWN_IMAGES } from './own-images.ts';

/** Their folder there. */
const LOOKS = 'looks';

/** How many looks are kept as they were drawn, each of some 60 kB: one for every part to choose from, and some people. */
const MOST_KEPT = 120;

/**
 * Draws the pictures of looks that are put together from parts: `own/looks/<code>/<file>.svg`, the files named as those of
 * the looks that come along. A look need not be kept in a library to be drawn, so that one can be seen while it is put together.
 */
export class OwnLooks {
  readonly #art: string;
  readonly #drawn = new Map<string, DrawnLook>();
  readonly #queue = new KeyedQueue();
  #wardrobe: Wardrobe | null = null;

  /** @param root the folder of the built page, whose art has the faces and the clothes */
  constructor(root: string) {
    this.#art = path.join(root, 'art');
  }

  /** The picture that a path's segments name, as SVG; null: no look has this code, or no such file. */
  async picture(segments: readonly string[]): Promise<string | null> {
    const [own, looks, code = '', file = '', ...more] = segments;
    if (own !== OWN_IMAGES || looks !== LOOKS || more.length > 0) return null;
    const parts = partsOf(code);
    if (parts === null) return null;
    const drawn = await this.#queue.run(LOOKS, () => this.#look(code, parts));
    return drawn.get(file)?.() ?? null;
  }

  async #look(code: string, parts: LookParts): Promise<DrawnLook> {
    const drawn = this.#drawn.get(code) ?? (await this.#draw(parts));
    this.#drawn.delete(code);
    this.#drawn.set(code, drawn);
    const [oldest] = this.#drawn.keys();
    if (this.#drawn.size > MOST_KEPT && oldest !== undefined) this.#drawn.delete(oldest);
    return drawn;
  }

  /** One at a time, with room for all else in between: whoever asks for a thousand looks holds nobody up but themselves. */
  async #draw(parts: LookParts): Promise<DrawnLook> {
    // Loaded only now: most sessions meet no such look, and the drawings are large.
    const { drawLook } = await import('#core/looks/draw.ts');
    this.#wardrobe ??= await readWardrobe(this.#art);
    await setImmediate();
    return drawLook(this.#wardrobe, parts);
  }
}

async function readWardrobe(art: string): Promise<Wardrobe> {
  const read = (...below: readonly string[]): Promise<string> => readFile(path.join(art, ...below), 'utf8');
  const drawings = await Promise.all(OUTFITS.map(async (id) => [id, await read('outfits', `${id}.svg`)] as const));
  // One of every outfit that there is.
  const outfits = new Map<Outfit, string>(drawings);
  return wardrobeOf(await read('expressions.json'), (id) => outfits.get(id) ?? '');
}
