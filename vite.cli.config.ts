import { defineConfig } from 'vite';

/** Builds the command line for an installed package, where Node does not strip types. */
export default defineConfig({
  publicDir: false,
  build: {
    ssr: true,
    outDir: 'dist/cli',
    target: 'node20',
    rolldownOptions: {
      input: {
        'extra-mile': 'main/extra-mile.ts',
        'proof-worker': 'main/services/proof/proof-worker.ts',
        'export-worker': 'main/services/exports/export-worker.ts',
        'dashboards-worker': 'main/services/dashboards/dashboards-worker.ts',
        'long-job-worker': 'main/services/long-jobs/long-job-worker.ts',
      },
      output: {
        banner: '#!/usr/bin/env node',
        entryFileNames: '[name].js',
        // Beside the entries: what is bundled finds the worker's file in its own folder.
        chunkFileNames: '[name]-[hash].js',
      },
    },
  },
});
