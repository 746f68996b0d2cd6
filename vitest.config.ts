import { defineConfig } from 'vitest/config';

/** What runs nothing but functions: no process, no file that it writes, nothing of the computer that it changes. */
const FUNCTIONS = ['tests/core/**/*.test.ts', 'tests/renderer/**/*.test.ts', 'tests/scenarios/**/*.test.ts'];

export default defineConfig({
  test: {
    environment: 'node',
    pool: 'forks',
    // Its own default leaves one core idle, which on two is half of them.
    maxWorkers: '100%',
    testTimeout: 30_000,
    unstubGlobals: true,
    projects: [
      {
        extends: true,
        // To start a process and load the same modules takes longer than most of these files take.
        test: { name: 'functions', include: FUNCTIONS, isolate: false },
      },
      {
        extends: true,
        test: { name: 'programs', include: ['tests/**/*.test.ts'], exclude: FUNCTIONS },
      },
    ],
  },
});
