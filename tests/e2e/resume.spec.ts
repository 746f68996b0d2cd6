import { expect, type Page } from '@playwright/test';
import { look } from '#tests/support/look.ts';
import { enterPin } from '#tests/support/pin.ts';
import { Player } from '#tests/support/player.ts';
import { routeTo } from '#tests/support/routes.ts';
import { test } from '#tests/support/web-app.ts';


const { scenario, turns } = routeTo('missing-dressing', 'A');
const AFTER = 3;

/** Plays the first turns and stands before the next one. */
async function playOn(player: Player, from: number, to: number): Promise<void> {
  for (const { words } of turns.slice(from, to)) {
    await player.readOn();
    await player.chooseByNumber(words);
    await expect(player.choice(words)).toHaveCount(0);
  }
  await player.readOn();
}

/** What stands on the screen before a choice: the choices in their order, and what was said. */
async function turnOn(page: Page): Promise<readonly string[]> {
  const choices = await new Reading(page).choices();
  const said = await page.getByRole('region', { name: 'What was said' }).getByRole('paragraph').allTextContents();
  return [...choices, ...said.slice(-1)];
}

/** Reads texts off the screen. */
class Reading {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  choices(): Promise<string[]> {
    return this.#page.getByRole('main').getByRole('list').getByRole('button').allTextContents();
  }
}

test('a server that is killed in mid-run costs nothing: the run goes on at the same beat', async ({ program: app, page, context }) => {
  test.slow();
  const player = await Player.sitDown(page, app);
  await player.addName('Ana');
  await player.start(scenario.title);
  await playOn(player, 0, AFTER);
  const before = await turnOn(page);

  await app.kill();
  await player.chooseByNumber(turns[AFTER]?.words ?? '');
  await expect(page.getByText('Your choice is not saved yet.')).toBeVisible();
  await expect(page.getByText('Extra Mile is not answering.', { exact: false }).first()).toBeVisible();
  await app.restart();

  const reopened = await context.newPage();
  const again = await Player.sitDown(reopened, app);
  await reopened.getByRole('button', { name: 'Ana' }).click();
  await enterPin(reopened);
  await reopened.getByRole('link', { name: 'Go on' }).click();
  await expect(again.choices).toHaveCount(await player.choices.count());
  expect(await turnOn(reopened)).toEqual(before);
  await reopened.clock.fastForward(600);
  await playOn(again, AFTER, turns.length);
  await expect(again.heading('Dazzled (grade A)')).toBeVisible();
});

test('a window that is closed in mid-run and opened again goes on at the same beat', async ({ app, page, context }) => {
  const player = await Player.sitDown(page, app);
  await player.addName('Ben');
  await player.start(scenario.title);
  await playOn(player, 0, AFTER);
  const before = await turnOn(page);
  await page.close();

  const reopened = await context.newPage();
  await reopened.clock.install();
  await reopened.goto(app.origin);
  const again = new Reading(reopened);
  await reopened.getByRole('button', { name: 'Ben' }).click();
  await enterPin(reopened);
  await expect(reopened.getByText('In progress, for the record')).toBeVisible();
  await reopened.getByRole('link', { name: scenario.title }).click();
  await reopened.getByRole('button', { name: 'Go on' }).click();
  await expect(reopened.getByRole('heading', { name: 'What do you do?' })).toBeFocused();
  expect(await turnOn(reopened)).toEqual(before);
  expect(await again.choices()).toEqual(before.slice(0, -1));
});

test('the time that was left is what is left after a reload', async ({ app, page }) => {
  const player = await Player.sitDown(page, app);
  await player.addName('Cleo');
  await player.start(scenario.title);
  await player.readOn();
  const timer = page.getByRole('timer');
  const full = await secondsOn(page);
  const held = page.waitForResponse(/attempts\/hold/);
  await page.clock.fastForward(10_000);
  await held;
  await page.reload();
  await expect(timer).toBeVisible();
  const left = await secondsOn(page);
  expect(left).toBeLessThanOrEqual(full - 9);
  expect(left).toBeGreaterThan(full - 20);
});

test('while nobody answers the choice waits, and goes through by itself when somebody does', async ({ app, page, context }) => {
  test.slow();
  const player = await Player.sitDown(page, app);
  await player.addName('Dev');
  await player.start(scenario.title);
  await player.readOn();
  const before = await secondsOn(page);
  await context.setOffline(true);
  await player.chooseByNumber(turns[0]?.words ?? '');
  await expect(page.getByText('Your choice is not saved yet.')).toBeVisible();
  await page.clock.fastForward(60_000);
  expect(await secondsOn(page)).toBeGreaterThan(before - 5);
  await context.setOffline(false);
  await page.clock.fastForward(2500);
  await expect(page.getByText('Your choice is not saved yet.')).toHaveCount(0);
  await expect(page.getByText('is not answering', { exact: false })).toHaveCount(0);
  await expect(player.choice(turns[0]?.words ?? '')).toHaveCount(0);
  await playOn(player, 1, turns.length);
  await expect(player.heading('Dazzled (grade A)')).toBeVisible();
});

test('a second window takes the attempt on, and the first one is told', async ({ app, page, context }) => {
  const player = await Player.sitDown(page, app);
  await player.addName('Eve');
  await player.start(scenario.title);
  await player.readOn();
  const second = await context.newPage();
  await second.clock.install();
  await second.goto(app.origin);
  await second.getByRole('button', { name: 'Eve' }).click();
  await enterPin(second);
  await second.getByRole('link', { name: 'Go on' }).click();
  const other = second.getByRole('button', { name: turns[0]?.words ?? '' });
  await expect(other).toBeVisible();
  await second.clock.fastForward(600);
  await other.click();
  await expect(other).toHaveCount(0);

  await page.bringToFront();
  await player.chooseByNumber(turns[0]?.words ?? '');
  await expect(page.getByText('went on in another window', { exact: false })).toBeVisible();
  await look(page, 'desktop/20-other-window');
  await page.getByRole('button', { name: 'Understood' }).click();
  await expect(player.choice(turns[1]?.words ?? '')).toBeVisible();
});

async function secondsOn(page: Page): Promise<number> {
  const text = await page.getByRole('timer').textContent();
  return Number(/\d+/.exec(text ?? '')?.[0]);
}
