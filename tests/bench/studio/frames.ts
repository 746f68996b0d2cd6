import type { Page } from 'playwright-core';

/** What a browser showed while something was dragged. */
export interface Frames {
  /** Callbacks of requestAnimationFrame in a second. */
  readonly perSecond: number;
  /** The longest time between two of them, in milliseconds. */
  readonly longestMs: number;
  /** The time between two of them that 19 in 20 stay below, in milliseconds. */
  readonly p95Ms: number;
  readonly seconds: number;
}

const SECONDS = 4;
/** Moves of the mouse in a second: as many as a common screen shows. */
const MOVES = 60;

/** Drags by a real mouse from a point, in circles, and counts the frames meanwhile. */
export async function framesOfDrag(page: Page, { x, y }: { readonly x: number; readonly y: number }): Promise<Frames> {
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 12, y + 12);
  await page.evaluate(beginCounting);
  const began = performance.now();
  for (let now = began; now - began < SECONDS * 1_000; now = performance.now()) {
    const turn = (now - began) / 400;
    await page.mouse.move(x + 90 * Math.sin(turn), y + 60 * Math.cos(turn));
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, 1_000 / MOVES - (performance.now() - now))));
  }
  const times = await page.evaluate(() => window.frameTimes);
  await page.mouse.up();
  const gaps = times.slice(1).map((time, index) => time - (times[index] ?? time)).toSorted((a, b) => a - b);
  const seconds = ((times.at(-1) ?? 0) - (times[0] ?? 0)) / 1_000;
  return {
    perSecond: gaps.length / seconds,
    longestMs: gaps.at(-1) ?? Number.NaN,
    p95Ms: gaps[Math.floor(gaps.length * 0.95)] ?? Number.NaN,
    seconds,
  };
}

declare global {
  interface Window {
    /** When each frame began, in milliseconds since the page was opened. */
    frameTimes: number[];
  }
}

/** Runs in the page. */
function beginCounting(): void {
  window.frameTimes = [];
  const count = (at: number): void => {
    window.frameTimes.push(at);
    requestAnimationFrame(count);
  };
  requestAnimationFrame(count);
}
