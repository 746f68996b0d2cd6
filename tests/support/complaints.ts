import type { Page } from '@playwright/test';

/**
 * What goes wrong in a page without anybody seeing it, as it comes: faults, refused loads, violations of the
 * policy. The first run that counts is refused until a PIN is chosen, which is no fault though the browser notes it.
 */
export function complaintsOf(page: Page): readonly string[] {
  const found: string[] = [];
  page.on('pageerror', (error) => found.push(String(error)));
  page.on('console', (message) => {
    const { url } = message.location();
    const asksForPin = url.endsWith('/rpc/attempts/start') && message.text().includes('403');
    if (message.type() === 'error' && !asksForPin) found.push(`${message.text()} (${url})`);
  });
  return found;
}
