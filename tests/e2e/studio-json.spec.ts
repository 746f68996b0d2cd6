import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { look } from '#tests/support/look.ts';
import { writeOwnScenario } from '#tests/support/own-scenario.ts';
import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';
import { setUpStaff } from '#tests/support/staff.ts';
import { expect, test, type WebApp } from '#tests/support/web-app.ts';

// The outline and the form stand beside the text.
test.use({ viewport: { width: 1680, height: 1050 } });

const BEATS = { one: { lines: [{ who: 'kim', say: 'Is it ready?' }], choices: [choiceWith('go', { to: 'two' })] }, two: END };
/** Laid out by hand, in a file of a Windows editor: one line has its line end from elsewhere. */
const TEXT = `${JSON.stringify(documentWith({ id: 'mine', notes: 'kept  as it is', beats: BEATS }), null, 4)}\n`
  .replaceAll('\n', '\r\n')
  .replace('"format": 1,\r\n', '"format":   1,\n');

async function openText(page: Page, app: WebApp): Promise<void> {
  await writeOwnScenario(app, 'mine', TEXT);
  await page.goto(app.address);
  await page.getByRole('link', { name: 'For trainers and HR' }).click();
  await setUpStaff(page);
  await page.goto(`${app.origin}/#/staff/studio/mine`);
  await page.getByRole('tab', { name: 'JSON' }).click();
  await expect(text(page)).toBeVisible();
}

const text = (page: Page) => page.getByRole('textbox', { name: 'The scenario as JSON text' });
const here = (page: Page) => page.getByRole('group', { name: 'Where the cursor is' });

test('the text is written with suggestions, its faults are told by line, and what is done is undone and saved byte for byte', async ({ page, app }) => {
  const refused: string[] = [];
  page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
  await openText(page, app);

  await text(page).click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await expect(here(page)).toContainText('Line 2, column 18');
  await expect(here(page)).toContainText('The number of the format.');

  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.keyboard.type('all');
  await expect(page.getByRole('listbox', { name: 'What can stand here' }).getByRole('option').first()).toHaveText('allowance');
  await look(page, 'studio-json-suggestions');
  await page.keyboard.press('Enter');
  await page.keyboard.type('"x",');
  // At once, before the pause in which faults are looked for: what is gone to is the value, not the key of a moment ago.
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('F8');
  await expect(here(page)).toContainText('Error in line 3: "allowance" must be a whole number');
  await look(page, 'studio-json-fault');
  await page.keyboard.press('Control+Shift+Space');
  await expect(page.getByText('A whole number, 0 to 1,000,000.').first()).toBeVisible();

  // Tab leads out, and what is done in one view is undone in any other.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(text(page)).not.toBeFocused();
  await page.getByRole('textbox', { name: 'Title' }).fill('A title from the form');
  await expect(text(page)).toContainText('"title": "A title from the form"');
  await text(page).click();
  for (let step = 0; step < 4; step++) await page.keyboard.press('Control+z');
  await expect(text(page)).not.toContainText('allowance');
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Test');

  await page.keyboard.press('Control+f');
  await page.getByRole('textbox', { name: 'Find' }).pressSequentially('Is it ready');
  await page.keyboard.press('Enter');
  await look(page, 'studio-json-search');
  await page.keyboard.press('Escape');
  await expect(here(page)).toContainText('The words.');
  await expect(page.getByRole('treeitem', { selected: true })).toContainText('Is it ready?');
  await page.keyboard.type('Are they ready');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Saved, nothing changed since.')).toBeVisible();
  const saved = await readFile(path.join(app.dataFolder, 'scenarios', 'mine.scenario.json'), 'utf8');
  expect(saved).toBe(TEXT.replace('Is it ready', 'Are they ready'));
  expect(refused).toEqual([]);
});
