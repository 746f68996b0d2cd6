import { defineConfig } from 'vite';

/** Builds the command line for an installed package, where Node does not strip types. */
export default defineConfig({
  publicDir: false,
  build: {
    ssr: 'main/extra-mile.ts',
    outDir: 'dist/cli',
    target: 'node20',
    rolldownOptions: { output: { banner: '#!/usr/bin/env node' } },
  },
});
