import { mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { furnish } from '#tests/support/furnish.ts';
import { pressByTwoKeys, tabTo } from '#tests/support/keyboard.ts';
import { lookAround } from '#tests/support/look-around.ts';
import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';
import { enterStaffArea, openArea, staffAccount } from '#tests/support/staff.ts';
import { expect, test as base, WebApp } from '#tests/support/web-app.ts';

const BILL = 'I will take it off your bill and bring a fresh one.';
const SIGH = 'It came out of the kitchen like that.';
const NOTE = 'Fetch the chef to say sorry, and pack a second one for her colleague.';

const STORY = documentWith({
  id: 'cold-soup',
  title: 'The cold soup',
  role: 'You wait tables at a small place by the station.',
  cast: { dana: { name: 'Dana', about: 'A regular with twenty minutes for lunch.' } },
  customer: 'dana',
  needs: { soup: 'Soup that is hot, in time for her train' },
  beats: {
    one: {
      lines: [{ say: 'The spoon stops halfway.' }, { who: 'dana', say: 'This is stone cold.' }],
      choices: [
        choiceWith('bill', { say: BILL, to: 'two', meets: ['soup'] }),
        choiceWith('sigh', { say: SIGH, grade: 'falls-short', to: 'end' }),
      ],
    },
    two: {
      lines: [{ who: 'dana', say: 'That was quick.' }],
      choices: [choiceWith('note', { say: undefined, do: NOTE, grade: 'dazzles' }), choiceWith('nod', { say: 'Enjoy it.' })],
    },
    end: END,
  },
});

/** The shell where a trainer and HR have a scenario to agree on. */
const test = base.extend<{ office: WebApp }>({
  office: async ({ dataFolder }, use) => {
    const folder = dataFolder ?? (await mkdtemp(path.join(os.tmpdir(), 'extra-mile-blind-')));
    await furnish(folder, async ({ services }) => {
      await staffAccount(services, 'trainer');
      await services.studio.create({ id: 'cold-soup', title: 'The cold soup', text: JSON.stringify(STORY) });
    });
    const app = await WebApp.start(folder);
    try {
      await use(app);
    } finally {
      await app.dispose();
    }
  },
});

const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });
const choice = (page: Page, words: string) => page.getByRole('group', { name: words });

async function openBlind(page: Page, app: WebApp, name: string): Promise<void> {
  await page.goto(app.address);
  await enterStaffArea(page, name);
  await openArea(page, 'Studio', 'Blind grading');
  await expect(title(page, 'Blind grading')).toBeVisible();
}

const lookAt = (page: Page, name: string): Promise<void> => lookAround(page, `blind-${name}`, ['narrow']);

test('two people grade a scenario blind, one by keys alone, and then see where they differ', async ({ page, office }) => {
  await openBlind(page, office, 'Hanna');
  await page.getByRole('button', { name: 'Ask for a blind grading' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Ask them' }).click();
  await expect(dialog.getByText('Choose the scenario to be graded.')).toBeVisible();
  await dialog.getByLabel('Scenario').selectOption('The cold soup');
  await dialog.getByRole('checkbox', { name: 'Hanna' }).check();
  await dialog.getByRole('button', { name: 'Ask them' }).click();
  await expect(dialog.getByText('Choose two people or more')).toBeVisible();
  await dialog.getByRole('checkbox', { name: 'Theo' }).check();
  await lookAt(page, 'ask');
  await dialog.getByRole('button', { name: 'Ask them' }).click();
  await expect(page.getByText('Hanna, Theo can grade “The cold soup” now.')).toBeVisible();
  await lookAt(page, 'list');

  await page.getByRole('list', { name: 'Waiting for you' }).getByRole('link', { name: 'The cold soup' }).click();
  await expect(page.getByText('0 of 4 choices graded')).toBeVisible();
  await expect(page.getByText('This is stone cold.')).toBeVisible();
  await choice(page, BILL).getByRole('radio', { name: 'Meets expectations' }).check();
  await choice(page, SIGH).getByRole('radio', { name: 'Falls short' }).check();
  await lookAt(page, 'moment');
  await page.getByRole('button', { name: 'Hand in' }).click();
  await expect(page.getByText('2 choices have no grade yet.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Moment 2 of 2' })).toBeFocused();
  await choice(page, NOTE).getByRole('radio', { name: 'Dazzles' }).check();
  await choice(page, NOTE).getByLabel('Why, if you like').fill('She gets to share it.');
  await choice(page, 'Enjoy it.').getByRole('radio', { name: 'Meets expectations' }).check();
  await expect(page.getByText('4 of 4 choices graded')).toBeVisible();
  await page.reload();
  await expect(page.getByText('4 of 4 choices graded')).toBeVisible();
  await page.getByRole('button', { name: 'Hand in' }).click();
  await expect(page.getByText('What was graded is shown once everybody has handed in.')).toBeVisible();
  await expect(page.getByText('Krippendorff')).toHaveCount(0);
  await page.getByRole('link', { name: 'Sign out' }).click();

  await openBlind(page, office, 'Theo');
  await pressByTwoKeys(page, page.getByRole('link', { name: 'The cold soup' }));
  await expect(page.getByText('0 of 4 choices graded')).toBeVisible();
  for (const [words, presses] of [[BILL, 2], [SIGH, 1]] as const) await gradeByKeys(page, words, presses);
  await pressByTwoKeys(page, page.getByRole('button', { name: 'Next moment' }));
  for (const [words, presses] of [[NOTE, 1], ['Enjoy it.', 2]] as const) await gradeByKeys(page, words, presses);
  await expect(page.getByText('4 of 4 choices graded')).toBeVisible();
  await pressByTwoKeys(page, page.getByRole('button', { name: 'Hand in' }));

  // Three of four alike, one told to fall short and to dazzle: 1 - 7 * 36 / 280.
  await expect(page.getByText('Krippendorff’s alpha: 0.10')).toBeVisible();
  await expect(page.getByText('One choice is disputed, of 4 that two or more graded.')).toBeVisible();
  const disputed = page.getByRole('list', { name: 'To talk about' }).getByRole('listitem');
  await expect(disputed).toHaveCount(1);
  await expect(disputed).toContainText('She gets to share it.');
  await lookAt(page, 'result');
  await page.getByRole('checkbox', { name: 'Show every choice' }).check();
  await expect(page.getByRole('list', { name: 'All choices' }).getByRole('listitem')).toHaveCount(4);
  await page.getByRole('link', { name: 'Open in the studio' }).first().click();
  await expect(title(page, 'The cold soup')).toBeVisible();
  await page.getByRole('button', { name: 'Publish…', exact: true }).click();
  await expect(page.getByRole('dialog').getByText('Graded blind: alpha 0.10, one choice disputed.')).toBeVisible();
});

/** Chooses by the arrows: the first radio of a group has the focus when Tab comes to it. */
async function gradeByKeys(page: Page, words: string, presses: number): Promise<void> {
  await tabTo(page, choice(page, words).getByRole('radio').first());
  await page.keyboard.press('Space');
  for (let press = 1; press < presses; press++) await page.keyboard.press('ArrowDown');
}
