import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { look } from '#tests/support/look.ts';
import { writeOwnScenario } from '#tests/support/own-scenario.ts';
import { views } from '#tests/support/runs.ts';
import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';
import { setUpStaff } from '#tests/support/staff.ts';
import { expect, test, type WebApp } from '#tests/support/web-app.ts';

const BEATS = { one: { lines: [{ who: 'kim', say: 'Is it ready?' }], choices: [choiceWith('go', { to: 'two' })] }, two: END };
const TEXT = `${JSON.stringify(documentWith({ id: 'mine', title: 'Mine', flags: ['rainy'], beats: BEATS }), null, 2)}\n`;

async function open(page: Page, app: WebApp): Promise<void> {
  await writeOwnScenario(app, 'mine', TEXT);
  await page.goto(app.address);
  await page.getByRole('link', { name: 'For trainers and HR' }).click();
  await setUpStaff(page);
  await page.goto(`${app.origin}/#/staff/studio/mine`);
  await expect(page.getByRole('treeitem').first()).toBeVisible();
}

const width = async (page: Page, name: string): Promise<number> => (await page.getByRole('region', { name, exact: true }).boundingBox())?.width ?? 0;

test('views get the room there is: the story stays while the others take turns, the problems open by their count, and all of it is remembered', async ({ page, app }) => {
  await open(page, app);
  const form = page.getByRole('region', { name: 'Form' });
  const story = page.getByRole('region', { name: 'Story' });
  await expect(story).toBeVisible();
  await expect(form).toBeVisible();

  // The problems are a count, which opens and closes them.
  const count = page.getByRole('button', { name: /^\d+ errors?, \d+ warnings?$/ });
  await expect(count).toHaveAttribute('aria-expanded', 'false');
  await count.click();
  const problems = page.getByRole('region', { name: 'Problems', exact: true });
  await expect(problems.getByText('No condition asks about the flag “Rainy”.', { exact: false })).toBeVisible();
  await look(page, 'studio-frame-problems');
  await problems.getByRole('button', { name: 'Hide: Problems' }).click();
  await expect(problems).toHaveCount(0);
  await expect(count).toBeFocused();

  // What is opened takes the form's place and leaves the story; by its tab the form is back in the same place.
  await form.getByLabel('Title', { exact: true }).click();
  await page.getByRole('tab', { name: 'JSON' }).click();
  await expect(page.getByRole('tab', { name: 'JSON' })).toBeFocused();
  await expect(story).toBeVisible();
  await expect(form).toHaveCount(0);
  await look(page, 'studio-frame-json');
  await page.getByRole('tab', { name: 'Form' }).press('Enter');
  await expect(page.getByRole('tab', { name: 'Form' })).toBeFocused();
  await expect(form).toBeVisible();

  // What is closed stands at the edge, and opens beside what was worked in.
  await story.getByRole('button', { name: 'Hide: Story' }).click();
  await page.getByRole('tab', { name: 'JSON' }).click();
  await expect(form).toBeVisible();
  await page.getByRole('tab', { name: 'Outline' }).click();
  await expect(page.getByRole('tab', { name: 'Outline' })).toBeFocused();
  await page.getByRole('tab', { name: 'Form' }).click();
  await expect(form).toBeVisible();

  // F6 goes round what is open.
  await page.keyboard.press('F6');
  await expect(page.getByRole('tab', { name: 'Outline' })).toBeFocused();
  await page.keyboard.press('F6');
  await expect(page.getByRole('tab', { name: 'Form' })).toBeFocused();
  await page.keyboard.press('Shift+F6');
  await page.keyboard.press('Shift+F6');
  await expect(page.getByRole('tab', { name: 'Form' })).toBeFocused();

  // Sizes are changed by keys, and remembered.
  const before = await width(page, 'Form');
  await page.getByRole('separator').first().focus();
  for (let press = 0; press < 3; press++) await page.keyboard.press('ArrowLeft');
  await expect.poll(() => width(page, 'Form')).not.toBeCloseTo(before, -1);
  const after = await width(page, 'Form');
  await page.reload();
  await expect(form).toBeVisible();
  await expect.poll(() => width(page, 'Form')).toBeCloseTo(after, -1);

  // Another name for the file; what is not saved yet is saved first.
  await form.getByLabel('The player’s part').fill('Somebody else.');
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Name of the file…' }).click();
  await page.getByLabel('Name of the file', { exact: true }).fill('Not a name');
  await page.getByRole('dialog').getByRole('button', { name: 'Save and rename' }).click();
  await expect(page.getByText('A name needs small letters', { exact: false })).toBeVisible();
  await page.getByLabel('Name of the file', { exact: true }).fill('yours');
  await page.getByRole('dialog').getByRole('button', { name: 'Save and rename' }).click();
  await expect(page.getByText('File: yours.scenario.json')).toBeVisible();
  expect(await readFile(path.join(app.dataFolder, 'scenarios', 'yours.scenario.json'), 'utf8')).toBe(TEXT.replace('"mine"', '"yours"').replace('You are at the counter.', 'Somebody else.'));
});

const SMALL = [
  { name: 'phone', size: { width: 360, height: 740 }, text: '100%' },
  { name: 'large-text', size: { width: 640, height: 720 }, text: '200%' },
] as const;

for (const { name, size, text } of views(SMALL, [])) {
  test(`every view on a small screen: ${name}`, async ({ page, app }) => {
    test.slow();
    await open(page, app);
    await page.setViewportSize(size);
    await page.evaluate((letters) => (document.documentElement.style.fontSize = letters), text);
    const chosen = page.getByLabel('View', { exact: true });
    for (const view of await chosen.getByRole('option').all()) {
      await chosen.selectOption((await view.getAttribute('value')) ?? '');
      await expect(page.getByText('One moment…')).toHaveCount(0);
      await look(page, `studio-frame-${name}-${(await view.textContent()) ?? ''}`, { whole: true });
    }
  });
}
