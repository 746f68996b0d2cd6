import { cpSync, mkdirSync } from 'node:fs';
import path from 'node:path';

const ASSETS = path.resolve(import.meta.dirname, '../../assets');

/** Gives the folder of a page what the build puts there for drawing looks. */
export function furnishWardrobe(page: string): void {
  mkdirSync(path.join(page, 'art'), { recursive: true });
  for (const name of ['expressions.json', 'outfits']) cpSync(path.join(ASSETS, name), path.join(page, 'art', name), { recursive: true });
}
