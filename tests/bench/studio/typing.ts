import type { Locator, Page } from 'playwright-core';

const WORDS = ' and the rain goes on outside';

/** Types into a field as a person does, and measures each keystroke until what it wrote has been painted, in milliseconds. */
export async function typingTimes(page: Page, field: Locator): Promise<number[]> {
  const times: number[] = [];
  await field.click();
  await page.keyboard.press('End');
  for (const letter of WORDS) {
    await page.evaluate(watchStroke);
    await page.keyboard.type(letter);
    await page.waitForFunction(() => window.paintedAfter !== null);
    times.push((await page.evaluate(() => window.paintedAfter)) ?? Number.NaN);
  }
  return times;
}

/** Into the form of a beat, by its id, in the middle of the story, with the outline of all of it beside. */
export async function openLine(page: Page, beat: string): Promise<Locator> {
  await page.getByRole('tab', { name: 'Outline', exact: true }).click();
  const search = page.getByLabel('Search', { exact: true });
  await search.fill(beat);
  await page.locator(`[role="treeitem"][data-pointer="/beats/${beat}"]`).click();
  await search.fill('');
  return page.getByRole('region', { name: 'Form' }).getByLabel('Line 1', { exact: true });
}

/** Runs in the page: from the next keystroke until a frame has been painted after what it did. */
function watchStroke(): void {
  window.paintedAfter = null;
  const begin = (stroke: Event): void => {
    requestAnimationFrame(() => requestAnimationFrame(() => (window.paintedAfter = performance.now() - stroke.timeStamp)));
  };
  window.addEventListener('keydown', begin, { capture: true, once: true });
}
