import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { look } from '#tests/support/look.ts';
import { TestPlayer } from '#tests/support/play-attempt.ts';
import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';
import { TestHouse } from '#tests/support/services.ts';
import { views } from '#tests/support/runs.ts';
import { enterStaffArea, openArea, STAFF_NAMES, staffAccount } from '#tests/support/staff.ts';
import { expect, test, WebApp } from '#tests/support/web-app.ts';

const MEETS = { meets: ['paper'] };
const CHOICES = [
  choiceWith('dry', { say: 'Here is a dry one.', ...MEETS }),
  choiceWith('plain', { say: 'Take mine.', ...MEETS }),
  choiceWith('both', { say: 'Here is a dry one, and a cup of tea.', grade: 'dazzles', ...MEETS }),
  choiceWith('shrug', { say: 'It rained.', grade: 'falls-short' }),
];
const beats = { one: { lines: [{ who: 'kim', say: 'My paper is wet.' }], choices: CHOICES }, end: END };
const STORY = documentWith({ id: 'kiosk', title: 'The kiosk', needs: { paper: 'The paper' }, beats });

const SIZES = [
  { name: 'desktop', size: { width: 1280, height: 800 }, text: '100%' },
  { name: 'phone', size: { width: 360, height: 740 }, text: '100%' },
  { name: 'large-text', size: { width: 640, height: 720 }, text: '200%' },
] as const;

/** A data folder in which twelve people have finished the kiosk: seven met expectations, five dazzled. */
async function playedFolder(): Promise<TestHouse> {
  const house = await TestHouse.build();
  const services = await house.open();
  await staffAccount(services, 'trainer');
  // As a file that somebody made by hand: such a one is played at once.
  await writeFile(path.join(house.dataFolder, 'scenarios', 'kiosk.scenario.json'), JSON.stringify(STORY, null, 2));
  await services.scenarios.refresh();
  for (let person = 0; person < 12; person += 1) {
    const { id } = await services.people.add(`Person ${String(person)}`);
    const detail = await services.attempts.start(id, { scenario: 'kiosk', timerFactor: 1 });
    await new TestPlayer(services.attempts, id, detail).play(person < 7 ? 'dry' : 'both');
  }
  await services.close();
  return house;
}

async function signIn(page: Page, app: WebApp, name: string): Promise<void> {
  await page.goto(app.address);
  await enterStaffArea(page, name);
  await openArea(page, 'Studio', 'Scenario studio');
  await page.getByRole('link', { name: 'The kiosk' }).click();
}

const openPublishing = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Publish…', exact: true }).click();
};

