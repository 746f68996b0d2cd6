import { look } from '#tests/support/look.ts';
import { Player } from '#tests/support/player.ts';
import { expect, test } from '#tests/support/web-app.ts';

test('the credits are a link away from the settings, and say whose work this is', async ({ app, page }) => {
  const player = await Player.sitDown(page, app);
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('link', { name: 'Credits and licences' }).click();
  await expect(player.heading('Credits')).toBeFocused();
  await expect(page.getByText('Pablo Stanley', { exact: false })).toBeVisible();
  await look(page, 'desktop/credits');
  await page.setViewportSize({ width: 320, height: 640 });
  await look(page, 'narrow/credits');
  await page.getByRole('link', { name: 'Back to settings' }).click();
  await expect(player.heading('Settings')).toBeFocused();
});
