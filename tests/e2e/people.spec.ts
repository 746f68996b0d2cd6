import { enterPin } from '#tests/support/pin.ts';
import { Player } from '#tests/support/player.ts';
import { routeTo } from '#tests/support/routes.ts';
import { expect, test } from '#tests/support/web-app.ts';


const { scenario } = routeTo('missing-dressing', 'A');

test('a name that is all blank is refused in words', async ({ app, page }) => {
  await Player.sitDown(page, app);
  await page.getByLabel('Your name').fill('   ');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toHaveText('Type a name of 1 to 60 characters.');
  await expect(page.getByLabel('Your name')).toHaveAttribute('aria-invalid', 'true');
});

test('two people at one desk have attempts of their own', async ({ app, page }) => {
  const player = await Player.sitDown(page, app);
  await player.addName('Ana');
  await player.start(scenario.title);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Leave for now' }).click();
  await expect(page.getByText('In progress, for the record')).toBeVisible();

  await page.getByRole('link', { name: 'Switch player' }).click();
  await player.addName('Ben');
  await expect(page.getByText('Playing as Ben')).toBeVisible();
  await expect(page.getByText('In progress, for the record')).toHaveCount(0);

  await page.getByRole('link', { name: 'Switch player' }).click();
  await page.getByRole('button', { name: 'Ana' }).click();
  await enterPin(page);
  await expect(page.getByText('Playing as Ana')).toBeVisible();
  await expect(page.getByText('In progress, for the record')).toBeVisible();
});

test('a reload keeps the player, a new window asks', async ({ app, page, context }) => {
  const player = await Player.sitDown(page, app);
  await player.addName('Ana');
  await page.reload();
  await expect(page.getByText('Playing as Ana')).toBeVisible();
  const other = await context.newPage();
  await other.goto(app.origin);
  await expect(other.getByRole('heading', { level: 1, name: 'Who is playing?' })).toBeVisible();
});

test('a name is only ever a name', async ({ app, page }) => {
  const player = await Player.sitDown(page, app);
  const name = '<b onclick=alert(1)>آنا {x}';
  await player.addName(name);
  await expect(page.locator('.player bdi')).toHaveText(name);
  await page.getByRole('link', { name: 'Switch player' }).click();
  await expect(page.getByRole('button', { name })).toBeVisible();
});

test('lists and menus come without the drawing library', async ({ app, page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url());
  });
  const player = await Player.sitDown(page, app);
  await player.addName('Ana');
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(player.heading('Settings')).toBeVisible();
  const drawing = (): string[] => scripts.filter((url) => /\/game-[^/]*\.js$/.test(url));
  expect(drawing()).toEqual([]);
  await page.getByRole('link', { name: 'Scenarios' }).click();
  await player.start(scenario.title);
  await expect(page.locator('.play-stage canvas')).toBeVisible();
  expect(drawing()).not.toEqual([]);
});
