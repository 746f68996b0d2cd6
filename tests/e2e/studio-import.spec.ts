import type { Page } from '@playwright/test';
import { advancedText, alternative, branchingScenario, h5pJson, importFixture, question } from '#tests/support/imports.ts';
import { look } from '#tests/support/look.ts';
import { openArea, setUpStaff } from '#tests/support/staff.ts';
import { expect, test } from '#tests/support/web-app.ts';
import { zipOf } from '#tests/support/zip.ts';

async function openImport(page: Page): Promise<void> {
  await openArea(page, 'Studio', 'Scenario studio');
  await page.getByRole('link', { name: 'Import a story' }).click();
  await expect(page.getByRole('heading', { name: 'Import a story', level: 1 })).toBeFocused();
}

test('a story of Twine is chosen, what is not kept is told, and it opens with something to do at each choice', async ({ page, app }) => {
  await page.goto(app.address);
  await page.getByRole('link', { name: 'For trainers and HR' }).click();
  await setUpStaff(page);
  await openImport(page);
  const file = page.getByLabel('The file');

  // What cannot be imported is refused with the reason, and asks for another.
  await file.setInputFiles({ name: 'letter.txt', mimeType: 'text/plain', buffer: Buffer.from('Dear trainer') });
  await expect(page.getByRole('alert')).toContainText('This is neither a story of Twine (Twee or published HTML) nor an H5P file.');

  await file.setInputFiles(importFixture('harlowe.twee'));
  const story = page.getByRole('region', { name: 'The cold soup' });
  await expect(page.getByRole('heading', { name: 'The cold soup' })).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: 'harlowe.twee has been read' })).toBeVisible();
  await expect(story.getByText('5 choices, without grades')).toBeVisible();
  await expect(story.getByText('People: Mr Brown')).toBeVisible();
  await expect(story.getByRole('listitem').filter({ hasText: '(if: $patience > 2)' })).toContainText('The table, line 22');
  await look(page, 'studio-import', { whole: true });

  await page.getByRole('button', { name: 'Open “The cold soup” as a scenario' }).click();
  await expect(page.getByRole('heading', { name: 'The cold soup', level: 1 })).toBeVisible();
  await expect(page.getByRole('button', { name: /^7 still to do/ })).toBeVisible();

  // Two files of one name live side by side; a branching scenario of H5P comes the same way, dropped or chosen.
  await page.goto(`${new URL(page.url()).origin}/#/staff/studio/:import`);
  const hotel = branchingScenario([advancedText('<p>A guest.</p>', 1), question('And you?', [alternative('Smile', -1, { title: 'Warm' }), alternative('Look away', -1)])]);
  const bytes = await zipOf({ 'h5p.json': h5pJson({ title: 'The cold soup' }), 'content/content.json': hotel });
  const dropped = await page.evaluateHandle((base64) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([Uint8Array.from(atob(base64), (character) => character.codePointAt(0) ?? 0)], 'hotel.h5p'));
    return transfer;
  }, bytes.toString('base64'));
  await file.dispatchEvent('drop', { dataTransfer: dropped });
  await expect(story.getByText('One choice with its reason')).toBeVisible();
  await page.getByRole('button', { name: 'Open “The cold soup” as a scenario' }).click();
  await expect(page).toHaveURL(/cold-soup-2/);
});
