import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { look } from '#tests/support/look.ts';
import { views } from '#tests/support/runs.ts';
import { enterPin, PIN } from '#tests/support/pin.ts';
import { Player } from '#tests/support/player.ts';
import { routeTo } from '#tests/support/routes.ts';
import { enterStaffArea, openArea, setUpStaff } from '#tests/support/staff.ts';
import { expect, test as plain, WebApp } from '#tests/support/web-app.ts';

const { scenario, turns } = routeTo('missing-dressing', 'A');

/** `under` starts the web shell on a folder of its own with a policy for players. */
const test = plain.extend<{ under: (players: object) => Promise<WebApp> }>({
  under: async ({ page: _page }, use) => {
    const opened: WebApp[] = [];
    await use(async (players) => {
      const folder = await mkdtemp(path.join(os.tmpdir(), 'extra-mile-e2e-'));
      await writeFile(path.join(folder, 'policy.json'), JSON.stringify({ format: 1, players }));
      const app = await WebApp.start(folder);
      opened.push(app);
      return app;
    });
    for (const app of opened) {
      await app.dispose();
      await rm(app.dataFolder, { recursive: true, force: true });
    }
  },
});

const switchPlayer = (page: Page) => page.getByRole('link', { name: 'Switch player' }).click();

async function largeText(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Settings' }).click();
  const slider = page.getByRole('slider', { name: 'Text size' });
  for (let percent = 100; percent < 200; percent += 10) await slider.press('ArrowRight');
}

const VIEWS = [
  { name: 'narrow', size: { width: 320, height: 740 }, large: false },
  { name: 'large-text', size: { width: 640, height: 720 }, large: true },
];

for (const { name, size, large } of views(VIEWS, ['large-text'])) {
  test(`a PIN is chosen before the first run that counts, and asked for from then on: ${name}`, async ({ app, page }) => {
    test.slow();
    await page.setViewportSize(size);
    const player = await Player.sitDown(page, app);
    if (large) await largeText(page);
    await page.goto(`${app.origin}/#/people`);
    await player.addName('Ana');
    await page.getByRole('link', { name: scenario.title }).click();
    await page.getByRole('button', { name: 'Play for the record' }).click();
    await page.getByRole('button', { name: 'Skip practice' }).click();
    const dialog = page.getByRole('dialog', { name: 'Choose a PIN' });
    await expect(dialog.getByRole('heading')).toBeFocused();
    await look(page, `${name}/90-choose-pin`);
    for (const label of ['New PIN', 'New PIN, again']) await dialog.getByLabel(label, { exact: true }).fill('1234');
    await page.keyboard.press('Enter');
    await expect(dialog.getByText('not counting up or down')).toBeVisible();
    await look(page, `${name}/91-plain-pin`);
    for (const label of ['New PIN', 'New PIN, again']) await dialog.getByLabel(label, { exact: true }).fill(PIN);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();

    await page.goto(`${app.origin}/#/people`);
    await page.getByRole('button', { name: 'Ana' }).click();
    await expect(player.heading('Is it you, Ana?')).toBeFocused();
    await page.getByLabel('PIN', { exact: true }).fill('9999');
    await page.keyboard.press('Enter');
    await expect(page.getByText('That is not the PIN of this name.')).toBeVisible();
    await look(page, `${name}/92-wrong-pin`);
    await page.getByRole('button', { name: 'Another name' }).click();
    await page.getByRole('button', { name: 'Ana' }).click();
    await enterPin(page);
    await expect(player.heading(/meet/)).toBeVisible();

    await enterStaffAreaFirst(page);
    for (const [place, area] of [['accounts', 'Accounts'], ['desk', 'PINs and codes'], ['passphrase', 'Your passphrase']] as const) {
      await page.goto(`${app.origin}/#/staff/${place}`);
      await expect(player.heading(area)).toBeFocused();
      await look(page, `${name}/93-${area.toLowerCase().replaceAll(' ', '-')}`);
    }
  });
}

async function enterStaffAreaFirst(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'For trainers and HR' }).click();
  await setUpStaff(page);
}

