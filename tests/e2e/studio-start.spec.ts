import { setUpStaff, openArea } from '#tests/support/staff.ts';
import { look } from '#tests/support/look.ts';
import { expect, test } from '#tests/support/web-app.ts';

test('a trainer begins from a template', async ({ page, app }) => {
  await page.goto(app.address);
  await page.getByRole('link', { name: 'For trainers and HR' }).click();
  await setUpStaff(page);
  await openArea(page, 'Studio', 'Scenario studio');
  await page.getByRole('button', { name: 'New scenario' }).click();
  const dialog = page.getByRole('dialog', { name: 'New scenario' });
  await dialog.getByLabel('Title').fill('Two chairs short');
  await dialog.getByRole('radio', { name: 'A complaint' }).check();
  await look(page, 'studio-start-dialog');
  await dialog.getByRole('button', { name: 'Begin' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Two chairs short' })).toBeFocused();
  await look(page, 'studio-start-opened');
});
