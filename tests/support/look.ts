import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const FOLDER = path.resolve(import.meta.dirname, '../../artifacts/screenshots');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * Looks at a screen as it stands: keeps a picture, and finds nothing that shuts anybody out.
 *
 * @param whole the picture shows what can be scrolled to as well
 */
export async function look(page: Page, name: string, { whole = false } = {}): Promise<void> {
  // What is on its way is shown where it ends: a picture in mid-stamp says nothing.
  const file = path.join(FOLDER, `${name}.png`);
  await page.screenshot({ path: file, animations: 'disabled', ...(whole && { fullPage: true, clip: await wholePage(page) }) });
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  const found = violations.map(({ id, nodes }) => ({ rule: id, where: nodes.map(({ html }) => html) }));
  expect(found, name).toEqual([]);
  expect(await overflow(page), `${name}: nothing is wider than the window`).toEqual([]);
}

/** Most viewers open no taller picture. */
const TALLEST = 12_000;

function wholePage(page: Page): Promise<{ x: number; y: number; width: number; height: number }> {
  return page.evaluate((tallest) => {
    const { scrollWidth, scrollHeight } = document.documentElement;
    return { x: 0, y: 0, width: scrollWidth, height: Math.min(scrollHeight, tallest) };
  }, TALLEST);
}

/** What stands out of the window to the side, where nobody would look for it. */
function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const seen = [...document.querySelectorAll('main *, header *, dialog *')].filter((element) => {
      const { left, right, width: own } = element.getBoundingClientRect();
      const hidden = element.closest('.sr-only, .play-stage, .react-flow, [aria-hidden="true"], .card-picture, .briefing-picture');
      // One point wide: kept for screen readers, wherever it stands.
      const forReaders = (element.parentElement?.getBoundingClientRect().width ?? 2) <= 1;
      return hidden === null && !forReaders && own > 0 && (left < -1 || right > width + 1);
    });
    return seen.map((element) => element.outerHTML.slice(0, 120));
  });
}
