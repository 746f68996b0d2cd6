import type { Browser } from 'playwright-core';
import type { StageView } from '#renderer/stage/stage.ts';
import { serveHarness } from '#tests/support/stage-harness/serve.ts';
import '#tests/support/stage-harness/harness-window.ts';

/** Painted frames of a scene over a while. */
export interface FrameTimes {
  readonly renderer: 'canvas' | 'webgl';
  /** What WebGL calls itself here; for Canvas what would have drawn otherwise. */
  readonly driver: string;
  readonly frames: number;
  readonly frameMs: { readonly median: number; readonly p95: number };
  /** The scene's own script in a frame. */
  readonly scriptMs: { readonly median: number; readonly p95: number };
}

/** Two people of whom one is on the line, the other speaks, and as many things as a counter holds. */
const BUSIEST: StageView = {
  setting: 'restaurant',
  props: ['phone', 'salad-bowl', 'clock'],
  hour: 20,
  people: [
    { id: 'dana', look: 'peep-dana', feels: 'angry', mood: 5 },
    { id: 'wei', look: 'peep-wei', feels: 'surprised', mood: 50, callsFrom: 'bakery' },
  ],
  speaking: 'wei',
};
const SECONDS = 4;

/** The busiest scene with everything moving, in one renderer after the other. */
export async function frameTimes(browser: Browser): Promise<readonly FrameTimes[]> {
  const harness = await serveHarness();
  try {
    const canvas = await measure(browser, `${harness.url}?renderer=canvas`, 'canvas');
    return [canvas, await measure(browser, harness.url, 'webgl')];
  } finally {
    await harness.close();
  }
}

async function measure(browser: Browser, url: string, renderer: FrameTimes['renderer']): Promise<FrameTimes> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  try {
    await page.addInitScript(recordFrames);
    await page.goto(url);
    await page.evaluate(async (view) => (await window.stage).show(view), BUSIEST);
    await page.waitForTimeout(2_000);
    const before = await page.evaluate(() => window.painted.length);
    // Eyes blink, shoulders rise, the voice swings, and a promise is kept.
    await page.evaluate(async () => (await window.stage).moment('promise-kept'));
    await page.waitForTimeout(SECONDS * 1_000);
    const painted = (await page.evaluate(() => window.painted)).slice(before);
    const gaps = painted.slice(1).map(({ at }, index) => at - (painted[index]?.at ?? at));
    return {
      renderer,
      driver: await page.evaluate(driverName),
      frames: painted.length,
      frameMs: spread(gaps),
      scriptMs: spread(painted.map(({ ms }) => ms)),
    };
  } finally {
    await page.close();
  }
}

function spread(values: readonly number[]): { median: number; p95: number } {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
  return { median: at(0.5), p95: at(0.95) };
}

declare global {
  interface Window {
    /** Frames in which something was drawn: when, and how long their scripts took, in milliseconds. */
    painted: { readonly at: number; readonly ms: number }[];
  }
}

/** Runs in the page, before its own scripts. */
function recordFrames(): void {
  window.painted = [];
  let drawn = 0;
  const count = (prototype: object, name: string): void => {
    const own: unknown = Reflect.get(prototype, name);
    if (typeof own !== 'function') return;
    Reflect.set(prototype, name, function counted(this: unknown, ...rest: unknown[]): unknown {
      drawn += 1;
      return Reflect.apply(own, this, rest);
    });
  };
  count(CanvasRenderingContext2D.prototype, 'drawImage');
  for (const { prototype } of [WebGLRenderingContext, WebGL2RenderingContext]) {
    for (const name of ['drawArrays', 'drawElements']) count(prototype, name);
  }
  const ask = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (step) =>
    ask((at) => {
      const before = drawn;
      const began = performance.now();
      step(at);
      if (drawn > before) window.painted.push({ at, ms: performance.now() - began });
    });
}

/** Runs in the page. */
function driverName(): string {
  const gl = document.createElement('canvas').getContext('webgl');
  const names = gl?.getExtension('WEBGL_debug_renderer_info');
  return gl === null ? 'none' : String(gl.getParameter(names?.UNMASKED_RENDERER_WEBGL ?? gl.RENDERER));
}
