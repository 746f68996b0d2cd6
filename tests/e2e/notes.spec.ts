import type { Page } from '@playwright/test';
import { look } from '#tests/support/look.ts';
import { writeOwnScenario } from '#tests/support/own-scenario.ts';
import { Player } from '#tests/support/player.ts';
import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';
import { views } from '#tests/support/runs.ts';
import { expect, test } from '#tests/support/web-app.ts';


const DAY_MS = 24 * 60 * 60 * 1000;

const SHOP = documentWith({
  id: 'shop',
  title: 'The corner shop',
  beats: { one: { choices: [choiceWith('help')] }, end: END },
});

const VIEWS = [
  { name: 'desktop', size: { width: 1280, height: 800 }, text: 100 },
  { name: 'narrow', size: { width: 320, height: 740 }, text: 100 },
  { name: 'large-text', size: { width: 640, height: 720 }, text: 200 },
] as const;

const week = (page: Page, number: number) => page.getByRole('article', { name: `Week ${number}:` });
const asked = (page: Page) => page.getByRole('region', { name: /you meant to/ });

/** Writes about a week of the programme that is open, with one thing to do. */
async function writeAbout(page: Page, number: number, words: string, thing: string): Promise<void> {
  const own = week(page, number);
  await own.getByRole('button', { name: `Write about week ${number}` }).click();
  const box = own.getByRole('textbox').first();
  await expect(box).toBeFocused();
  await expect(own.getByRole('checkbox', { name: 'Share it with my trainer' })).not.toBeChecked();
  await box.fill(words);
  await own.getByLabel('One thing I will do').fill(thing);
  await own.getByRole('button', { name: 'Keep it' }).click();
  await expect(own.getByText('Kept.')).toBeFocused();
}

/** Whoever was away for so long has been signed out, and picks the name again. */
async function comeBack(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Ana' }).click();
  await expect(page.getByText('Playing as Ana')).toBeVisible();
}

for (const { name, size, text } of views(VIEWS, ['large-text'])) {
  test(`what one means to do is asked about a week later, and everybody can answer: ${name}`, async ({ app, page }) => {
    test.slow();
    await page.setViewportSize(size);
    const player = await Player.sitDown(page, app);
    await player.addName('Ana');
    if (text > 100) {
      await page.getByRole('link', { name: 'Settings' }).click();
      const slider = page.getByRole('slider', { name: 'Text size' });
      for (let percent = 100; percent < text; percent += 10) await slider.press('ArrowRight');
    }
    await page.getByRole('link', { name: 'Programmes' }).click();
    await week(page, 1).getByRole('button', { name: 'Write about week 1' }).click();
    await look(page, `${name}/70-week-form`);
    await week(page, 1).getByRole('button', { name: 'Cancel' }).click();
    await writeAbout(page, 1, 'She looked up before I had said a word.', 'Look up first, every time.');
    await look(page, `${name}/71-week-kept`);
    await page.getByRole('link', { name: 'Scenarios' }).click();
    await expect(player.heading(/meet/)).toBeVisible();
    await expect(asked(page)).toHaveCount(0);

    await page.clock.fastForward(8 * DAY_MS);
    await comeBack(page);
    await page.getByRole('link', { name: 'My notes' }).click();
    await page.getByRole('link', { name: 'Scenarios' }).click();
    await expect(asked(page)).toContainText('Look up first, every time.');
    await look(page, `${name}/72-asked`);
    await asked(page).getByRole('button', { name: 'Partly' }).click();
    await expect(page.getByText('Noted: partly.')).toBeFocused();
    await expect(asked(page)).toHaveCount(0);
    await page.getByRole('link', { name: 'My notes' }).click();
    await expect(page.getByRole('button', { name: 'Partly', pressed: true })).toBeVisible();
    await look(page, `${name}/73-notes`);
  });
}

test('whoever would rather not be asked is left alone until the window is closed', async ({ app, page }) => {
  const player = await Player.sitDown(page, app);
  await player.addName('Ana');
  await page.getByRole('link', { name: 'Programmes' }).click();
  await writeAbout(page, 1, 'One.', 'The first thing.');
  await writeAbout(page, 2, 'Two.', 'The second thing.');
  await page.clock.fastForward(15 * DAY_MS);
  await comeBack(page);
  await page.getByRole('link', { name: 'Scenarios' }).click();
  await expect(asked(page)).toContainText('2 weeks ago');
  await expect(asked(page)).toContainText('The first thing.');
  await asked(page).getByRole('button', { name: 'Done' }).click();
  await expect(asked(page)).toContainText('The second thing.');
  await asked(page).getByRole('button', { name: 'Not now' }).click();
  await expect(asked(page)).toHaveCount(0);
  await page.reload();
  await expect(player.heading(/meet/)).toBeVisible();
  await page.getByRole('link', { name: 'My notes' }).click();
  await expect(page.getByRole('article')).toHaveCount(2);
  await page.getByRole('link', { name: 'Scenarios' }).click();
  await expect(player.heading(/meet/)).toBeVisible();
  await expect(asked(page)).toHaveCount(0);
});

test('all own words are on one page, newest first, to change, to share and to remove', async ({ app, page }) => {
  test.slow();
  await writeOwnScenario(app, 'shop', JSON.stringify(SHOP));
  const player = await Player.sitDown(page, app);
  await player.addName('Ana');
  await page.getByRole('link', { name: 'My notes' }).click();
  await expect(player.heading('My notes')).toBeFocused();
  await expect(page.getByText('Nothing yet.')).toBeVisible();
  await page.getByRole('link', { name: 'Programmes' }).click();
  await writeAbout(page, 2, 'That was an explanation.', 'Ten words, or fewer.');
  await page.getByRole('link', { name: 'Scenarios' }).click();
  await player.start('The corner shop');
  await player.readToQuestion();
  await player.takeByNumber('Choice help');
  await player.readToQuestion();
  await page.getByRole('textbox').fill('I would ask first.');
  await page.getByRole('button', { name: 'Keep it and see the card' }).click();
  await page.getByRole('link', { name: 'My notes' }).click();
  await expect(page.getByRole('article')).toHaveCount(2);
  await expect(page.getByRole('article').first()).toContainText('The corner shop');
  const note = page.getByRole('article').last();
  await expect(note).toContainText('Week 2: When it\'s our fault');

  await note.getByRole('button', { name: 'Share it with my trainer' }).click();
  await expect(note).toContainText('Trainers and HR can read it now.');
  await expect(page.getByRole('article').last()).toContainText('Shared with trainers and HR.');
  await note.getByRole('button', { name: 'Edit' }).click();
  await expect(note.getByLabel('One thing I will do')).toHaveValue('Ten words, or fewer.');
  await note.getByLabel('One thing I will do').fill('');
  await note.getByRole('textbox').first().fill('I explained too much.');
  await note.getByRole('button', { name: 'Keep it' }).click();
  await expect(note).toContainText('I explained too much.');
  await expect(note).not.toContainText('One thing I will do');
  await note.getByRole('button', { name: 'Remove' }).click();
  const sure = page.getByRole('dialog');
  await expect(sure).toContainText('Remove what you wrote?');
  await look(page, 'desktop/74-remove');
  await sure.getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByText('It is gone.')).toBeFocused();
  await expect(page.getByRole('article')).toHaveCount(1);
  await page.getByRole('link', { name: 'Programmes' }).click();
  await expect(page.getByRole('button', { name: 'Write about week 2' })).toBeVisible();
});
