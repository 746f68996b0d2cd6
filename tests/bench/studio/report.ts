import os from 'node:os';
import type { Browser, Page } from 'playwright-core';
import { writeOwnScenario } from '#tests/support/own-scenario.ts';
import { setUpStaff } from '#tests/support/staff.ts';
import { WebProcess } from '#tests/support/web-process.ts';
import type { Aim } from '../aims.ts';
import { median } from '../statistics.ts';
import { type Frames, framesOfDrag } from './frames.ts';
import { serveBare } from './serve-bare.ts';
import { storyOf } from './story.ts';
import { openLine, typingTimes } from './typing.ts';

const BEATS = 500;
const WAYS = 750;
const WINDOW = { width: 1600, height: 1000 };
const SEARCHED = ['4', '49', '499', 'umbrella', 'nothing like it'];

/** Everything that one run measured, in milliseconds where nothing else is said. */
export interface StudioReport {
  readonly computer: string;
  readonly browser: string;
  readonly driver: string;
  /** From the press on the document in the list until its first card is painted. */
  readonly open: readonly number[];
  readonly drag: { readonly studio: readonly Frames[]; readonly bare: readonly Frames[] };
  /** From a keystroke in the search until what it finds is painted. */
  readonly search: readonly number[];
  /** From a keystroke in a line of the form, with the outline beside it, until it is painted; and in a page with nothing but a field. */
  readonly type: { readonly studio: readonly number[]; readonly bare: readonly number[] };
}

/** Measures the studio's graph in the real app, and a bare graph of the same nodes by turns with it. */
export async function measureStudio(browser: Browser, rounds: number, onStep: (step: string) => void): Promise<StudioReport> {
  onStep('building and serving both pages');
  const text = storyOf(BEATS, WAYS);
  const bare = await serveBare(text);
  const app = await WebProcess.start();
  try {
    await writeOwnScenario(app, 'large-story', text);
    const page = await browser.newPage({ viewport: WINDOW, locale: 'en-GB' });
    const open: number[] = [];
    await enterStudio(page, app);
    onStep(`opening, ${rounds} rounds and one to warm up`);
    for (let round = 0; round <= rounds; round++) {
      const time = await openGraph(page);
      if (round > 0) open.push(time);
      if (round < rounds) await page.goBack();
    }
    onStep(`dragging, ${rounds} rounds of each`);
    const peer = await browser.newPage({ viewport: WINDOW });
    await peer.goto(bare.url);
    await peer.locator('.react-flow__node').first().waitFor();
    const drag: { studio: Frames[]; bare: Frames[] } = { studio: [], bare: [] };
    for (let round = 0; round < rounds; round++) {
      await page.bringToFront();
      drag.studio.push(await framesOfDrag(page, await grip(page)));
      await peer.bringToFront();
      drag.bare.push(await framesOfDrag(peer, await grip(peer)));
    }
    onStep('searching');
    await page.bringToFront();
    const search = await searchTimes(page);
    onStep('typing');
    const typed = await typingTimes(page, await openLine(page, 'b250'));
    const field = await browser.newPage({ viewport: WINDOW });
    await field.setContent('<textarea aria-label="Line 1"></textarea>');
    const bareTyped = await typingTimes(field, field.getByLabel('Line 1'));
    return {
      computer: `${os.cpus()[0]?.model.trim() ?? 'unknown processor'}, ${os.availableParallelism()} cores, load ${os.loadavg()[0]?.toFixed(1)}`,
      browser: `Chromium ${browser.version()}`,
      driver: await page.evaluate(driverName),
      open,
      drag,
      search,
      type: { studio: typed, bare: bareTyped },
    };
  } finally {
    await app.dispose();
    await bare.close();
  }
}

