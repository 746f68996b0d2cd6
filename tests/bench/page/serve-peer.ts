import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import { phaserSource } from '../../../renderer/vite/phaser-source.ts';

/** The smallest Phaser page, being served. */
export interface Peer {
  readonly url: string;
  /** The folder with its built files. */
  readonly folder: string;
  readonly close: () => Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' };

/** Builds the smallest Phaser page as the real page is built, and serves it on this computer. */
export async function servePeer(): Promise<Peer> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'extra-mile-peer-'));
  await build({
    configFile: false,
    root: path.join(import.meta.dirname, 'peer'),
    base: './',
    publicDir: false,
    logLevel: 'warn',
    plugins: [phaserSource()],
    build: { outDir: folder, emptyOutDir: true, assetsDir: 'app', target: 'es2023', sourcemap: false, chunkSizeWarningLimit: 1400 },
  });
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://peer');
    const file = path.join(folder, pathname === '/' ? 'index.html' : path.normalize(pathname));
    response.setHeader('content-type', TYPES[path.extname(file)] ?? 'application/octet-stream');
    readFile(file).then(
      (body) => response.end(body),
      () => response.writeHead(pathname === '/favicon.ico' ? 204 : 404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The smallest page has no address.');
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
