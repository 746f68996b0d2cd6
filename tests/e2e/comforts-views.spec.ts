import type { Page } from '@playwright/test';
import { inSettings, practise, SECOND, sitDown, status, tool } from '#tests/support/corner-shop.ts';
import { look } from '#tests/support/look.ts';
import { views } from '#tests/support/runs.ts';
import { expect, test } from '#tests/support/web-app.ts';

/** Where there is room for one row only, the tools are in a menu; it opens, shuts by Escape, and gives the focus back. */
async function seeTools(page: Page, see: (screen: string) => Promise<void>): Promise<void> {
  const more = page.getByRole('button', { name: 'More tools' });
  if (!(await more.isVisible())) return;
  const header = await page.locator('.play-top').boundingBox();
  expect(header?.height, 'one row').toBeLessThanOrEqual(72);
  await expect(tool(page, /^Look back/)).toBeHidden();
  await more.click();
  await expect(more).toHaveAttribute('aria-expanded', 'true');
  await expect(tool(page, /^Look back/)).toBeVisible();
  await see('4-tools');
  await page.keyboard.press('Escape');
  await expect(more).toBeFocused();
  await expect(tool(page, /^Look back/)).toBeHidden();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await more.click();
  await tool(page, /^Auto/).click();
  await expect(more).toBeFocused();
  await expect(status(page)).toHaveText('Lines go on by themselves now. Choices wait for you.');
  await page.keyboard.press('a');
}

/** Ways to look at what is new on screen. */
const VIEWS = [
  { name: 'desktop', size: { width: 1280, height: 800 }, text: 100, font: 'Standard (Atkinson Hyperlegible)' },
  { name: 'narrow', size: { width: 360, height: 740 }, text: 100, font: 'Standard (Atkinson Hyperlegible)' },
  { name: 'narrowest-large-text', size: { width: 320, height: 640 }, text: 200, font: 'Standard (Atkinson Hyperlegible)' },
  { name: 'large-text', size: { width: 640, height: 720 }, text: 200, font: 'Standard (Atkinson Hyperlegible)' },
  { name: 'dyslexia', size: { width: 1280, height: 800 }, text: 100, font: 'Easier with dyslexia (OpenDyslexic)' },
  { name: 'narrow-dyslexia', size: { width: 320, height: 640 }, text: 120, font: 'Easier with dyslexia (OpenDyslexic)' },
] as const;

for (const { name, size, text, font } of views(VIEWS, [])) {
  test(`everybody can use them: ${name}`, async ({ app, page }) => {
    test.slow();
    await page.setViewportSize(size);
    const see = (screen: string): Promise<void> => look(page, `comforts/${name}/${screen}`);
    const player = await sitDown(page, app);
    await inSettings(page, async () => {
      const slider = page.getByRole('slider', { name: 'Text size' });
      for (let percent = 100; percent < text; percent += 10) await slider.press('ArrowRight');
      await page.getByRole('radio', { name: font }).check();
      if (font !== 'Standard (Atkinson Hyperlegible)') await expect.poll(() => page.evaluate(() => document.fonts.check('16px OpenDyslexic'))).toBe(true);
      await see('1-settings');
      await page.getByRole('button', { name: 'Change: Pause' }).click();
      await page.keyboard.press('b');
      await expect(page.getByText('B is taken', { exact: false })).toBeVisible();
      await see('2-key-taken');
      await page.keyboard.press('Tab');
    });
    await practise(player);
    await page.keyboard.press('s');
    await expect(page.locator('.play-status')).not.toBeEmpty();
    await see('3-line');
    await player.readOn();
    await see('4-choices');
    await player.takeByNumber('Which day was it?');
    await player.readToFeedback();
    await see('4-feedback');
    await page.getByRole('button', { name: 'Go on', exact: true }).click();
    await seeTools(page, see);
    await page.keyboard.press('b');
    await expect(page.getByRole('dialog')).toBeVisible();
    await see('5-looking-back');
    await page.getByRole('dialog').getByRole('button', { name: SECOND }).click();
    await see('6-read-again');
    await page.keyboard.press('Enter');
    await page.keyboard.press('h');
    await see('7-stage-alone');
    await page.keyboard.press('h');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Keys' }).click();
    await see('8-keys');
  });
}
