import { expect, type Locator, type Page } from '@playwright/test';
import { writeOwnScenario } from './own-scenario.ts';
import { Player } from './player.ts';
import { choiceWith, documentWith, END } from './scenarios.ts';
import type { WebApp } from './web-app.ts';

const SHOP = JSON.stringify(
  documentWith({
    id: 'shop',
    title: 'The corner shop',
    summary: 'A neighbour has come for the parcel that never came.',
    beats: {
      one: {
        lines: [
          { say: 'The bell over the door.' },
          { who: 'kim', say: 'It says delivered. It says delivered here.', feels: 'frustrated' },
          { who: 'kim', say: 'I have looked everywhere.' },
        ],
        timer: { seconds: 60, choice: 'wait' },
        choices: [
          choiceWith('look', { say: 'Let us look together.', to: 'two' }),
          choiceWith('ask', { say: 'Which day was it?', to: 'three' }),
          choiceWith('wait', { do: 'You wait.', say: undefined, grade: 'falls-short', to: 'three' }),
        ],
      },
      two: {
        lines: [{ who: 'kim', say: 'There it is.' }],
        choices: [choiceWith('give', { say: 'Here you are.' }), choiceWith('carry', { do: 'You carry it out.', say: undefined })],
      },
      three: {
        lines: [{ who: 'kim', say: 'Tuesday, I think.' }],
        choices: [choiceWith('ring', { say: 'I will ring the depot.' }), choiceWith('sorry', { say: 'I am sorry.' })],
      },
      end: END,
    },
  }),
);

/** What is said first, until the first choices. */
export const FIRST = 'The bell over the door.';
export const SECOND = 'It says delivered. It says delivered here.';
export const LAST = 'I have looked everywhere.';

/** Somebody who waits for no letters, at the story of the corner shop. */
export async function sitDown(page: Page, app: WebApp): Promise<Player> {
  await writeOwnScenario(app, 'shop', SHOP);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const player = await Player.sitDown(page, app);
  await player.addName('Ana');
  return player;
}

export async function practise(player: Player): Promise<void> {
  await player.page.getByRole('link', { name: 'The corner shop' }).click();
  await player.practise();
}

/** Opens the settings, does something there, and comes back. */
export async function inSettings(page: Page, change: () => Promise<void>): Promise<void> {
  await page.getByRole('link', { name: 'Settings' }).click();
  await change();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: /meet/ })).toBeVisible();
}

export const line = (page: Page) => page.locator('.line-text');
export const status = (page: Page) => page.locator('.play-status');
export const turn = (page: Page) => page.getByRole('heading', { name: 'What do you do?' });
export const tool = (page: Page, name: RegExp) => page.getByRole('group', { name: 'Along the way' }).getByRole('button', { name });

/** What a timer that stands still says, once it has been looked at again. */
export async function standing(timer: Locator): Promise<string> {
  await timer.page().clock.runFor(1000);
  return (await timer.textContent()) ?? '';
}
