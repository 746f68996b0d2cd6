import { type Page, expect, test } from '@playwright/test';
import type { StageView } from '#renderer/stage/stage.ts';
import { complaintsOf } from '#tests/support/complaints.ts';
import { type Harness, serveHarness } from '#tests/support/stage-harness/serve.ts';
import '#tests/support/stage-harness/harness-window.ts';

const DANA = { id: 'dana', look: 'peep-dana', feels: 'frustrated', mood: 25 } as const;
const LUNCH: StageView = {
  setting: 'restaurant',
  props: ['phone', 'salad-bowl', 'clock'],
  hour: 12,
  people: [DANA],
  speaking: 'dana',
};
/** Nothing moves and nothing needs a graphics card, so that a picture is a picture. */
const STILL = '?renderer=canvas&still';
/** A busy machine may take its time; a broken stage never arrives. */
const PATIENCE = 40_000;

let harness: Harness;
test.beforeAll(async () => {
  harness = await serveHarness();
});
test.afterAll(() => harness.close());

async function open(page: Page, query: string): Promise<readonly string[]> {
  const complaints = complaintsOf(page);
  await page.goto(harness.url + query);
  await page.evaluate(async () => {
    await window.stage;
  });
  return complaints;
}

const show = (page: Page, view: StageView): Promise<void> =>
  page.evaluate(async (wanted) => (await window.stage).show(wanted), view);

/** The colours at points of the canvas, in fractions of its size. */
function colours(page: Page, points: readonly (readonly [number, number])[]): Promise<readonly string[]> {
  return page.evaluate((wanted) => {
    const canvas = document.querySelector('canvas');
    const context = canvas?.getContext('2d');
    if (canvas === null || context === null || context === undefined) return [];
    return wanted.map(([x, y]) => [...context.getImageData(x * canvas.width, y * canvas.height, 1, 1).data].join(' '));
  }, points);
}

/** The wall left of the middle, the person's clothes, the counter's front. */
const SPOTS = [
  [0.6, 0.3],
  [0.4, 0.52],
  [0.48, 0.9],
] as const;

async function drawn(page: Page): Promise<readonly string[]> {
  const paper = '234 223 202 255';
  let last: readonly string[] = [];
  await expect
    .poll(
      async () => {
        const now = await colours(page, SPOTS);
        const settled = now.length === SPOTS.length && !now.includes(paper) && now.join() === last.join();
        last = now;
        return settled;
      },
      { timeout: PATIENCE },
    )
    .toBe(true);
  return last;
}

test('draws a setting and a person, and breaks no security policy', async ({ page }) => {
  const complaints = await open(page, STILL);
  await show(page, LUNCH);
  expect(new Set(await drawn(page)).size).toBe(SPOTS.length);
  await expect(page.locator('canvas')).toHaveAttribute('aria-hidden', 'true');
  expect(await page.evaluate(() => window.problems)).toEqual([]);
  expect(complaints).toEqual([]);
});

test('opens with WebGL or whatever the browser has, and goes away again', async ({ page }) => {
  const complaints = await open(page, '');
  await show(page, LUNCH);
  await expect(page.locator('canvas')).toHaveCount(1);
  await page.evaluate(async () => (await window.stage).destroy());
  await expect(page.locator('canvas')).toHaveCount(0);
  expect(await page.evaluate(() => window.problems)).toEqual([]);
  expect(complaints).toEqual([]);
});

test('shows a plain room and nobody in particular for names it does not know', async ({ page }) => {
  const complaints = await open(page, STILL);
  await show(page, { ...LUNCH, setting: 'the-moon', props: ['rocket'], people: [{ ...DANA, look: 'peep-nobody' }] });
  await drawn(page);
  expect(await page.evaluate(() => window.problems)).toEqual([]);
  expect(complaints).toEqual([]);
});

test('follows the size of its host', async ({ page }) => {
  await open(page, STILL);
  await show(page, LUNCH);
  for (const size of [
    { width: 320, height: 568 },
    { width: 1280, height: 720 },
  ]) {
    await page.setViewportSize(size);
    await expect.poll(() => page.evaluate(() => document.querySelector('canvas')?.width), { timeout: PATIENCE }).toBe(size.width);
    const box = await page.locator('canvas').boundingBox();
    expect(box).toEqual({ x: 0, y: 0, ...size });
    await drawn(page);
  }
});

