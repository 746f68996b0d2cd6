import { type Browser, type Request, test as base } from '@playwright/test';
import { Player } from './player.ts';
import { WebApp } from './web-app.ts';

/** What a browser keeps that has been let in once. */
type Admission = Awaited<ReturnType<Awaited<ReturnType<Browser['newContext']>>['storageState']>>;

/** A running web shell that several tests use, one after another, each with people of its own. */
export interface SharedApp {
  /** The address; `admission` opens it. */
  readonly address: string;
  readonly admission: Admission;
}

/**
 * Playwright's `test` for stories that only play: one web shell a worker, set so that nobody waits.
 * Text is there at once, nothing moves, nothing sounds, and no clock runs. `player` sits down in a
 * window of their own, and has not said yet who they are.
 */
export const test = base.extend<{ player: Player }, { sharedApp: SharedApp }>({
  sharedApp: [
    async ({ browser }, use) => {
      const app = await WebApp.start();
      try {
        await use({ address: app.origin, admission: await admit(browser, app) });
      } finally {
        await app.dispose();
      }
    },
    { scope: 'worker' },
  ],
  storageState: async ({ sharedApp }, use) => use(sharedApp.admission),
  player: async ({ page, sharedApp }, use) => use(await Player.sitDown(page, sharedApp)),
});

/** Opens the printed address, which works once, and makes the settings. */
async function admit(browser: Browser, app: WebApp): Promise<Admission> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(app.address);
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByRole('radio', { name: 'Instant' }).check();
    await page.getByRole('group', { name: 'Reduce motion' }).getByRole('radio', { name: 'Yes' }).check();
    await page.getByRole('checkbox', { name: 'Play sounds' }).uncheck();
    // Settings are kept one after the other: once the last one is, all are.
    const kept = page.waitForResponse((answer) => isOf(answer.request(), 'settings/set', 'timerFactor'));
    await page.getByLabel('Timers').selectOption('Off');
    await kept;
    return await context.storageState();
  } finally {
    await context.close();
  }
}

function isOf(request: Request, call: string, part: string): boolean {
  return request.url().endsWith(call) && (request.postData() ?? '').includes(part);
}

export { expect } from '@playwright/test';