test('what changes, and who would be graded differently, is told before players get it; what is saved later waits', async ({ page, context }) => {
  test.setTimeout(90_000);
  const house = await playedFolder();
  const app = await WebApp.start(house.dataFolder);
  try {
    await signIn(page, app, STAFF_NAMES.trainer);
    await page.getByRole('treeitem', { name: /Here is a dry one\.$|Here is a dry one\. / }).first().click();
    const form = page.getByRole('region', { name: 'Form' });
    await form.getByLabel('Grade', { exact: true }).selectOption({ label: 'Dazzled' });
    await openPublishing(page);
    const dialog = page.getByRole('dialog', { name: 'Publish ‘The kiosk’' });
    await expect(dialog.getByText('So far players get whatever is saved: version 1.0.0 at the moment.')).toBeVisible();
    const grade = dialog.getByRole('group', { name: 'Grade' });
    await expect(grade).toContainText('Before: Met expectations');
    await expect(grade).toContainText('Now: Dazzled');
    // Twelve people finished it: seven would have got an A, as the five have.
    await expect(dialog.getByText('Some who finished version 1.0.0 would be graded differently')).toBeVisible();
    await expect(dialog.getByText('Your organisation’s policy does not let your role see who they are.')).toBeVisible();
    await expect(dialog.getByRole('radio', { name: /^2\.0\.0/ })).toBeChecked();
    for (const { name, size, text } of views(SIZES, ['phone'])) {
      await page.setViewportSize(size);
      await page.evaluate((percent) => document.documentElement.style.setProperty('font-size', percent), text);
      await look(page, `studio-publish-${name}`);
    }
    await page.setViewportSize(SIZES[0].size);
    await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
    await expect(dialog.getByRole('link', { name: 'Blind grading' })).toHaveAttribute('href', /blind\/ask\/kiosk$/);
    await dialog.getByLabel('What is new, in a line').fill('Tea for everybody');
    await dialog.getByRole('button', { name: 'Publish 2.0.0' }).click();
    await expect(page.getByText('Published: players get version 2.0.0 from now on.')).toBeVisible();
    const file = path.join(house.dataFolder, 'scenarios', 'kiosk.scenario.json');
    expect(await readFile(file, 'utf8')).toBe(JSON.stringify(STORY, null, 2).replace('"1.0.0"', '"2.0.0"').replace('"meets"', '"dazzles"'));

    // Nobody has finished the new version yet: the figures are of the one before, and say what has changed since.
    await page.getByRole('button', { name: 'Figures from results' }).click();
    await expect(page.getByText('Of version 1.0.0, which 12 people have finished')).toBeVisible();
    const tree = page.getByRole('tree', { name: 'Beats and choices' });
    await expect(tree.getByRole('treeitem', { name: /7 of 12 chose this \(changed since\)/ })).toBeVisible();
    await expect(tree.getByRole('treeitem', { name: /5 of 12 chose this/ })).toBeVisible();
    await look(page, 'studio-figures-outline');
    await page.getByRole('tab', { name: 'Graph' }).click();
    await expect(page.locator('.graph-choice').filter({ hasText: '7 of 12 (changed since)' })).toBeVisible();
    await look(page, 'studio-figures-graph');
    await page.getByRole('tab', { name: 'Outline' }).click();

    // Saved, and not published: it waits. The version before is there to be compared with.
    await form.getByLabel('Why this grade').fill('Nobody likes wet paper.');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText('Saved. Players keep what was published before until you publish this.')).toBeVisible();
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Earlier versions' }).click();
    await expect(page.getByText('Tea for everybody')).toBeVisible();
    await page.getByRole('button', { name: /^Compare with the version of/ }).last().click();
    await expect(page.getByRole('dialog').getByRole('group', { name: 'Why this grade' })).toContainText('Nobody likes wet paper.');
    await look(page, 'studio-version-compared');
    await page.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('link', { name: 'All scenarios' }).click();
    await expect(page.getByText(/^Players get what was published .* Changes since then wait until you publish them\./)).toBeVisible();
    await test.step('what is begun in the studio is no learner’s before it is published, and none’s any more once it is taken out of play', async () => {
      const learner = await context.newPage();
      await learner.goto(`${app.origin}/#/people`);
      await learner.getByLabel('Your name', { exact: true }).fill('Ana');
      await learner.keyboard.press('Enter');
      const copy = learner.getByRole('link', { name: 'The kiosk (copy)' });
      await page.getByRole('button', { name: 'Make a copy of The kiosk' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Begin' }).click();
      await expect(page.getByText('Not published: players do not have it yet.')).toBeVisible();
      await look(page, 'studio-begun');
      await page.getByRole('link', { name: 'All scenarios' }).click();
      const row = page.getByRole('listitem').filter({ hasText: 'The kiosk (copy)' });
      await expect(row.getByText('Not published yet: only the studio can play it.')).toBeVisible();
      await look(page, 'studio-begun-listed');
      await expect(learner.getByRole('link', { name: 'The kiosk', exact: true })).toBeVisible();
      await expect(copy).toHaveCount(0);
      await row.getByRole('button', { name: 'Publish The kiosk (copy)…' }).click();
      await page.getByRole('dialog').getByRole('button', { name: /^Publish \d/ }).click();
      await expect(page.getByText(/^Published: players get version/)).toBeVisible();
      await expect(copy).toBeVisible();
      await page.getByRole('button', { name: 'More', exact: true }).click();
      await page.getByRole('menuitem', { name: 'Stop offering it to players…' }).click();
      await look(page, 'studio-withdraw');
      await page.getByRole('dialog').getByRole('button', { name: 'Stop offering it' }).click();
      await expect(page.getByText('Players are not offered this any more. Publish it to offer it again.')).toBeVisible();
      await expect(copy).toHaveCount(0);
      await expect(page.getByRole('button', { name: 'Publish…', exact: true })).toBeVisible();
      await learner.close();
    });
  } finally {
    await app.dispose();
    await house.demolish();
  }
});
