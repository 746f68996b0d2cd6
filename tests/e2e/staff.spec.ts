import type { Page } from '@playwright/test';
import { look } from '#tests/support/look.ts';
import { openArea, PASSPHRASE, setUpStaff, STAFF_NAMES } from '#tests/support/staff.ts';
import { expect, test, type WebApp } from '#tests/support/web-app.ts';

const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

/** From the first screen into the staff area, set up anew. */
async function comeIn(page: Page, app: WebApp): Promise<void> {
  await page.goto(app.address);
  await page.getByRole('link', { name: 'For trainers and HR' }).click();
  await setUpStaff(page);
  await openArea(page, 'Settings', 'Accounts');
  await expect(title(page, 'Accounts')).toBeFocused();
}

test('whoever comes first is told what it means, and makes the first account', async ({ page, app }) => {
  await page.goto(app.address);
  await page.getByRole('link', { name: 'For trainers and HR' }).click();
  await expect(title(page, 'Set up the staff area')).toBeFocused();
  await look(page, 'staff-set-up');
  await page.getByLabel('Name').fill('Hanna');
  await page.getByLabel('New passphrase', { exact: true }).fill('too short');
  await page.getByRole('button', { name: 'Make the account' }).click();
  await expect(page.getByText('A passphrase needs at least 12 characters.')).toBeVisible();
  await page.getByLabel('New passphrase', { exact: true }).fill(PASSPHRASE);
  await page.getByLabel('New passphrase, again').fill('something else again');
  await page.keyboard.press('Enter');
  await expect(page.getByText('This is not what you typed above.')).toBeVisible();
  await page.getByLabel('New passphrase, again').fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Hanna (HR)')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('accounts are added, given another role, and archived; the last of HR stays', async ({ page, app }) => {
  await comeIn(page, app);
  await page.getByLabel('Name', { exact: true }).fill('Theo');
  await page.getByLabel('New passphrase', { exact: true }).fill(PASSPHRASE);
  await page.getByLabel('New passphrase, again').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Add the account' }).click();
  await expect(page.getByText('Theo was added.')).toBeVisible();
  await look(page, 'staff-accounts');
  await page.getByLabel('Role of Theo').selectOption('Manager');
  const asked = page.getByRole('dialog', { name: 'Change Theo’s role to Manager?' });
  await look(page, 'staff-change-role');
  await asked.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByLabel('Role of Theo')).toHaveValue('trainer');
  await page.getByLabel('Role of Theo').selectOption('Manager');
  await asked.getByRole('button', { name: 'Change the role' }).click();
  await expect(page.getByText('Theo is now: Manager.')).toBeVisible();
  await expect(page.getByText('Sees nobody yet: no cohort is set.')).toBeVisible();
  await page.getByRole('button', { name: 'New passphrase for Theo…' }).click();
  const dialog = page.getByRole('dialog', { name: 'A new passphrase for Theo' });
  await dialog.getByLabel('New passphrase', { exact: true }).fill('four other long words');
  await dialog.getByLabel('New passphrase, again').fill('four other long words');
  await look(page, 'staff-give-passphrase');
  await dialog.getByRole('button', { name: 'Set the passphrase' }).click();
  await expect(page.getByText('Theo has a new passphrase.')).toBeVisible();
  await page.getByRole('button', { name: `Archive ${STAFF_NAMES.hr}` }).click();
  await expect(page.getByRole('alert').getByText('This is the last HR account in use.')).toBeVisible();

  await page.getByRole('link', { name: 'Sign out' }).click();
  await expect(title(page, 'Who is playing?')).toBeVisible();
  await page.getByRole('link', { name: 'For trainers and HR' }).click();
  await page.getByLabel('Name').fill('Theo');
  await page.getByLabel('Passphrase', { exact: true }).fill('four other long words');
  await page.keyboard.press('Enter');
  await expect(title(page, 'Choose your own passphrase')).toBeFocused();
  await look(page, 'staff-first-passphrase');
  await page.getByLabel('The passphrase you were given').fill('four other long words');
  await page.getByLabel('New passphrase', { exact: true }).fill(PASSPHRASE);
  await page.getByLabel('New passphrase, again').fill('not the same at all');
  await page.keyboard.press('Enter');
  await expect(page.getByText('This is not what you typed above.')).toBeVisible();
  await page.getByLabel('New passphrase, again').fill(PASSPHRASE);
  await expect(page.getByText('This is not what you typed above.')).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Theo (Manager)')).toBeVisible();
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(title(page, 'Your passphrase')).toBeFocused();
  await expect(page.getByRole('link', { name: 'Accounts' })).toHaveCount(0);
  await page.goto(`${app.origin}/#/staff/accounts`);
  await expect(page).not.toHaveURL(/accounts/);
  await expect(title(page, 'Accounts')).toHaveCount(0);
});

