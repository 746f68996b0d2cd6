import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    environment: 'node',
    pool: 'forks',
    // Its own default leaves one core idle, which on two is half of them.
    maxWorkers: '100%',
    testTimeout: 30_000,
  },
});