test('lets the customer walk out and come back', async ({ page }) => {
  await open(page, STILL);
  await show(page, { ...LUNCH, speaking: null });
  const [, clothes] = await drawn(page);
  await page.evaluate(async () => (await window.stage).moment('walk-out'));
  await expect.poll(async () => (await colours(page, SPOTS))[1], { timeout: PATIENCE }).not.toBe(clothes);
  await page.evaluate(async () => (await window.stage).moment('won-back'));
  await expect.poll(async () => (await colours(page, SPOTS))[1], { timeout: PATIENCE }).toBe(clothes);
});

test('says clearly that it cannot draw where there is no canvas', async ({ page }) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await page.goto(harness.url);
  const reason = await page.evaluate(() =>
    window.stage.then(
      () => 'opened',
      (error: unknown) => String(error),
    ),
  );
  expect(reason).toContain('The stage cannot be drawn here');
  await expect(page.locator('canvas')).toHaveCount(0);
});

/** How many pictures the stage paints while the screen could show this many frames. */
function painted(page: Page, frames = 40): Promise<number> {
  return page.evaluate(async (count) => {
    const { prototype } = CanvasRenderingContext2D;
    const own = Object.getOwnPropertyDescriptor(prototype, 'drawImage');
    let pictures = 0;
    Object.assign(prototype, {
      drawImage(this: CanvasRenderingContext2D, ...how: unknown[]): void {
        pictures += 1;
        Reflect.apply(own?.value, this, how);
      },
    });
    for (let frame = 0; frame < count; frame += 1) await new Promise(requestAnimationFrame);
    Object.assign(prototype, { drawImage: own?.value });
    return pictures;
  }, frames);
}

test('draws nothing while nothing changes and nothing may move, and draws again when something does', async ({ page }) => {
  await open(page, STILL);
  await show(page, LUNCH);
  await drawn(page);
  await expect.poll(() => painted(page), { timeout: PATIENCE }).toBe(0);
  await page.evaluate(async () => (await window.stage).moment('slip'));
  await expect.poll(() => painted(page), { timeout: PATIENCE }).toBe(0);
  const before = await colours(page, SPOTS);
  await show(page, { ...LUNCH, hour: 23 });
  await expect.poll(async () => (await colours(page, SPOTS)).join()).not.toBe(before.join());
  await expect.poll(() => painted(page), { timeout: PATIENCE }).toBe(0);
});

test('rests during a pause and while nobody can see the window', async ({ page }) => {
  await open(page, '?renderer=canvas');
  await show(page, LUNCH);
  await drawn(page);
  expect(await painted(page)).toBeGreaterThan(0);
  await page.evaluate(async () => (await window.stage).pause());
  await expect.poll(() => painted(page), { timeout: PATIENCE }).toBe(0);
  await page.evaluate(async () => (await window.stage).resume());
  expect(await painted(page)).toBeGreaterThan(0);
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { configurable: true, value: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await expect.poll(() => painted(page), { timeout: PATIENCE }).toBe(0);
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { configurable: true, value: false });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  expect(await painted(page)).toBeGreaterThan(0);
});

test('lets a mark stand for a moment where nothing may move', async ({ page }) => {
  const complaints = await open(page, STILL);
  // A clock on the wall would not go back.
  await show(page, { ...LUNCH, props: ['salad-bowl'], speaking: null });
  await drawn(page);
  await expect.poll(() => painted(page), { timeout: PATIENCE }).toBe(0);
  const calm = await page.screenshot();
  for (const moment of ['dazzle', 'slip', 'promise-kept'] as const) {
    await page.evaluate(async (name) => (await window.stage).moment(name), moment);
    await expect.poll(async () => (await page.screenshot()).equals(calm), { message: `${moment} is seen` }).toBe(false);
    await expect.poll(async () => (await page.screenshot()).equals(calm), { message: `${moment} passes`, timeout: PATIENCE }).toBe(true);
  }
  expect(complaints).toEqual([]);
});

test('shows whoever calls in a frame, with another place behind them', async ({ page }) => {
  const complaints = await open(page, STILL);
  const wall = [[0.57, 0.06]] as const;
  await show(page, { ...LUNCH, speaking: null });
  await drawn(page);
  const here = await colours(page, wall);
  await show(page, { ...LUNCH, people: [{ ...DANA, callsFrom: 'office' }] });
  await expect.poll(() => colours(page, wall), { timeout: PATIENCE }).not.toEqual(here);
  await show(page, { ...LUNCH, speaking: null });
  await expect.poll(() => colours(page, wall), { timeout: PATIENCE }).toEqual(here);
  expect(await page.evaluate(() => window.problems)).toEqual([]);
  expect(complaints).toEqual([]);
});
