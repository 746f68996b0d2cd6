import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { phaserSource } from './renderer/vite/phaser-source.ts';
import { playAhead } from './renderer/vite/play-ahead.ts';
import { stageArt } from './renderer/vite/stage-art.ts';

const here = import.meta.dirname;

export default defineConfig({
  root: resolve(here, 'renderer'),
  // The shells serve the page from wherever they like.
  base: './',
  publicDir: false,
  plugins: [react(), phaserSource(), stageArt(resolve(here, 'assets')), playAhead()],
  // Workers are modules, as the page is.
  worker: { format: 'es' },
  server: { fs: { allow: [here] } },
  build: {
    outDir: resolve(here, 'dist/renderer'),
    emptyOutDir: true,
    assetsDir: 'app',
    // The page's security policy allows no fonts from data addresses.
    assetsInlineLimit: 0,
    sourcemap: false,
    target: 'es2023',
    chunkSizeWarningLimit: 1400,
  },
});
