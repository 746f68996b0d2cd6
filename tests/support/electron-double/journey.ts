import { expect, type Locator, type Page } from '@playwright/test';
import { choosePinIfAsked } from '../pin.ts';

/** Adds a player, who is then shown the catalogue. */
export async function addPlayer(page: Page, name: string): Promise<void> {
  await page.getByLabel('Your name').fill(name);
  await page.getByRole('button', { name: 'Add and play' }).click();
}

/** Starts a scenario from the catalogue, without timers. */
export async function startScenario(page: Page, title: string): Promise<void> {
  await page.getByRole('link', { name: title }).click();
  await page.getByLabel('Timers').selectOption('Off');
  await page.getByRole('button', { name: 'Play for the record' }).click();
  await page.getByRole('button', { name: 'Skip practice' }).click();
  await choosePinIfAsked(page);
}

/** The choices as they are offered now; reads on until there are some. */
export async function readToChoices(page: Page): Promise<Locator> {
  const choices = page.getByRole('main').getByRole('list').getByRole('button');
  await expect(async () => {
    await page.keyboard.press('Enter');
    await expect(choices.first()).toBeVisible({ timeout: 250 });
  }).toPass();
  return choices;
}

/** The words of the choices, in the order they stand in. */
export async function wordsOf(choices: Locator): Promise<string[]> {
  return (await choices.allTextContents()).map((words) => words.trim());
}
