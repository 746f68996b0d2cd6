import type { Browser, BrowserContextOptions } from 'playwright-core';

/** An attempt that has begun and waits to be gone on with. */
export interface StandingAttempt {
  /** What lets a browser in. */
  readonly context: BrowserContextOptions;
  readonly player: string;
  /** Address of the play page. */
  readonly play: string;
  /** Address of the first screen of somebody who has signed in. */
  readonly first: string;
}

/** Signs in at an address that opens once, and begins a scenario. */
export async function beginAttempt(browser: Browser, address: string, title: string): Promise<StandingAttempt> {
  const context = await browser.newContext({ locale: 'en-GB' });
  try {
    const page = await context.newPage();
    await page.goto(address);
    await page.getByLabel('Your name').fill('Ana');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: title, exact: true }).click();
    // A run that counts would ask for a PIN, and each window that goes on with it too.
    await page.getByRole('button', { name: 'Practise', exact: true }).click();
    await page.getByRole('button', { name: 'Pause' }).waitFor();
    const player = await page.evaluate(() => sessionStorage.getItem('extra-mile.player'));
    if (player === null) throw new Error('The page does not remember who plays.');
    const { origin } = new URL(address);
    return { context: { storageState: await context.storageState() }, player, play: page.url(), first: `${origin}/#/scenarios` };
  } finally {
    await context.close();
  }
}
