import { type Page, expect } from '@playwright/test';
import { Player } from '#tests/support/player.ts';
import { enterPin } from '#tests/support/pin.ts';
import { routeTo } from '#tests/support/routes.ts';
import { test } from '#tests/support/web-app.ts';

const { scenario } = routeTo('missing-dressing', 'A');

/** The built scripts and the calls that a page asks for, in their order. */
function asksOf(page: Page): readonly string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    const name = /^\/app\/([a-z-]+)-[\w-]{8}\.js$/.exec(pathname)?.[1] ?? /^\/rpc\/(.*)$/.exec(pathname)?.[1];
    if (name !== undefined) asked.push(name);
  });
  return asked;
}

test('the address of a play asks for all it needs before its first screen, and for nothing twice', async ({ app, page }) => {
  const player = await Player.sitDown(page, app);
  await player.addName('Ana');
  const first = asksOf(page);
  await page.reload();
  await expect(player.heading(/meet/)).toBeVisible();
  expect(first).toContain('index');
  expect(first.filter((name) => ['game', 'play-page', 'attempts/get'].includes(name))).toEqual([]);

  await player.start(scenario.title);
  const asked = asksOf(page);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Next', exact: true })).toBeVisible();
  for (const name of ['ahead', 'game', 'play-page', 'people/me', 'settings/get', 'attempts/get', 'attempts/append']) {
    expect(asked.filter((one) => one === name), name).toHaveLength(1);
  }
  // The scripts of the play do not wait for the page's own to have been read.
  expect(asked.indexOf('game')).toBeLessThan(asked.indexOf('people/me'));
  expect(asked.indexOf('play-page')).toBeLessThan(asked.indexOf('people/me'));
});

test('an attempt whose stage cannot be fetched is played with a still picture', async ({ app, page }) => {
  const player = await Player.sitDown(page, app);
  await player.addName('Ana');
  await page.route(/\/app\/game-/, (route) => route.abort());
  await player.start(scenario.title);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Next', exact: true })).toBeVisible();
  await expect(page.locator('.still-stage')).toBeVisible();
});

test('an attempt whose first answer is lost is asked for again, and nobody hears of it', async ({ app, page }) => {
  const player = await Player.sitDown(page, app);
  await player.addName('Ana');
  await player.start(scenario.title);
  const asked = asksOf(page);
  await page.route('**/rpc/attempts/get', (route) => route.abort(), { times: 1 });
  await page.reload();
  await expect(page.getByRole('button', { name: 'Next', exact: true })).toBeVisible();
  expect(asked.filter((name) => name === 'attempts/get')).toHaveLength(2);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('the address of a play asks for no attempt while nobody is signed in', async ({ app, page }) => {
  const player = await Player.sitDown(page, app);
  await player.addName('Ana');
  await player.start(scenario.title);
  const asked = asksOf(page);
  await page.evaluate(() => window.sessionStorage.clear());
  await page.reload();
  await expect(page.getByRole('button', { name: 'Ana' })).toBeVisible();
  expect(asked.filter((name) => ['attempts/get', 'people/me'].includes(name))).toEqual([]);
  await page.getByRole('button', { name: 'Ana' }).click();
  await enterPin(page);
  await expect(page.getByRole('button', { name: 'Next', exact: true })).toBeVisible();
  expect(asked.filter((name) => name === 'attempts/get')).toHaveLength(1);
});