test('a wrong passphrase is told, the fourth has to wait, and loading the page again signs nobody out', async ({ page, app }) => {
  await comeIn(page, app);
  await page.getByRole('link', { name: 'Sign out' }).click();
  await page.getByRole('link', { name: 'For trainers and HR' }).click();
  await page.getByLabel('Name').fill(STAFF_NAMES.hr);
  await page.getByLabel('Passphrase', { exact: true }).fill('guessed');
  await page.keyboard.press('Enter');
  await expect(page.getByText('No account has this name and passphrase.')).toBeVisible();
  await look(page, 'staff-wrong');
  // Each further try makes the wait longer, so that one of them falls into it.
  await expect(async () => {
    await page.keyboard.press('Enter');
    await expect(page.getByText('It was wrong too often.')).toBeVisible({ timeout: 500 });
  }).toPass();
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await expect(async () => {
    await page.keyboard.press('Enter');
    await expect(page.getByRole('link', { name: 'Sign out' })).toBeVisible({ timeout: 500 });
  }).toPass();
  await page.reload();
  await expect(page.getByRole('link', { name: 'Sign out' })).toBeVisible();
  await page.goto(`${app.origin}/#/people`);
  await page.getByRole('link', { name: 'For trainers and HR' }).click();
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
});

test('an area that is left alone warns and locks; the passphrase brings everything back', async ({ page, app }) => {
  await page.clock.install();
  await comeIn(page, app);
  await page.getByLabel('Name', { exact: true }).fill('Half a na');
  await page.clock.fastForward('09:10');
  await expect(page.getByRole('dialog', { name: 'Are you still there?' })).toBeVisible();
  await look(page, 'staff-idle-warning');
  await page.keyboard.press('Shift');
  await expect(page.getByText('Are you still there?')).toHaveCount(0);
  await page.clock.fastForward('09:10');
  await page.clock.fastForward('01:00');
  await expect(title(page, 'Locked')).toBeFocused();
  await expect(page.getByLabel('Name', { exact: true })).toBeHidden();
  await look(page, 'staff-locked');
  await page.getByLabel('Passphrase', { exact: true }).fill('guessed');
  await page.keyboard.press('Enter');
  await expect(page.getByText('It stays locked.')).toBeVisible();
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Half a na');
  await expect(page.getByLabel('Name', { exact: true })).toBeFocused();
  await expect(page).toHaveTitle(/Accounts/);
});

test('in a narrow window the areas are in a menu, and the title is in sight at once', async ({ page, app }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(app.address);
  await page.getByRole('link', { name: 'For trainers and HR' }).click();
  await setUpStaff(page);
  const top = await page.getByRole('heading', { level: 1 }).boundingBox();
  expect(top?.y).toBeLessThan(160);
  const menu = page.getByRole('button', { name: 'Menu' });
  await menu.focus();
  await page.keyboard.press('Enter');
  await expect(menu).toHaveAttribute('aria-expanded', 'true');
  await look(page, 'staff-menu-narrow');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Who is due' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(menu).toBeFocused();
  await expect(page.getByRole('link', { name: 'Who is due' })).toBeHidden();
  await menu.click();
  await page.getByRole('link', { name: 'Accounts' }).click();
  await expect(title(page, 'Accounts')).toBeFocused();
  await expect(menu).toHaveAttribute('aria-expanded', 'false');
  await look(page, 'staff-accounts-narrow');
});
