import { expect, type Locator, type Page } from '@playwright/test';

const isFocused = (wanted: Locator): Promise<boolean> => wanted.evaluate((element) => element === document.activeElement);

/** Moves the focus there, as a keyboard does: forward, and from the end of the page round to its beginning. */
export async function tabTo(page: Page, wanted: Locator, most = 60): Promise<void> {
  await expect(wanted).toBeVisible();
  for (let presses = 0; presses < most && !(await isFocused(wanted)); presses++) await page.keyboard.press('Tab');
  await expect(wanted).toBeFocused();
}

/** Goes there by Tab and presses it by Enter: the two things that a switch can do. */
export async function pressByTwoKeys(page: Page, wanted: Locator): Promise<void> {
  await tabTo(page, wanted);
  await page.keyboard.press('Enter');
}

/** Notes every press of a pointer and every sentence that live regions tell, before the page runs. */
export async function listenIn(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const heard: { readonly told: string[]; pointer: number } = { told: [], pointer: 0 };
    Object.assign(window, { heard });
    window.addEventListener('pointerdown', () => heard.pointer++, { capture: true });
    new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes) {
        const region = target instanceof Element ? target.closest('[aria-live="polite"]') : null;
        if (region === null) continue;
        for (const { textContent } of addedNodes) if (textContent?.trim()) heard.told.push(textContent.trim());
      }
    }).observe(document, { childList: true, subtree: true });
  });
}

/** What `listenIn` noted since the page was loaded. */
export function heardSoFar(page: Page): Promise<{ readonly told: readonly string[]; readonly pointer: number }> {
  return page.evaluate(() => (window as unknown as { heard: { told: string[]; pointer: number } }).heard);
}
