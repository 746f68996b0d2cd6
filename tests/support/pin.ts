import { expect, type Page } from '@playwright/test';

/** The PIN of every player of a test. */
export const PIN = '2580';

/** Chooses a PIN where a run that counts asks for one for the first time; ready once the play is on the screen. */
export async function choosePinIfAsked(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Choose a PIN' });
  const pause = page.getByRole('button', { name: 'Pause' });
  await expect(dialog.or(pause).first()).toBeVisible();
  if (!(await dialog.isVisible())) return;
  await dialog.getByLabel('New PIN', { exact: true }).fill(PIN);
  await dialog.getByLabel('New PIN, again').fill(PIN);
  await dialog.getByRole('button', { name: 'Keep this PIN and play' }).click();
  await expect(pause).toBeVisible();
}

/** Enters the PIN of a name that was just picked. */
export async function enterPin(page: Page): Promise<void> {
  await page.getByLabel('PIN', { exact: true }).fill(PIN);
  await page.keyboard.press('Enter');
}
