import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { look } from '#tests/support/look.ts';
import { packBytes } from '#tests/support/packs.ts';
import { views } from '#tests/support/runs.ts';
import { openArea, setUpStaff } from '#tests/support/staff.ts';
import { expect, test, WebApp } from '#tests/support/web-app.ts';

async function openStudio(page: Page, app: WebApp): Promise<void> {
  await page.goto(app.address);
  await page.getByRole('link', { name: 'For trainers and HR' }).click();
  await setUpStaff(page);
  await openArea(page, 'Studio', 'Scenario studio');
}

const NARROW = [
  { name: 'phone', size: { width: 360, height: 740 } },
  { name: 'narrowest', size: { width: 320, height: 700 } },
] as const;

test('a pack is made, looked through in a fresh house, installed and played', async ({ page, app, browser }, info) => {
  test.setTimeout(90_000);
  await openStudio(page, app);
  const bundled = page.getByRole('region', { name: 'Scenarios that came with Extra Mile' });
  await bundled.getByRole('button', { name: 'Make a copy of The missing dressing' }).click();
  await page.getByLabel('Title').fill('The late soup');
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.getByRole('link', { name: 'All scenarios' }).click();

  await page.getByRole('link', { name: 'Share scenarios' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Share scenarios' })).toBeFocused();
  await page.getByRole('button', { name: 'Make the pack' }).click();
  await expect(page.getByText('Choose at least one scenario or programme.')).toBeVisible();
  await page.getByRole('group', { name: 'Your scenarios' }).getByRole('checkbox', { name: 'The late soup' }).check();
  const contents = page.getByRole('region', { name: 'What is in the pack' });
  await expect(contents.getByText('late-soup.scenario.json')).toBeVisible();
  await expect(contents.getByText('principles.json', { exact: false }).first()).toBeVisible();
  await page.getByLabel('Name of the pack').fill('Soup for all');
  await page.getByLabel('By', { exact: true }).fill('The test kitchen');
  await page.getByRole('group', { name: 'Common licences' }).getByRole('button', { name: 'CC BY 4.0' }).click();
  await expect(page.getByRole('textbox', { name: 'Licence' })).toHaveValue('CC BY 4.0');
  await expect(page.getByText('Anyone may use and change it, as long as they name you.')).toBeVisible();
  await look(page, 'packs-share', { whole: true });
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Make the pack' }).click();
  const pack = await download;
  expect(pack.suggestedFilename()).toBe('soup-for-all.extramile.zip');
  const file = info.outputPath(pack.suggestedFilename());
  await pack.saveAs(file);
  const text = await readFile(join(app.dataFolder, 'scenarios', 'late-soup.scenario.json'), 'utf8');

  const other = await WebApp.start();
  const context = await browser.newContext();
  try {
    const there = await context.newPage();
    await openStudio(there, other);
    await there.getByRole('link', { name: 'Open a pack' }).click();
    // What could do harm is refused with its reason.
    const hostile = packBytes({ 'tea.scenario.json': text }, { more: [{ name: '../evil.scenario.json', contents: text }] });
    await there.getByLabel('Pack', { exact: true }).setInputFiles({ name: 'evil.extramile.zip', mimeType: 'application/zip', buffer: hostile });
    await expect(there.getByText('would lead out of its folder')).toBeVisible();
    await there.getByLabel('Pack', { exact: true }).setInputFiles(file);
    await expect(there.getByRole('heading', { level: 2, name: 'Soup for all' })).toBeFocused();
    await expect(there.getByText('The test kitchen')).toBeVisible();
    await expect(there.getByRole('checkbox', { name: /^The late soup, version/ })).toBeChecked();
    await look(there, 'packs-review', { whole: true });
    for (const { size, name } of views(NARROW, ['phone'])) {
      await there.setViewportSize(size);
      await look(there, `packs-review-${name}`, { whole: true });
    }
    expect(await readdir(join(other.dataFolder, 'scenarios'))).toEqual([]);
    await there.getByRole('button', { name: 'Install what is chosen' }).click();
    await expect(there.getByRole('heading', { level: 2, name: 'The pack is installed' })).toBeFocused();
    expect(await readFile(join(other.dataFolder, 'scenarios', 'late-soup.scenario.json'), 'utf8')).toBe(text);
    await look(there, 'packs-installed');
    await there.getByRole('link', { name: 'Sign out' }).click();
    await there.goto(`${other.origin}/#/people`);
    await there.getByLabel('Your name').fill('Ana');
    await there.getByRole('button', { name: 'Add and play' }).click();
    await there.getByRole('link', { name: 'The late soup' }).click();
    await expect(there.getByRole('heading', { level: 1, name: 'The late soup' })).toBeVisible();
  } finally {
    await context.close();
    await other.dispose();
  }
});
