import { Player } from '#tests/support/player.ts';
import { routeTo } from '#tests/support/routes.ts';
import { expect, test } from '#tests/support/web-app.ts';


test('a report card says in words what decided, and is the same among the past attempts', async ({ app, page }) => {
  test.slow();
  const { scenario, turns } = routeTo('missing-dressing', 'C');
  const player = await Player.sitDown(page, app);
  await player.addName('Ana');
  await player.start(scenario.title);
  await player.playByMouse(turns);
  const title = player.heading('Met expectations (grade C)');
  await expect(title).toBeFocused();

  const { name } = scenario.cast.get(scenario.customer) ?? { name: '' };
  const contents = page.getByRole('navigation', { name: 'On this card' });
  for (const section of [
    'Why this grade',
    `What ${name} needed`,
    `How it was for ${name}`,
    'In your own words',
    'What you showed',
    `How ${name} felt`,
    'Your choices, one by one',
    `From ${name}’s chair`,
  ]) {
    await contents.getByRole('link', { name: section }).click();
    await expect(page.getByRole('heading', { level: 2, name: section })).toBeFocused();
  }
  await expect(page.getByRole('figure')).toContainText(new RegExp(`^${name} began \\w+ \\(mood ${scenario.mood.start} of 100\\)`));
  const reviews = page.getByRole('article').getByRole('article');
  await expect(reviews).toHaveCount(turns.length);
  for (const [index, { words, why }] of turns.entries()) {
    await expect(reviews.nth(index)).toContainText(words);
    await expect(reviews.nth(index)).toContainText(why);
    await expect(reviews.nth(index)).toContainText(/Mood (up \d+|down \d+|unchanged)/);
    await expect(reviews.nth(index)).toContainText(/Dazzled|Met expectations|Fell short/);
  }
  // It is looked for in the background, and stands last.
  const better = page.getByText(/^It ends with “.*”, grade A\.$/);
  await expect(better).toBeVisible();
  await expect(page.getByText(/^1 of \d+ endings found$/)).toBeVisible();
  const card = (await page.getByRole('article').first().textContent()) ?? '';

  await page.getByRole('link', { name: 'Past attempts' }).click();
  await page.getByRole('main').getByRole('link', { name: scenario.title }).click();
  await expect(title).toBeVisible();
  await expect(better).toBeVisible();
  await expect(page.getByRole('article').first()).toHaveText(card);
  await page.reload();
  await expect(title).toBeVisible();

  await page.getByRole('button', { name: 'Play again' }).first().click();
  await expect(page.getByRole('button', { name: 'Next', exact: true })).toBeVisible();
  expect(page.url()).toContain('#/play/');
});

test('an attempt of somebody else is not shown', async ({ app, page }) => {
  const { scenario, turns } = routeTo('missing-dressing', 'F');
  const player = await Player.sitDown(page, app);
  await player.addName('Ana');
  await player.start(scenario.title);
  await player.playByMouse(turns);
  await expect(player.heading('Fell short (grade F)')).toBeVisible();
  const place = page.url();
  await page.getByRole('link', { name: 'Switch player' }).click();
  await player.addName('Ben');
  await page.goto(place);
  await expect(page.getByText('There is no such attempt. Go back to the scenarios.')).toBeVisible();
});
