import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { look } from '#tests/support/look.ts';
import { Player } from '#tests/support/player.ts';
import { routeTo } from '#tests/support/routes.ts';
import { expect, test } from '#tests/support/web-app.ts';


const { scenario } = routeTo('missing-dressing', 'A');

test('settings hold at once, after a reload and after a restart', async ({ program: app, page }) => {
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

test('two people at one computer have settings of their own, after a reload and a restart, until they give them up', async ({ program: app, page }) => {
  const player = await Player.sitDown(page, app);
  const root = page.locator('html');
  const letters = page.getByRole('group', { name: 'Typeface' });
  const openSettings = async (name: string): Promise<void> => {
    await page.getByRole('link', { name }).click();
    await expect(page.getByRole('slider').first()).toBeVisible();
  };
  await openSettings('Settings');
  await page.getByRole('slider', { name: 'Text size' }).press('ArrowRight');
  await expect(root).toHaveCSS('font-size', '17.6px');
  await expect(page.getByText('Saved.')).toBeVisible();
  await page.goBack();

  await test.step('Ana chooses her own', async () => {
    await player.addName('Ana');
    await openSettings('Settings');
    await expect(page.getByText('Yours alone, Ana', { exact: false })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Use this computer’s defaults again' })).toHaveAttribute('aria-disabled', 'true');
    await page.getByRole('slider', { name: 'Text size' }).press('End');
    await letters.getByRole('radio', { name: 'Easier with dyslexia' }).check();
    await page.getByLabel('Timers').selectOption('0');
    await page.getByRole('group', { name: 'Language' }).getByRole('radio', { name: 'Español' }).check();
    await expect(player.heading('Ajustes')).toBeVisible();
  });

  await test.step('nobody else has them, on the list of names and behind it', async () => {
    await page.getByRole('link', { name: 'Cambiar de persona' }).click();
    await expect(player.heading('Who is playing?')).toBeVisible();
    await expect(root).toHaveCSS('font-size', '17.6px');
    await expect(root).toHaveAttribute('data-font', 'standard');
    await expect(page.getByRole('link', { name: 'Scenarios' })).toHaveCount(0);
    await player.addName('Ben');
    await openSettings('Settings');
    await expect(letters.getByRole('radio', { name: 'Standard (Atkinson Hyperlegible)' })).toBeChecked();
    await expect(page.getByLabel('Timers')).toHaveValue('1');
    await page.getByRole('checkbox', { name: 'Play sounds' }).uncheck();
    await expect(page.getByText('Saved.')).toBeVisible();
  });

  const asAnaSet = async (): Promise<void> => {
    await expect(player.heading('Ajustes')).toBeVisible();
    await expect(root).toHaveCSS('font-size', '32px');
    await expect(root).toHaveAttribute('data-font', 'dyslexia');
    await expect(page.getByLabel('Relojes')).toHaveValue('0');
    await expect(page.getByRole('checkbox', { name: 'Reproducir sonidos' })).toBeChecked();
  };
  await test.step('they wait for her, and a reload keeps them', async () => {
    await page.getByRole('link', { name: 'Switch player' }).click();
    await page.getByRole('button', { name: 'Ana' }).click();
    await openSettings('Ajustes');
    await asAnaSet();
    await page.addInitScript(() => {
      new MutationObserver(() => {
        if (document.body.textContent.includes('Settings')) document.documentElement.dataset['flashed'] = 'yes';
      }).observe(document, { childList: true, subtree: true });
    });
    await page.reload();
    await asAnaSet();
    await expect(root).not.toHaveAttribute('data-flashed', 'yes');
  });

  await test.step('a restart keeps both apart', async () => {
    await app.stop();
    await app.restart();
    await page.goto(app.address);
    await page.getByRole('button', { name: 'Ben' }).click();
    await openSettings('Settings');
    await expect(root).toHaveCSS('font-size', '17.6px');
    await expect(page.getByRole('checkbox', { name: 'Play sounds' })).not.toBeChecked();
    await page.getByRole('link', { name: 'Switch player' }).click();
    await page.getByRole('button', { name: 'Ana' }).click();
    await openSettings('Ajustes');
    await asAnaSet();
  });

  await test.step('Ana gives them up, which she is asked about', async () => {
    await look(page, 'desktop/20-settings-own');
    const reset = page.getByRole('button', { name: 'Volver a los ajustes de esta computadora' });
    await reset.click();
    const dialog = page.getByRole('dialog', { name: '¿Volver a los ajustes de esta computadora?' });
    await dialog.getByRole('button', { name: 'Conservar los míos' }).click();
    await expect(reset).toBeFocused();
    await reset.press('Enter');
    await dialog.getByRole('button', { name: 'Volver', exact: true }).click();
    await expect(player.heading('Settings')).toBeVisible();
    await expect(page.getByText('This computer’s defaults hold again.')).toBeVisible();
    await expect(root).toHaveCSS('font-size', '17.6px');
    await expect(page.getByLabel('Timers')).toHaveValue('1');
    await expect(page.getByRole('button', { name: 'Use this computer’s defaults again' })).toBeFocused();
  });
});

test('a setting that cannot be kept is taken back and says so, on its screen and in the pause', async ({ app, page }) => {
  const player = await Player.sitDown(page, app);
  await player.addName('Ana');
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(page.getByRole('slider').first()).toBeVisible();
  await page.route('**/settings/set', (route) => route.abort());
  await page.getByRole('slider', { name: 'Text size' }).press('End');
  await expect(page.getByRole('alert')).toContainText('The setting could not be saved and is back as it was.');
  await expect(page.locator('html')).toHaveCSS('font-size', '16px');
  await page.goBack();
  await player.start(scenario.title);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('slider', { name: 'Text size' }).press('End');
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('could not be saved');
  await page.unroute('**/settings/set');
  await page.getByRole('slider', { name: 'Text size' }).press('End');
  await expect(page.locator('html')).toHaveCSS('font-size', '32px');
  await expect(page.getByRole('dialog').getByRole('alert')).toHaveCount(0);
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

test('what main has to say about this installation stands above every screen until it is dismissed', async ({ program: app, page }) => {
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
