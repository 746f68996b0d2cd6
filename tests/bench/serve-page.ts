import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { build, type PluginOption } from 'vite';

/** A page that the real one is measured against, being served. */
export interface ServedPage {
  readonly url: string;
  /** The folder with its built files. */
  readonly folder: string;
  readonly close: () => Promise<void>;
}

interface PageToServe {
  /** Folder of its sources, with an `index.html`. */
  readonly root: string;
  readonly plugins: readonly PluginOption[];
  /** What lies beside the built files, by name. */
  readonly files?: Readonly<Record<string, string>>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

/** Builds a page as the real page is built, and serves it on this computer. */
export async function servePage({ root, plugins, files = {} }: PageToServe): Promise<ServedPage> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'extra-mile-page-'));
  await build({
    configFile: false,
    root,
    base: './',
    publicDir: false,
    logLevel: 'warn',
    plugins: [...plugins],
    build: { outDir: folder, emptyOutDir: true, assetsDir: 'app', target: 'es2023', sourcemap: false, chunkSizeWarningLimit: 1400 },
  });
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://page');
    const file = path.join(folder, pathname === '/' ? 'index.html' : path.normalize(pathname));
    response.setHeader('content-type', TYPES[path.extname(file)] ?? 'application/octet-stream');
    readFile(file).then(
      (body) => response.end(body),
      () => response.writeHead(pathname === '/favicon.ico' ? 204 : 404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The page has no address.');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    folder,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
