import type { Page } from '@playwright/test';
import { look } from './look.ts';
import { views } from './runs.ts';

const VIEWS = [
  { name: 'desktop', width: 1280, height: 800, textSize: 100 },
  { name: 'narrow', width: 360, height: 740, textSize: 100 },
  { name: 'large-text', width: 640, height: 720, textSize: 200 },
] as const;

type ViewName = (typeof VIEWS)[number]['name'];

/** Looks at a screen in windows of several sizes and at twice the text: in those that ask most, or in all of them under `LONG=1`. */
export async function lookAround(page: Page, name: string, most: ViewName[]): Promise<void> {
  const before = page.viewportSize();
  for (const { name: view, width, height, textSize } of views(VIEWS, most)) {
    await page.setViewportSize({ width, height });
    await page.evaluate((size) => document.documentElement.style.setProperty('font-size', `${size}%`), textSize);
    await look(page, `${name}-${view}`, { whole: true });
  }
  await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
  if (before !== null) await page.setViewportSize(before);
}