test('a forgotten PIN is taken away in the staff area', async ({ app, page }) => {
  const player = await Player.sitDown(page, app);
  await player.addName('Ana');
  await player.start(scenario.title);
  await page.goto(`${app.origin}/#/people`);
  await enterStaffAreaFirst(page);
  await openArea(page, 'People', 'PINs and codes');
  await page.getByLabel('Player’s name').fill('Bo');
  await page.getByRole('button', { name: 'Take the PIN away' }).click();
  await expect(page.getByText('Nobody is called “Bo”.')).toBeVisible();
  await page.getByLabel('Player’s name').fill('ana');
  await page.getByRole('button', { name: 'Take the PIN away' }).click();
  await expect(page.getByText('Ana has no PIN any more.')).toBeVisible();
  await page.getByRole('combobox', { name: 'Who is it for?' }).fill('ana');
  await page.getByRole('option', { name: 'Ana' }).click();
  await page.getByRole('button', { name: 'Make a code' }).click();
  await expect(page.getByText('This code is for Ana only, and works once.')).toBeVisible();
  await look(page, 'desktop/95-pin-code');
  const code = /[\d ]+$/.exec(await page.getByText(/^Code: /).innerText())?.[0] ?? '';
  await page.getByRole('link', { name: 'Sign out' }).click();
  await page.getByRole('button', { name: 'Ana' }).click();
  await expect(player.heading('Is it you, Ana?')).toBeFocused();
  await expect(page.getByText('This name has results that count, and no PIN to guard them.')).toBeVisible();
  await look(page, 'desktop/95-first-pin');
  await page.getByLabel('Code from staff').fill('000 000');
  for (const label of ['New PIN', 'New PIN, again']) await page.getByLabel(label, { exact: true }).fill(PIN);
  await page.keyboard.press('Enter');
  await expect(page.getByText('That code does not hold.')).toBeVisible();
  await page.getByLabel('Code from staff').fill(code);
  await page.getByRole('button', { name: 'Keep this PIN and go on' }).click();
  await expect(page.getByText('Playing as Ana')).toBeVisible();
  await expect(page.getByText(/^Your PIN was set on .* with a code that .* made on /)).toBeVisible();
  await look(page, 'desktop/95-pin-notice');
  await page.getByRole('button', { name: 'I have read this' }).click();
  await expect(page.getByText(/^Your PIN was set on /)).toHaveCount(0);
});

test('whoever leaves a run is warned, signed out and finds it again', async ({ app, page }) => {
  const player = await Player.sitDown(page, app);
  await player.addName('Ana');
  await player.start(scenario.title);
  await player.readOn();
  await player.chooseByNumber(turns[0]?.words ?? '');
  await player.readOn();
  await page.getByRole('button', { name: 'Pause' }).click();
  await page.clock.fastForward('14:10');
  const warning = page.getByRole('dialog', { name: 'Are you still there?' });
  await expect(warning.getByRole('heading')).toBeFocused();
  await look(page, 'desktop/94-idle-player');
  await page.keyboard.press('Shift');
  await expect(warning).toHaveCount(0);
  await page.clock.fastForward('14:10');
  await expect(warning).toBeVisible();
  await page.clock.fastForward('01:00');
  await expect(player.heading('Who is playing?')).toBeFocused();
  await expect(page.getByText('Playing as')).toHaveCount(0);
  await page.getByRole('button', { name: 'Ana' }).click();
  await enterPin(page);
  await page.getByRole('link', { name: 'Go on' }).click();
  await expect(player.choice(turns[1]?.words ?? '')).toBeVisible();
});

test('a page that is loaded again knows its player without the PIN; a main that was started anew asks a page that forgot it', async ({ program: app, page }) => {
  const player = await Player.sitDown(page, app);
  await player.addName('Ana');
  await player.start(scenario.title);
  await page.goto(`${app.origin}/#/scenarios`);
  await page.reload();
  await expect(page.getByText('Playing as Ana')).toBeVisible();
  await app.restart();
  await page.goto(app.address);
  await expect(player.heading('Who is playing?')).toBeVisible();
  await page.getByRole('button', { name: 'Ana' }).click();
  await enterPin(page);
  await expect(page.getByText('Playing as Ana')).toBeVisible();
});

test('where names are typed, none is shown and one’s own is found', async ({ under, page }) => {
  const app = await under({ names: 'typed' });
  const player = await Player.sitDown(page, app);
  await player.addName('Ana Lima');
  await switchPlayer(page);
  await expect(page.getByText('Ana Lima')).toHaveCount(0);
  await page.getByLabel('Type your name').fill('Ana');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Nobody here is called “Ana”.')).toBeVisible();
  await look(page, 'desktop/95-typed-name');
  await page.getByLabel('Type your name').fill('ana lima');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Playing as Ana Lima')).toBeVisible();
});

test('under supervision the code is asked for, and opens the run', async ({ under, page, context }) => {
  const app = await under({ assessed: 'supervisor' });
  const player = await Player.sitDown(page, app);
  const desk = await context.newPage();
  await desk.goto(app.origin);
  await enterStaffAreaFirst(desk);
  await openArea(desk, 'People', 'PINs and codes');
  await desk.getByRole('region', { name: 'A code for runs that count' }).getByRole('button', { name: 'Make a code' }).click();
  const shown = await desk.getByText(/^Code: \d/).textContent();
  await look(desk, 'desktop/96-code');

  await page.bringToFront();
  await player.addName('Ana');
  await page.getByRole('link', { name: scenario.title }).click();
  await page.getByRole('button', { name: 'Play for the record' }).click();
  await page.getByRole('button', { name: 'Skip practice' }).click();
  const dialog = page.getByRole('dialog', { name: 'Who supervises?' });
  await dialog.getByLabel('Code').fill('000 000');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('That code does not hold.')).toBeVisible();
  await look(page, 'desktop/97-supervisor');
  await dialog.getByLabel('Code').fill(shown?.replace('Code: ', '') ?? '');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
});

test('going to the players signs staff out', async ({ app, page }) => {
  await page.goto(app.address);
  await enterStaffAreaFirst(page);
  await page.getByRole('link', { name: 'Sign out' }).click();
  await enterStaffArea(page);
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Who is playing?' })).toBeVisible();
  await page.goto(`${app.origin}/#/staff/accounts`);
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
});
