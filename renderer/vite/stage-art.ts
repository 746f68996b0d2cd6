import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { extname, join, relative, resolve, sep } from 'node:path';
import type { Plugin } from 'vite';
import { parseLooks } from '#core/looks/bundled-looks.ts';
import { drawLook } from '#core/looks/draw.ts';
import { type Wardrobe, wardrobeOf } from '#core/looks/wardrobe.ts';

/** Where the art lies below the page, built and in development. */
const BELOW = 'art';

/** The folders of `assets/` that go along as they are; outfits for looks that are put together later. */
const FOLDERS = ['settings', 'props', 'outfits'];

/** The files that do. */
const FILES = ['manifest.json', 'looks.json', 'expressions.json', 'LICENSES.md'];

const TYPES: Readonly<Record<string, string>> = { '.svg': 'image/svg+xml', '.json': 'application/json' };

/**
 * Gives the page its art: settings and props as drawn, and a picture of every look with every feeling,
 * rendered here so that the faces' definitions never reach the page. Beside them lies what main draws an organisation's own
 * looks with.
 */
export function stageArt(assets: string): Plugin {
  return {
    name: 'extra-mile:stage-art',
    generateBundle() {
      for (const [path, source] of allArt(assets)) {
        this.emitFile({ type: 'asset', fileName: `${BELOW}/${path}`, source: source() });
      }
    },
    configureServer(server) {
      server.middlewares.use(`/${BELOW}`, (request, response, next) => {
        const path = new URL(request.url ?? '/', 'http://page').pathname.slice(1);
        const source = allArt(assets).get(path);
        if (source === undefined) {
          next();
          return;
        }
        response.setHeader('content-type', TYPES[extname(path)] ?? 'application/octet-stream');
        response.end(source());
      });
    },
  };
}

/** Every file of the art by its path, made when asked for. */
export function allArt(assets: string): ReadonlyMap<string, () => string | Uint8Array> {
  const art = new Map<string, () => string | Uint8Array>();
  for (const name of FILES) art.set(name, () => readFileSync(join(assets, name)));
  for (const folder of FOLDERS) {
    for (const file of filesBelow(join(assets, folder))) {
      art.set(relative(assets, file).split(sep).join('/'), () => readFileSync(file));
    }
  }
  // Their licence asks that its text goes wherever the fonts go.
  for (const name of readdirSync(join(assets, 'fonts')).filter((file) => file.startsWith('OFL-'))) {
    art.set(`fonts/${name}`, () => readFileSync(join(assets, 'fonts', name)));
  }
  const wardrobe = readWardrobe(assets);
  for (const [look, parts] of parseLooks(readFileSync(join(assets, 'looks.json'), 'utf8'))) {
    for (const [name, svg] of drawLook(wardrobe, parts)) art.set(`looks/${look}/${name}`, svg);
  }
  return art;
}

function filesBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) throw new Error(`The art folder ${folder} is missing; the stage cannot be built without it.`);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && extname(entry.name) === '.svg')
    .map((entry) => resolve(entry.parentPath, entry.name));
}

function readWardrobe(assets: string): Wardrobe {
  const read = (...path: readonly string[]): string => readFileSync(join(assets, ...path), 'utf8');
  return wardrobeOf(read('expressions.json'), (id) => read('outfits', `${id}.svg`));
}
