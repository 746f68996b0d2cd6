import type { Browser, BrowserContextOptions } from 'playwright-core';

/** A page to be opened in a browser that has never seen it. */
export interface Target {
  readonly url: string;
  readonly context: BrowserContextOptions;
  /** Who plays, as the page remembers it for a window; absent: nobody. */
  readonly player?: string;
  /** A selector of the words that must be on screen beside the picture; null: the picture is all. */
  readonly words: string | null;
}

const LIMIT_MS = 60_000;
const SAID = 'first playable frame ';

/** Milliseconds from navigation to the first frame in which there is a picture on the canvas, and the words are there. */
export async function firstFrame(browser: Browser, { url, context: options, player, words }: Target): Promise<number> {
  const context = await browser.newContext({ ...options, viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
  try {
    const page = await context.newPage();
    await page.addInitScript(watch, { words, player: player ?? null, said: SAID });
    const said = page.waitForEvent('console', { predicate: (line) => line.text().startsWith(SAID), timeout: LIMIT_MS });
    await page.goto(url);
    return Number((await said).text().slice(SAID.length));
  } finally {
    await context.close();
  }
}

/** Runs in the page: looks at every frame, alike for both pages, at a few points of its largest canvas. */
function watch({ words, player, said }: { words: string | null; player: string | null; said: string }): void {
  if (player !== null) sessionStorage.setItem('extra-mile.player', player);
  const SIDE = 8;
  /** Colours closer to the empty canvas than this are the empty canvas. */
  const APART = 24;
  const probe = new OffscreenCanvas(SIDE, SIDE).getContext('2d', { willReadFrequently: true });
  const isDrawn = (canvas: HTMLCanvasElement): boolean => {
    if (probe === null || canvas.width < SIDE) return false;
    probe.drawImage(canvas, 0, 0, SIDE, SIDE);
    const { data } = probe.getImageData(0, 0, SIDE, SIDE);
    return data.some((value, at) => data[3] !== 0 && Math.abs(value - (data[at % 4] ?? 0)) > APART);
  };
  const look = (): void => {
    const canvas = document.querySelector('canvas');
    const told = words === null || (document.querySelector(words)?.textContent ?? '').trim() !== '';
    if (told && canvas !== null && isDrawn(canvas)) console.info(`${said}${performance.now()}`);
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
