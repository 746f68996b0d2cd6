import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { extname, join, relative, resolve, sep } from 'node:path';
import type { Plugin } from 'vite';
import { picturesOf, readWardrobe } from './peeps.ts';

/** Where the art lies below the page, built and in development. */
const BELOW = 'art';

/** The folders of `assets/` that go to the page as they are. */
const FOLDERS = ['settings', 'props'];

const TYPES: Readonly<Record<string, string>> = { '.svg': 'image/svg+xml', '.json': 'application/json' };

/**
 * Gives the page its art: settings and props as drawn, and a picture of every look with every feeling,
 * rendered here so that the faces' definitions never reach the page.
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
  art.set('manifest.json', () => readFileSync(join(assets, 'manifest.json')));
  for (const folder of FOLDERS) {
    for (const file of filesBelow(join(assets, folder))) {
      art.set(relative(assets, file).split(sep).join('/'), () => readFileSync(file));
    }
  }
  art.set('LICENSES.md', () => readFileSync(join(assets, 'LICENSES.md')));
  // Their licence asks that its text goes wherever the fonts go.
  for (const name of readdirSync(join(assets, 'fonts')).filter((file) => file.startsWith('OFL-'))) {
    art.set(`fonts/${name}`, () => readFileSync(join(assets, 'fonts', name)));
  }
  const wardrobe = readWardrobe(assets);
  for (const look of Object.keys(wardrobe.looks)) {
    for (const [name, svg] of picturesOf(wardrobe, look)) art.set(`looks/${look}/${name}`, () => svg);
  }
  return art;
}

function filesBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) throw new Error(`The art folder ${folder} is missing; the stage cannot be built without it.`);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && extname(entry.name) === '.svg')
    .map((entry) => resolve(entry.parentPath, entry.name));
}
