import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { look } from '#tests/support/look.ts';
import { Player } from '#tests/support/player.ts';
import { routeTo } from '#tests/support/routes.ts';
import { expect, test } from '#tests/support/web-app.ts';


const { scenario } = routeTo('missing-dressing', 'A');

test('settings hold at once, after a reload and after a restart', async ({ app, page }) => {
  const player = await Player.sitDown(page, app);
  await page.getByRole('link', { name: 'Settings' }).click();
  const size = page.getByRole('slider', { name: 'Text size' });
  for (let step = 0; step < 10; step++) await size.press('ArrowRight');
  await expect(size).toHaveAttribute('aria-valuetext', '200 %');
  const root = page.locator('html');
  await expect(root).toHaveCSS('font-size', '32px');
  await page.getByRole('radio', { name: 'Instant' }).check();
  await page.getByRole('group', { name: 'Reduce motion' }).getByRole('radio', { name: 'Yes' }).check();
  await expect(root).toHaveAttribute('data-motion', 'reduced');
  await page.getByRole('checkbox', { name: 'Play sounds' }).uncheck();
  await expect(page.getByRole('slider', { name: 'Volume' })).toBeDisabled();
  await page.getByLabel('Timers').selectOption('3');
  await expect(page.getByText('Saved.')).toBeVisible();

  const asSet = async (): Promise<void> => {
    await expect(root).toHaveCSS('font-size', '32px');
    await expect(page.getByRole('radio', { name: 'Instant' })).toBeChecked();
    await expect(page.getByRole('checkbox', { name: 'Play sounds' })).not.toBeChecked();
    await expect(page.getByLabel('Timers')).toHaveValue('3');
  };
  await page.reload();
  await asSet();
  await app.stop();
  await app.restart();
  await page.goto(app.address);
  await page.getByRole('link', { name: 'Settings' }).click();
  await asSet();

  await page.goBack();
  await player.addName('Ana');
  await page.getByRole('link', { name: scenario.title }).click();
  await expect(page.getByLabel('Timers')).toHaveValue('3');
});

test('a line types itself out, or stands there at once', async ({ app, page }) => {
  const player = await Player.sitDown(page, app);
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('radio', { name: 'Slow' }).check();
  await page.goBack();
  await player.addName('Ana');
  await player.start(scenario.title);
  const line = page.locator('.line-text');
  const yetToCome = page.locator('.line-yet');
  await expect(yetToCome).not.toBeEmpty();
  await page.clock.runFor(20_000);
  await expect(yetToCome).toBeEmpty();

  await page.keyboard.press('Escape');
  await page.getByRole('dialog').getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('radio', { name: 'Instant' }).check();
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
  const first = await line.textContent();
  await page.keyboard.press('Space');
  await expect(line).not.toHaveText(first ?? '');
  await expect(yetToCome).toBeEmpty();
});

test('the system’s wish for less motion is followed, until the setting says otherwise', async ({ app, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const player = await Player.sitDown(page, app);
  const root = page.locator('html');
  await expect(root).toHaveAttribute('data-motion', 'reduced');
  await player.addName('Ana');
  await player.start(scenario.title);
  await expect(page.getByRole('button', { name: 'Next', exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('group', { name: 'Reduce motion' }).getByRole('radio', { name: 'No', exact: true }).check();
  await expect(root).toHaveAttribute('data-motion', 'full');
});

test('what main has to say about this installation stands above every screen until it is dismissed', async ({ app, page }) => {
  await app.stop();
  await writeFile(path.join(app.dataFolder, 'settings.json'), '{"textSize": ');
  await app.restart();
  const player = await Player.sitDown(page, app);
  const notice = page.getByRole('region', { name: 'Notices' });
  await expect(notice).toContainText('Your settings were');
  await player.addName('Ana');
  await expect(notice).toBeVisible();
  await look(page, 'desktop/18-notice');
  await notice.getByRole('button', { name: 'Dismiss' }).click();
  await expect(notice).toHaveCount(0);
});