/** What was set out to be reached, and whether it was. */
export function studioAims({ open, drag, search, type }: StudioReport): Aim[] {
  const frames = median(drag.studio.map(({ perSecond }) => perSecond));
  const slowest = Math.max(...search);
  const stroke = median(type.studio);
  return [
    { aim: `${BEATS} beats and ${WAYS} ways open within 2 s`, measured: `${median(open).toFixed(0)} ms`, met: median(open) < 2_000 },
    { aim: 'a drag shows 30 frames a second or more', measured: `${frames.toFixed(0)} a second`, met: frames >= 30 },
    { aim: 'a search shows what it finds within 100 ms', measured: `${slowest.toFixed(0)} ms at most`, met: slowest < 100 },
    { aim: 'a keystroke in the form is painted within 100 ms', measured: `${stroke.toFixed(0)} ms`, met: stroke < 100 },
  ];
}

/** Into the list of documents, with the graph as the view that documents open with. */
async function enterStudio(page: Page, app: WebProcess): Promise<void> {
  await page.goto(app.address);
  await page.getByRole('link', { name: 'For trainers and HR' }).click();
  await setUpStaff(page);
  await page.getByRole('navigation', { name: 'Staff areas' }).getByRole('link', { name: 'Studio', exact: true }).click();
  await page.getByRole('link', { name: 'A large story' }).click();
  await page.getByRole('tab', { name: 'Graph', exact: true }).click();
  await page.locator('.react-flow__node').first().waitFor();
  await page.goBack();
}

async function openGraph(page: Page): Promise<number> {
  const link = page.getByRole('link', { name: 'A large story' });
  await link.waitFor();
  await page.evaluate(watchOpening);
  await link.click();
  await page.waitForFunction(() => window.paintedAfter !== null);
  return (await page.evaluate(() => window.paintedAfter)) ?? Number.NaN;
}

/** A point of the first card that can be gripped. */
async function grip(page: Page): Promise<{ x: number; y: number }> {
  return page.evaluate(() => {
    for (const card of document.querySelectorAll('.react-flow__node')) {
      const { left, width, top } = card.getBoundingClientRect();
      // The drag before may have left its head out of sight.
      for (const [x, y] of [0.5, 0.8].flatMap((part) => [20, 60, 120].map((down) => [left + width * part, top + down] as const))) {
        if (card.contains(document.elementFromPoint(x, y))) return { x, y };
      }
    }
    throw new Error('No card can be gripped.');
  });
}

async function searchTimes(page: Page): Promise<number[]> {
  const field = page.getByLabel('Find on the graph');
  const times: number[] = [];
  for (const words of SEARCHED) {
    await field.fill('');
    await page.evaluate(watchSearch);
    await field.fill(words);
    await page.waitForFunction(() => window.paintedAfter !== null);
    times.push((await page.evaluate(() => window.paintedAfter)) ?? Number.NaN);
  }
  return times;
}

declare global {
  interface Window {
    /** Milliseconds from what was done until what it shows was painted; null: not yet. */
    paintedAfter: number | null;
  }
}

/** Runs in the page: from the next press until a card of a beat stands there and a frame has been painted with it. */
function watchOpening(): void {
  window.paintedAfter = null;
  const begin = (press: Event): void => {
    const look = (): void => {
      if (document.querySelector('.react-flow__node') === null) requestAnimationFrame(look);
      else requestAnimationFrame(() => (window.paintedAfter = performance.now() - press.timeStamp));
    };
    requestAnimationFrame(look);
  };
  window.addEventListener('click', begin, { capture: true, once: true });
}

/** Runs in the page: from the next keystroke until what is said of the search has changed and been painted. */
function watchSearch(): void {
  window.paintedAfter = null;
  const told = document.querySelector('.graph-search [role="status"]');
  const before = told?.textContent;
  const begin = (stroke: Event): void => {
    const look = (): void => {
      if (told?.textContent === before) requestAnimationFrame(look);
      else requestAnimationFrame(() => (window.paintedAfter = performance.now() - stroke.timeStamp));
    };
    look();
  };
  window.addEventListener('input', begin, { capture: true, once: true });
}

/** Runs in the page. */
function driverName(): string {
  const gl = document.createElement('canvas').getContext('webgl');
  const names = gl?.getExtension('WEBGL_debug_renderer_info');
  return gl === null ? 'none' : String(gl.getParameter(names?.UNMASKED_RENDERER_WEBGL ?? gl.RENDERER));
}
