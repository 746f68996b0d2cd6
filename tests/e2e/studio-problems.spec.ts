import type { Locator, Page } from '@playwright/test';
import { look } from '#tests/support/look.ts';
import { writeOwnScenario } from '#tests/support/own-scenario.ts';
import { choiceWith, documentWith } from '#tests/support/scenarios.ts';
import { openArea, setUpStaff } from '#tests/support/staff.ts';
import { expect, test, type WebApp } from '#tests/support/web-app.ts';

// The story, the form and the play stand side by side, with the problems below them.
test.use({ viewport: { width: 1680, height: 1050 } });

const STORY = documentWith({
  id: 'kiosk',
  title: 'The kiosk',
  needs: { paper: 'The paper' },
  beats: {
    one: {
      lines: [{ who: 'kim', say: 'My paper is wet.' }],
      choices: [
        choiceWith('dry', { say: 'Here is a dry one.', grade: 'dazzles', meets: ['paper'], to: 'thanks' }),
        choiceWith('shrug', { say: 'It rained.', grade: 'falls-short', to: 'off' }),
      ],
    },
    thanks: { ending: { title: 'A dry paper', tone: 'good' } },
    off: { ending: { title: 'Off to work', tone: 'good' } },
  },
});

async function openKiosk(page: Page, app: WebApp): Promise<void> {
  await writeOwnScenario(app, 'kiosk', JSON.stringify(STORY, null, 2));
  await page.goto(app.address);
  await page.getByRole('link', { name: 'For trainers and HR' }).click();
  await setUpStaff(page);
  await openArea(page, 'Studio', 'Scenario studio');
  await page.getByRole('link', { name: 'The kiosk' }).click();
}

const problem = (page: Page, words: string | RegExp): Locator => page.getByRole('region', { name: 'Problems', exact: true }).getByRole('listitem').filter({ hasText: words });

test('a fault shows while it is written, is mended by one key, is played up to; a kept run tells when an edit breaks it', async ({ page, app }) => {
  await openKiosk(page, app);
  await page.getByRole('button', { name: '1 error, 4 warnings' }).click();
  const contradicts = problem(page, /The ending .Off to work. feels good, yet a run comes there with F/);
  await expect(contradicts).toBeVisible();

  // A fault, as it is written; and one key.
  await page.getByRole('treeitem').first().waitFor();
  await page.getByLabel('A new flag, in words').fill('rainy day');
  await page.getByRole('button', { name: 'Add a flag' }).click();
  const unused = problem(page, /No condition asks about the flag/);
  await expect(unused).toBeVisible();
  await expect(unused.getByRole('button', { name: 'Fix: remove “rainy-day”' })).toBeVisible();
  await unused.getByRole('button').first().click();
  await look(page, 'studio-problems');
  await unused.getByRole('button').first().press('Control+.');
  await expect(unused).toHaveCount(0);

  // It is named as its author knows it, and leads to the very field; a second click plays up to it.
  await expect(contradicts).toContainText('Beat ‘Off to work’ · Tone');
  await contradicts.getByRole('button').first().click();
  await expect(page.getByRole('combobox', { name: 'Tone' })).toBeFocused();
  await contradicts.getByRole('button').first().click();
  const play = page.getByRole('tabpanel', { name: 'Play', exact: true });
  await expect(play.getByText('1 choice taken.')).toBeAttached();
  await expect(play.getByText('· Off to work')).toBeVisible();

  // A run that is kept holds, until an edit breaks it.
  await play.getByRole('button', { name: 'Play from the start' }).click();
  await play.getByRole('button', { name: 'Next' }).click();
  await play.getByRole('button', { name: 'Here is a dry one.' }).click();
  await play.getByLabel('Name of the test').fill('A dry paper at once');
  await play.getByRole('button', { name: 'Keep as a test that must reach A' }).click();
  await expect(problem(page, 'Passed: A dry paper at once')).toBeVisible();
  await look(page, 'studio-play');
  await page.getByRole('treeitem').first().click();
  await page.getByRole('button', { name: 'Here is a dry one.' }).first().click();
  await page.getByLabel('Grade', { exact: true }).selectOption('meets');
  await expect(problem(page, 'Failed: A dry paper at once')).toContainText('reaches C and must reach A');
  // The run goes on, on the new text.
  await expect(play.getByText('Met expectations').first()).toBeVisible();

  // From anywhere it begins at once, as a run comes there; how it begins can be changed.
  await page.getByRole('treeitem', { name: /Off to work/ }).last().click();
  await page.getByRole('button', { name: 'Play from here' }).click();
  await expect(play.getByText('Begun at “Off to work” with mood 50.')).toBeVisible();
  await expect(play.getByText('· Off to work')).toBeVisible();
  await play.getByRole('button', { name: 'Change the beginning…' }).click();
  await play.getByLabel('Mood, 0 to 100').fill('80');
  await play.getByRole('button', { name: 'Begin here' }).click();
  await expect(play.getByText('Begun at “Off to work” with mood 80.')).toBeVisible();
});
