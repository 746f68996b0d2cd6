import { defineConfig, devices } from '@playwright/test';
import { chromiumArgs } from '#tests/support/chromium-args.ts';
import { ensureChromium } from '#tests/support/find-chromium.ts';

const { executablePath, said, installed } = ensureChromium();
if (installed) process.stdout.write(`${said}\n`);

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  globalSetup: './tests/support/build-first.ts',
  outputDir: 'artifacts/playwright',
  forbidOnly: process.env['CI'] !== undefined,
  fullyParallel: false,
  workers: 2,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'artifacts/playwright.json' }]],
  use: {
    screenshot: 'only-on-failure',
    // A trace keeps a picture of every move on the stage, which takes as long as the play itself: TRACE=1 asks for it.
    trace: process.env['TRACE'] === undefined ? 'off' : 'retain-on-failure',
    locale: 'en-GB',
    timezoneId: 'UTC',
  },
  projects: [
    {
      name: 'chromium',
      use: {
        ...devices['Desktop Chrome'],
        viewport: { width: 1280, height: 800 },
        launchOptions: {
          executablePath,
          args: chromiumArgs(process.getuid?.() === 0),
        },
      },
    },
  ],
});
