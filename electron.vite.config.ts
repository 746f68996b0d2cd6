import path from 'node:path';
import { defineConfig } from 'electron-vite';

const folder = path.join(import.meta.dirname, 'main', 'electron');

/** Into one folder, main first; the page is built before it, by Vite alone. */
const outDir = path.join(import.meta.dirname, 'dist', 'electron');

export default defineConfig({
  main: {
    build: {
      outDir,
      // All but the database's native module goes into the bundle, so that a package needs no other.
      externalizeDeps: false,
      rolldownOptions: {
        input: {
          main: path.join(folder, 'main.ts'),
          'proof-worker': path.join(folder, '../services/proof/proof-worker.ts'),
          'export-worker': path.join(folder, '../services/exports/export-worker.ts'),
          'dashboards-worker': path.join(folder, '../services/dashboards/dashboards-worker.ts'),
          'long-job-worker': path.join(folder, '../services/long-jobs/long-job-worker.ts'),
        },
        external: ['better-sqlite3'],
        // All in one folder: what is bundled finds the worker's file in its own.
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir,
      emptyOutDir: false,
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: path.join(folder, 'preload.ts') },
        // A sandboxed preload script is not an ES module.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
});
