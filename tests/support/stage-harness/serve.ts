import { readFile } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import { phaserSource } from '../../../renderer/vite/phaser-source.ts';
import { stageArt } from '../../../renderer/vite/stage-art.ts';

const POLICY =
  "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'";

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

export interface Harness {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Builds the harness page as the real page is built, and serves it under the real page's security policy. */
export async function serveHarness(): Promise<Harness> {
  const outDir = await mkdtemp(path.join(tmpdir(), 'stage-harness-'));
  await build({
    configFile: false,
    root: import.meta.dirname,
    base: './',
    publicDir: false,
    logLevel: 'warn',
    plugins: [phaserSource(), stageArt(path.resolve(import.meta.dirname, '../../../assets'))],
    build: { outDir, emptyOutDir: true, assetsDir: 'app', assetsInlineLimit: 0, chunkSizeWarningLimit: 1400, minify: false },
  });
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://harness');
    const file = path.join(outDir, pathname === '/' ? 'index.html' : path.normalize(pathname));
    response.setHeader('content-type', TYPES[path.extname(file)] ?? 'application/octet-stream');
    response.setHeader('content-security-policy', POLICY);
    readFile(file, (problem, body) => {
      // Browsers ask for an icon of their own accord.
      if (problem !== null) response.statusCode = pathname === '/favicon.ico' ? 204 : 404;
      response.end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The harness has no address.');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(outDir, { recursive: true, force: true });
    },
  };
}
