import type { Page } from '@playwright/test';
import { look } from '#tests/support/look.ts';
import { openArea, setUpStaff } from '#tests/support/staff.ts';
import { expect, test, type WebApp } from '#tests/support/web-app.ts';

async function openStudio(page: Page, app: WebApp): Promise<void> {
  await page.goto(app.address);
  await page.getByRole('link', { name: 'For trainers and HR' }).click();
  await setUpStaff(page);
  await openArea(page, 'Studio', 'Scenario studio');
  await expect(page.getByRole('heading', { level: 1, name: 'Scenario studio' })).toBeFocused();
}

test('a scenario is begun, and what is written in it is kept', async ({ page, app }) => {
  await openStudio(page, app);
  await look(page, 'studio-list');
  await page.getByRole('button', { name: 'New scenario' }).click();
  await page.getByLabel('Title').fill('The missing umbrella');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'The missing umbrella' })).toBeFocused();
  await look(page, 'studio-empty');
  await page.getByRole('button', { name: 'Add a beat' }).click();
  await page.getByLabel('What happens first?').fill('Rain against the glass. A man shakes his sleeves.');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByRole('treeitem').press('Insert');
  await page.getByLabel('What does the player say?').fill('Come in, come in.');
  await page.keyboard.press('Enter');
  await page.getByRole('treeitem', { selected: true }).press('Enter');
  await look(page, 'studio-choice');
  await expect(page.getByText(/Draft kept at/)).toBeVisible();
});
